import { describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import { checkChain } from '#core/audit'
import { act, auditOf, visitEvent, visitEvents, visitStream } from './sample-visit.ts'
import { codes, opened, value, type Harness } from './record-store-harness.ts'

/** Two tabs over one database: what each is told, and who wins. */
export const tabsContract = (name: string, harness: () => Harness): void => {
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
}
