import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import { openDesk } from '#app/desk/open-desk'
import type { Clock, OpenStore } from '#app/ports'
import { checkChain } from '#core/audit'
import type { VisitState } from '#core/record'
import { browserHash } from '#adapters/browser'
import { clerkOf } from './one-visit.ts'
import { clerk, memoryStore, realParts, sampleContent, value } from './real-desk.ts'
import { CLOSING, EVENING, MORNING, stateOf } from './around-closing.ts'

const POINTS = process.env['TEST_FULL'] === undefined ? 50 : Infinity
const seed = Number(process.env['TEST_SEED'] ?? 20_260_403)
/** What may be recorded at and after closing. */
const PUTS_AWAY = ['visit-suspended', 'sheet-confirmed', 'sheet-voided']
let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

/** A desk at which closing strikes at a given moment: a look at the clock, or the beginning or end of a look into the store. */
const strikingDesk = async (strikeAt: number) => {
  let moments = 0
  let time = EVENING
  const moment = (): void => {
    moments += 1
    if (moments === strikeAt) time = CLOSING
    else if (time < CLOSING) time = Math.min(time + 1, CLOSING - 1)
    else time += 1
  }
  const clock: Clock = {
    now: () => {
      moment()
      return { epochMs: time, source: 'terminal' }
    },
  }
  const store = await memoryStore()
  const through =
    <In extends readonly unknown[], Out>(work: (...args: In) => Promise<Out>) =>
    async (...args: In): Promise<Out> => {
      moment()
      const done = await work(...args)
      moment()
      return done
    }
  const { append, read, keyOf } = store.records
  const watched: OpenStore = {
    ...store,
    records: { ...store.records, append: through(append), read: through(read), keyOf: through(keyOf) },
  }
  const principal = clerk(content.catalogue)
  const desk = openDesk(realParts(content, watched, clock))
  return {
    desk,
    principal,
    store,
    moments: () => moments,
    hasStruck: () => time >= CLOSING,
    setTime: (at: number) => (time = at),
  }
}

/** What the clerk typed, apart from where the visit stands. */
const typed = ({ visitor, persons, households, events, facts, sheets }: VisitState) => ({
  visitor,
  persons,
  households,
  events,
  facts,
  sheets: sheets.map(({ status: _, ...sheet }) => sheet),
})

const sample = (all: number): readonly number[] => {
  const points = Array.from({ length: all }, (_, index) => index + 1)
  let random = seed
  while (points.length > POINTS) {
    random = (random * 48_271) % 2_147_483_647
    points.splice(random % points.length, 1)
  }
  return points
}

describe('closing in the middle of a visit', () => {
  it(`takes nothing new from 21:00:00.000 on and loses nothing, wherever it strikes (seed ${seed})`, async () => {
    const undisturbed = await strikingDesk(Infinity)
    for (const act of clerkOf(undisturbed.desk, undisturbed.principal).acts) value(await act())
    const points = sample(undisturbed.moments())
    expect(points.length).toBeGreaterThanOrEqual(50)
    const struckIn = new Set<number>()

    for (const point of points) {
      const { desk, principal, store, hasStruck, setTime } = await strikingDesk(point)
      const { acts, visit } = clerkOf(desk, principal)
      for (const [index, act] of acts.entries()) {
        const before = hasStruck()
        const answer = await act()
        if (before && answer.ok) expect([10, 11], `act ${index} after closing`).toContain(index) // count, suspend
        if (!before && hasStruck()) struckIn.add(index)
      }
      const stream = visit()
      if (stream === undefined) continue // not even opened before closing: then nothing may lie in the store
      const before = await stateOf(store, stream)
      value(await desk.closeDay(principal))
      const events = value(await store.records.read(stream))
      for (const { type, recordedAt } of events)
        if (recordedAt >= CLOSING) expect(PUTS_AWAY, `${type} at point ${point}`).toContain(type)
      const after = await stateOf(store, stream)
      expect(['suspended', 'closed']).toContain(after.phase)
      expect(typed(after)).toEqual(typed(before))
      expect(checkChain('T1', value(await store.audit.read('T1')), browserHash.digest)).toEqual([])
      if (after.phase === 'closed') continue
      expect(value(await desk.interrupted(principal))).toEqual([]) // of this very day: nothing of an earlier one

      setTime(MORNING)
      const interrupted = value(await desk.interrupted(principal)).map((line) => line.visit)
      expect(interrupted).toEqual(after.suspension?.reason.code === 'closing' ? [stream] : [])
      const resumed = await desk.execute(
        {
          type: 'record',
          visit: stream,
          expectedVersion: after.version,
          drafts: [{ type: 'visit-resumed', payload: {} }],
        },
        principal,
      )
      expect(resumed.ok).toBe(true)
      expect(typed(await stateOf(store, stream))).toEqual(typed(before))
      expect(value(await desk.interrupted(principal))).toEqual([])
    }
    // It struck in most kinds of act: opening, filling in, the print dialog, counting.
    expect(struckIn.size).toBeGreaterThan(8)
  }, 600_000)
})
