import { expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import type { OpenStore } from '#app/ports'
import { checkChain } from '#core/audit'
import type { Result } from '#core/value'
import { act, auditOf, visitEvents, visitStream } from './sample-visit.ts'

/** A store whose transactions can be made to end at any point. */
export interface BreakableStore {
  /** Opens the same database again, as after a crash. */
  readonly open: () => Promise<Result<OpenStore>>
  /** Lets the transaction of the next write end at its `point`th step, in one of several ways; past its last step it goes through. */
  readonly breakAt: (point: number) => void
  readonly mend: () => void
}

const PER_DATABASE = 5

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** Events and audit entries of everything written so far, by event id. */
const written = async (store: OpenStore) => {
  const { changes } = value(await store.records.changesSince(0))
  const entries = value(await store.audit.read('T1'))
  return {
    events: changes.flatMap((change) => ('event' in change ? [change.event.id] : [])).toSorted(),
    destroyed: changes.flatMap((change) => ('destroyed' in change ? [change.destroyed] : [])),
    audited: entries.flatMap(({ content }) => (content.event === undefined ? [] : [content.event])).toSorted(),
    purged: entries.filter(({ content }) => content.action === 'purge').length,
    problems: checkChain('T1', entries, browserHash.digest),
  }
}

/** What is changed and what the audit says of it are on the disk together or not at all, wherever a write ends. */
export const bothOrNeither = (name: string, points: number, harness: (database: number) => BreakableStore): void => {
  it(`${name}: writes a change and its audit entry together or not at all, at ${points} points of breaking off`, async () => {
    let database = harness(0)
    let lost: string[] = []
    let opened: OpenStore | undefined
    let broken = 0
    let through = 0
    for (let point = 1; point <= points; point += 1) {
      if (point % PER_DATABASE === 0) {
        database = harness(point)
        lost = []
        opened?.close()
        opened = undefined
      }
      const { open, breakAt, mend } = database
      const store = opened ?? value(await open())
      const stream = visitStream(`${point}`)
      const first = visitEvents(stream, 1, 2)
      value(await store.records.append(stream, 0, first, auditOf(first)))
      const before = await written(store)
      const more = visitEvents(stream, 3, 3 + (point % 3))
      const isDestroying = point % 5 === 0
      breakAt((point % 11) + 1)
      const result = isDestroying
        ? await store.records.destroy(stream, [act('purge')])
        : await store.records.append(stream, 2, more, auditOf(more))
      mend()
      store.close()
      if (result.ok) through += 1
      else broken += 1

      const again = value(await open())
      const after = await written(again)
      opened = again
      expect(after.problems).toEqual([])
      if (!result.ok) expect(after).toEqual(before)
      else if (isDestroying) {
        expect(after.destroyed).toContain(stream)
        expect(after.purged).toBe(before.purged + 1)
        lost.push(...first.map(({ id }) => id))
      } else expect(after.events).toEqual([...before.events, ...more.map(({ id }) => id)].toSorted())
      expect(after.audited.filter((id) => !lost.includes(id))).toEqual(after.events)
    }
    opened?.close()
    // Both ends were seen: writes broken off, and writes that went through before the breaking point.
    expect(broken).toBeGreaterThan(points / 3)
    expect(through).toBeGreaterThan(0)
  }, 180_000)
}
