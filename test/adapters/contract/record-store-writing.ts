import { describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import { checkChain } from '#core/audit'
import { act, auditOf, visitEvent, visitEvents, visitStream } from './sample-visit.ts'
import { codes, everything, opened, value, type Harness } from './record-store-harness.ts'

/** What is appended, how it comes back, and what is refused. */
export const writingContract = (name: string, harness: () => Harness): void => {
  const stream = visitStream('01A')

  describe(`${name}: writing and reading`, () => {
    it('gives back the events as they were appended, with one audit entry each', async () => {
      const store = await opened(harness())
      const events = visitEvents(stream, 1, 3)
      expect(value(await store.records.append(stream, 0, events, auditOf(events)))).toEqual({ version: 3 })
      expect(value(await store.records.read(stream))).toEqual(events)
      const entries = value(await store.audit.read('T1'))
      expect(entries.map(({ content }) => content.event)).toEqual(events.map(({ id }) => id))
      expect(checkChain('T1', entries, browserHash.digest)).toEqual([])
    })

    it('keeps every code point of a name', async () => {
      const store = await opened(harness())
      const text = '\u{845B}\u{E0100}飾 \u{FA19}谷 \u{20BB7}野家 髙﨑'
      const event = visitEvent(stream, 2, {
        type: 'fact-stated',
        payload: { subject: { type: 'person', id: 'p1' }, fact: 'name', value: text, origin: 'document' },
      })
      const events = [visitEvent(stream, 1), event]
      value(await store.records.append(stream, 0, events, auditOf(events)))
      expect(value(await store.records.read(stream))[1]?.payload).toMatchObject({ value: text })
    })

    it('does not let a caller change what was written', async () => {
      const store = await opened(harness())
      const events = visitEvents(stream, 1, 2)
      value(await store.records.append(stream, 0, events, auditOf(events)))
      const read = value(await store.records.read(stream))
      Object.assign(read[1]?.payload as object, { value: 'changed' })
      expect(value(await store.records.read(stream))).toEqual(events)
    })

    it('lists the records of a kind with version and time', async () => {
      const store = await opened(harness())
      for (const id of ['01B', '01A']) {
        const events = visitEvents(visitStream(id), 1, 2)
        value(await store.records.append(visitStream(id), 0, events, auditOf(events)))
      }
      expect(value(await store.records.list('visit'))).toEqual([
        { stream: visitStream('01A'), version: 2, lastAt: visitEvent(stream, 2).recordedAt },
        { stream: visitStream('01B'), version: 2, lastAt: visitEvent(stream, 2).recordedAt },
      ])
      expect(value(await store.records.list('case'))).toEqual([])
    })

    it('tells what changed since a cursor, in the order of writing', async () => {
      const store = await opened(harness())
      const first = visitEvents(stream, 1, 2)
      value(await store.records.append(stream, 0, first, auditOf(first)))
      const { cursor } = value(await store.records.changesSince(0))
      const other = visitStream('01B')
      const second = visitEvents(other, 1, 1)
      value(await store.records.append(other, 0, second, auditOf(second)))
      const since = value(await store.records.changesSince(cursor))
      expect(since.changes.map((change) => ('event' in change ? change.event.id : ''))).toEqual([second[0]?.id])
      expect(value(await store.records.changesSince(since.cursor))).toEqual({ changes: [], cursor: since.cursor })
    })
  })

  describe(`${name}: refusals`, () => {
    it('refuses a stale version as a value, and writes nothing', async () => {
      const store = await opened(harness())
      const events = visitEvents(stream, 1, 2)
      value(await store.records.append(stream, 0, events, auditOf(events)))
      const before = await everything(store)
      const late = [visitEvent(stream, 2, { id: 'E-late' })]
      const result = await store.records.append(stream, 1, late, auditOf(late))
      expect(result).toEqual({
        ok: false,
        problems: [{ code: 'version-conflict', params: { expected: 1, actual: 2 } }],
      })
      expect(await everything(store)).toEqual(before)
    })

    it('takes a repeated append as done, once', async () => {
      const store = await opened(harness())
      const events = visitEvents(stream, 1, 2)
      value(await store.records.append(stream, 0, events, auditOf(events)))
      const more = visitEvents(stream, 3, 3)
      value(await store.records.append(stream, 2, more, auditOf(more)))
      const before = await everything(store)
      expect(value(await store.records.append(stream, 0, events, auditOf(events)))).toEqual({ version: 2 })
      expect(await everything(store)).toEqual(before)
    })

    it('refuses an id that was used for something else', async () => {
      const store = await opened(harness())
      const events = visitEvents(stream, 1, 1)
      value(await store.records.append(stream, 0, events, auditOf(events)))
      const changed = [visitEvent(stream, 1, { actor: 'u2' })]
      expect(codes(await store.records.append(stream, 0, changed, auditOf(changed)))).toEqual(['event-id-reused'])
      const partly = [visitEvent(stream, 1), visitEvent(stream, 2)]
      expect(codes(await store.records.append(stream, 0, partly, auditOf(partly)))).toEqual(['event-id-reused'])
      const twice = [visitEvent(stream, 2, { id: 'E-x' }), visitEvent(stream, 3, { id: 'E-x' })]
      expect(codes(await store.records.append(stream, 1, twice, auditOf(twice)))).toEqual(['event-id-reused'])
    })

    it('refuses events out of sequence, of another record, without audit, or none', async () => {
      const store = await opened(harness())
      const gap = [visitEvent(stream, 2)]
      expect(codes(await store.records.append(stream, 0, gap, auditOf(gap)))).toEqual(['event-out-of-sequence'])
      const foreign = [visitEvent(visitStream('01Z'), 1)]
      expect(codes(await store.records.append(stream, 0, foreign, auditOf(foreign)))).toEqual(['event-of-other-record'])
      const bare = visitEvents(stream, 1, 1)
      expect(codes(await store.records.append(stream, 0, bare, []))).toEqual(['event-without-audit'])
      expect(codes(await store.records.append(stream, 0, [], []))).toEqual(['nothing-to-append'])
      expect(await everything(store)).toMatchObject({ list: [], audit: [] })
    })

    it('leaves both streams untouched when a write fails, and goes on afterwards', async () => {
      const now = harness()
      const store = await opened(now)
      const events = visitEvents(stream, 1, 2)
      value(await store.records.append(stream, 0, events, auditOf(events)))
      const before = await everything(store)
      const more = visitEvents(stream, 3, 4)
      now.breakNextWrite()
      expect(codes(await store.records.append(stream, 2, more, auditOf(more)))).toEqual(['store-failed'])
      expect(await everything(store)).toEqual(before)
      now.breakNextWrite()
      expect(codes(await store.records.destroy(stream, [act('record-destroyed')]))).toEqual(['store-failed'])
      expect(await everything(store)).toEqual(before)
      expect(value(await store.records.append(stream, 2, more, auditOf(more)))).toEqual({ version: 4 })
      expect(checkChain('T1', value(await store.audit.read('T1')), browserHash.digest)).toEqual([])
    })
  })
}
