import { describe, expect, it } from 'vitest'
import { auditOf, visitEvent, visitEvents, visitStream } from './sample-visit.ts'
import { codes, opened, value, type Harness } from './record-store-harness.ts'

/** The sample city and a real set-up never meet. */
export const setupContract = (name: string, harness: () => Harness): void => {
  const stream = visitStream('01A')

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
