import { describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import { checkChain } from '#core/audit'
import { act, auditOf, visitEvents, visitStream } from './sample-visit.ts'
import { codes, opened, value, type Harness } from './record-store-harness.ts'

/** A record that is destroyed is gone, and its audit stays whole. */
export const destroyingContract = (name: string, harness: () => Harness): void => {
  const stream = visitStream('01A')

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
}
