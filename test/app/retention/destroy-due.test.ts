import { beforeAll, describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import type { Content } from '#app/desk/load-content'
import type { Clock, OpenStore } from '#app/ports'
import { destroyDue } from '#app/retention/destroy-due'
import { checkChain } from '#core/audit'
import type { RetentionHold } from '#core/office'
import { streamOf, type Envelope, type VisitEvent } from '#core/record'
import { failure, problem, success } from '#core/value'
import { auditOf, visitEvent, visitStream } from '../../adapters/contract/sample-visit.ts'
import { japan } from '../../core/hours/border-table.ts'
import { clerk, memoryStore, realParts, sampleContent, value } from '../desk/day/real-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const FINISHED = visitStream('finished')
const SUSPENDED = visitStream('suspended')
const OPEN = visitStream('open')

const append = async (store: OpenStore, events: readonly Envelope[]): Promise<void> => {
  const visits = events as readonly VisitEvent[]
  value(await store.records.append(events[0]?.stream ?? '', 0, events, auditOf(visits)))
}
const at = (stream: string, seq: number, time: string, changes: Partial<VisitEvent> = {}): VisitEvent =>
  visitEvent(stream, seq, { ...changes, recordedAt: japan(time) } as Partial<VisitEvent>)

/** Visits of 3 April: one finished in the evening, one suspended, one still open. */
const store = async (): Promise<OpenStore> => {
  const made = await memoryStore()
  for (const stream of [FINISHED, SUSPENDED, OPEN]) {
    const last =
      stream === FINISHED
        ? [at(stream, 2, '2026-04-03T20:40:00', { type: 'visit-closed', payload: { outcome: 'done' } } as never)]
        : stream === SUSPENDED
          ? [
              at(stream, 2, '2026-04-03T15:00:00', {
                type: 'visit-suspended',
                payload: { reason: { code: 'x' } },
              } as never),
            ]
          : []
    await append(made, [at(stream, 1, '2026-04-03T14:00:00'), ...last])
  }
  return made
}

const retention = (made: OpenStore, time: string, changes: object = {}) => {
  let purges = 0
  const clock: Clock = { now: () => ({ epochMs: japan(time), source: 'terminal' }) }
  const parts = {
    ...realParts(content, made, clock),
    retentionHolds: () => [],
    vault: {
      purge: async () => {
        purges += 1
        return success({ records: 1 })
      },
    },
    ...changes,
  }
  return { run: () => destroyDue(parts, clerk(content.catalogue)), purges: () => purges }
}
const heldRecord = (record: string, until: string, change: Partial<RetentionHold> = {}): RetentionHold => ({
  ...{ id: 'h1', record, domain: 'resident-record', since: '2026-04-03', until, reason: '照会中', by: 'k-owner' },
  released: false,
  ...change,
})
const left = async (made: OpenStore): Promise<readonly string[]> =>
  value(await made.records.list('visit')).map(({ stream }) => stream.split('/')[2] ?? '')

describe('retention', () => {
  it.each([
    ['2026-04-03T21:00:00', ['finished', 'open', 'suspended']],
    ['2026-04-03T23:59:59', ['finished', 'open', 'suspended']],
    ['2026-04-04T00:00:00', ['open', 'suspended']],
    ['2026-04-04T08:00:00', ['open', 'suspended']],
    ['2026-04-09T21:00:00', ['open', 'suspended']],
    ['2026-04-10T08:00:00', ['open']],
    ['2027-04-10T08:00:00', ['open']],
  ])('leaves at %s what is not yet due', async (time, expected) => {
    const made = await store()
    const { run, purges } = retention(made, time)
    expect(value(await run())).toMatchObject({ records: 3 - expected.length, failed: 0 })
    expect(await left(made)).toEqual(expected)
    expect(purges()).toBe(1)
  })

  it('leaves in the audit how many and by whom, and a chain that verifies', async () => {
    const made = await store()
    value(await retention(made, '2026-04-10T08:00:00').run())
    const entries = value(await made.audit.read('T1'))
    expect(checkChain('T1', entries, browserHash.digest)).toEqual([])
    const said = entries
      .slice(-3)
      .map(({ content: { action, actor, codes, counts } }) => [action, actor, codes, counts])
    expect(said).toEqual([
      ['record-destroyed', 'k-clerk', { because: 'finished' }, {}],
      ['record-destroyed', 'k-clerk', { because: 'suspended' }, {}],
      ['purge', 'k-clerk', {}, { records: 2 }],
    ])
  })

  it('destroys nothing while the clock is suspect, nor what is held, nor another kind of record', async () => {
    const made = await store()
    const office = streamOf('real', 'office', 'main')
    await append(made, [at(office, 1, '2020-01-01T09:00:00')])
    const suspect: Clock = { now: () => ({ epochMs: japan('2030-01-01T09:00:00'), source: 'suspect' }) }
    value(await retention(made, '2030-01-01T09:00:00', { clock: suspect }).run())
    expect(await left(made)).toHaveLength(3)
    const retentionHolds = () => [heldRecord(FINISHED, '2026-04-10')]
    value(await retention(made, '2026-04-10T08:00:00', { retentionHolds }).run())
    expect(await left(made)).toEqual(['finished', 'open'])
    expect(value(await made.records.list('office'))).toHaveLength(1)
  })

  it.each([
    ['2026-04-12', '2026-04-12T21:00:00', {}, true],
    ['2026-04-12', '2026-04-13T08:00:00', {}, false],
    ['2026-04-12', '2026-04-12T21:00:00', { released: true }, false],
    // Thirty days after it was suspended another person has to have agreed.
    ['2026-06-30', '2026-05-03T21:00:00', {}, true],
    ['2026-06-30', '2026-05-04T08:00:00', {}, false],
    ['2026-06-30', '2026-05-04T08:00:00', { approvedBy: 'k-manager' }, true],
    ['2026-06-30', '2026-07-01T08:00:00', { approvedBy: 'k-manager' }, false],
    ['no day', '2026-04-12T21:00:00', {}, false],
  ])('held until %s is at %s with %j still there: %s', async (until, time, change, isThere) => {
    const made = await store()
    const retentionHolds = () => [heldRecord(SUSPENDED, until, change)]
    value(await retention(made, time, { retentionHolds }).run())
    expect((await left(made)).includes('suspended')).toBe(isThere)
  })

  it('goes on past a record that cannot be read, and says so', async () => {
    const made = await store()
    const broken = failure(problem('record-damaged', { seq: 2 }))
    const records = {
      ...made.records,
      read: async (stream: string) => (stream === FINISHED ? broken : made.records.read(stream)),
    }
    const result = await retention(made, '2026-04-10T08:00:00', { records }).run()
    expect(value(result)).toEqual({ records: 1, failed: 1, problems: broken.ok ? [] : broken.problems })
  })

  it('is refused to whoever may not close the day, and fails with the purge', async () => {
    const made = await store()
    const locked = { purge: async () => failure(problem('vault-locked')) }
    expect(await retention(made, '2026-04-10T08:00:00', { vault: locked }).run()).toMatchObject({
      problems: [{ code: 'vault-locked' }],
    })
    const parts = retention(made, '2026-04-10T08:00:00')
    expect(value(await parts.run())).toMatchObject({ records: 0 })
    const clock: Clock = { now: () => ({ epochMs: japan('2026-04-10T08:00:00'), source: 'terminal' }) }
    const nobody = { ...clerk(content.catalogue), operations: [] }
    const refused = await destroyDue(
      { ...realParts(content, made, clock), retentionHolds: () => [], vault: locked },
      nobody,
    )
    expect(refused).toMatchObject({ problems: [{ code: 'operation-not-granted' }] })
  })
})
