import { describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import type { OpenStore } from '#app/ports'
import { checkChain } from '#core/audit'
import type { Setup } from '#core/record'
import type { Result } from '#core/value'
import { act, auditOf, visitEvent, visitEvents, visitStream } from './sample-visit.ts'

/** One technology under test. Stores opened by one harness share one database, as two tabs do. */
export interface Harness {
  readonly open: (setup?: Setup) => Promise<Result<OpenStore>>
  /** Makes the next write fail after the record's events were written and before it is committed. */
  readonly breakNextWrite: () => void
  /** Empties the database under the open stores, as clearing site data does. */
  readonly wipe: () => Promise<void>
  /** All that lies in the database, as text. */
  readonly dump: () => Promise<string>
  /** Whether a value can be read there by anybody. */
  readonly readable: boolean
}

const opened = async (harness: Harness, setup?: Setup): Promise<OpenStore> => {
  const store = await harness.open(setup)
  if (!store.ok) throw new Error(JSON.stringify(store.problems))
  return store.value
}

const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map((problem) => problem.code)

const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

const everything = async (store: OpenStore) => ({
  changes: value(await store.records.changesSince(0)),
  list: value(await store.records.list('visit')),
  audit: await Promise.all(
    value(await store.audit.terminals()).map(async (terminal) => value(await store.audit.read(terminal))),
  ),
})

/** What every record store must do, whatever it is made of. */
export const recordStoreContract = (name: string, harness: () => Harness): void => {
  const stream = visitStream('01A')

  describe(`${name}: watching`, () => {
    const settled = () => new Promise((done) => setTimeout(done, 50))

    it('tells each tab what records there are, and again when another tab writes or destroys one', async () => {
      const shared = harness()
      const [one, other] = [await opened(shared), await opened(shared)]
      const told: string[][] = []
      const end = one.watch((now) => told.push(now.map((each) => `${each.stream} ${each.version}`)))
      await settled()
      expect(told).toEqual([[]])
      const events = visitEvents(stream, 1, 2)
      value(await other.records.append(stream, 0, events, auditOf(events)))
      await settled()
      expect(told.at(-1)).toEqual([`${stream} 2`])
      value(await other.records.destroy(stream, [act('record-destroyed')]))
      await settled()
      expect(told.at(-1)).toEqual([])
      end()
      const { length } = told
      const more = visitEvents(visitStream('01B'), 1, 1)
      value(await other.records.append(visitStream('01B'), 0, more, auditOf(more)))
      await settled()
      expect(told).toHaveLength(length)
    })
  })

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

  describe(`${name}: two tabs`, () => {
    it('lets one of two writers win and tells the other', async () => {
      const now = harness()
      const [a, b] = [await opened(now), await opened(now)]
      expect(a.generation).toBe(b.generation)
      const events = visitEvents(stream, 1, 1)
      value(await a.records.append(stream, 0, events, auditOf(events)))
      const mine = [visitEvent(stream, 2, { id: 'E-a' })]
      const yours = [visitEvent(stream, 2, { id: 'E-b' })]
      const results = await Promise.all([
        a.records.append(stream, 1, mine, auditOf(mine)),
        b.records.append(stream, 1, yours, auditOf(yours)),
      ])
      expect(results.flatMap(codes)).toEqual(['version-conflict'])
      expect(value(await b.records.read(stream))).toHaveLength(2)
      expect(checkChain('T1', value(await b.audit.read('T1')), browserHash.digest)).toEqual([])
    })

    it('takes the same append from both as one', async () => {
      const now = harness()
      const [a, b] = [await opened(now), await opened(now)]
      const events = visitEvents(stream, 1, 3)
      const results = await Promise.all([a, b].map((tab) => tab.records.append(stream, 0, events, auditOf(events))))
      expect(results.map(value)).toEqual([{ version: 3 }, { version: 3 }])
      expect(value(await a.audit.read('T1'))).toHaveLength(3)
    })

    it('keeps one unbroken chain for each terminal while both write', async () => {
      const now = harness()
      const [a, b] = [await opened(now), await opened(now)]
      await Promise.all(
        Array.from({ length: 12 }, async (_, n) => {
          const own = visitStream(`02${n}`)
          const events = [visitEvent(own, 1, { terminal: n % 3 === 0 ? 'T2' : 'T1' })]
          value(await (n % 2 === 0 ? a : b).records.append(own, 0, events, auditOf(events)))
        }),
      )
      expect(value(await a.audit.terminals())).toEqual(['T1', 'T2'])
      for (const [terminal, length] of [['T1', 8] as const, ['T2', 4] as const]) {
        const entries = value(await b.audit.read(terminal))
        expect(entries).toHaveLength(length)
        expect(checkChain(terminal, entries, browserHash.digest)).toEqual([])
      }
    })

    it('stops writing when the database was emptied under it', async () => {
      const now = harness()
      const store = await opened(now)
      const events = visitEvents(stream, 1, 1)
      value(await store.records.append(stream, 0, events, auditOf(events)))
      await now.wipe()
      const more = visitEvents(stream, 2, 2)
      expect(codes(await store.records.append(stream, 1, more, auditOf(more)))).toEqual(['store-replaced'])
      expect(codes(await store.records.read(stream))).toEqual(['store-replaced'])
      expect(codes(await store.audit.append([act('login')]))).toEqual(['store-replaced'])
    })

    it('answers with a problem after it was closed', async () => {
      const store = await opened(harness())
      store.close()
      const events = visitEvents(stream, 1, 1)
      expect(codes(await store.records.append(stream, 0, events, auditOf(events)))).toEqual(['store-closed'])
      expect(codes(await store.audit.read('T1'))).toEqual(['store-closed'])
    })
  })

  describe(`${name}: destroying a record`, () => {
    it('takes the values and the key, and leaves an audit that verifies', async () => {
      const store = await opened(harness())
      const events = visitEvents(stream, 1, 3)
      const key = value(await store.records.keyOf(stream))
      value(await store.records.append(stream, 0, events, auditOf(events, key)))
      const kept = value(await store.audit.read('T1'))
      expect(value(await store.records.destroy(stream, [act('record-destroyed')]))).toEqual({ events: 3 })

      const entries = value(await store.audit.read('T1'))
      expect(entries.slice(0, 3)).toEqual(kept)
      expect(entries.at(-1)?.content.action).toBe('record-destroyed')
      expect(checkChain('T1', entries, browserHash.digest)).toEqual([])
      expect(codes(await store.records.read(stream))).toEqual(['record-destroyed'])
      expect(codes(await store.records.keyOf(stream))).toEqual(['record-destroyed'])
      expect(value(await store.records.list('visit'))).toEqual([])
      const { changes } = value(await store.records.changesSince(0))
      expect(changes).toEqual([{ cursor: 4, destroyed: stream }])
    })

    it('leaves neither a value nor the key lying in the database', async () => {
      const now = harness()
      const store = await opened(now)
      const events = visitEvents(stream, 1, 3)
      const key = value(await store.records.keyOf(stream))
      value(await store.records.append(stream, 0, events, auditOf(events, key)))
      const before = await now.dump()
      expect(before).toContain(stream)
      expect([before.includes('見本市2番地'), before.includes(key)]).toEqual([now.readable, now.readable])
      value(await store.records.destroy(stream, [act('record-destroyed')]))
      const after = await now.dump()
      expect([after.includes('見本市'), after.includes(key)]).toEqual([false, false])
    })

    it('never comes back', async () => {
      const store = await opened(harness())
      const events = visitEvents(stream, 1, 1)
      value(await store.records.append(stream, 0, events, auditOf(events)))
      value(await store.records.destroy(stream, [act('record-destroyed')]))
      expect(codes(await store.records.append(stream, 0, events, auditOf(events)))).toEqual(['record-destroyed'])
      expect(codes(await store.records.destroy(stream, [act('record-destroyed')]))).toEqual(['record-destroyed'])
      expect(codes(await store.records.destroy(visitStream('none'), [act('record-destroyed')]))).toEqual([
        'record-unknown',
      ])
    })

    it('gives each record one key of its own, the same to every tab', async () => {
      const now = harness()
      const [a, b] = [await opened(now), await opened(now)]
      const [one, two] = await Promise.all([a, b].map(async (tab) => value(await tab.records.keyOf(stream))))
      expect(one).toMatch(/^[0-9a-f]{64}$/)
      expect(two).toBe(one)
      expect(value(await a.records.keyOf(visitStream('01B')))).not.toBe(one)
    })
  })

  describe(`${name}: the sample city and a real set-up`, () => {
    it('opens a database only as what it was made for', async () => {
      const now = harness()
      await opened(now, 'sample')
      expect(codes(await now.open('real'))).toEqual(['store-of-other-setup'])
    })

    it('takes no record of the other', async () => {
      const store = await opened(harness(), 'sample')
      const real = visitEvents(stream, 1, 1)
      expect(codes(await store.records.append(stream, 0, real, auditOf(real)))).toEqual(['record-of-other-setup'])
      expect(codes(await store.records.keyOf(stream))).toEqual(['record-of-other-setup'])
      const own = visitStream('01A', 'sample')
      const events = visitEvents(own, 1, 1)
      expect(value(await store.records.append(own, 0, events, auditOf(events)))).toEqual({ version: 1 })
      const smuggled = [visitEvent(stream, 2)]
      expect(codes(await store.records.append(own, 1, smuggled, auditOf(smuggled)))).toEqual(['event-of-other-record'])
    })
  })
}
