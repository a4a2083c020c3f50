import { createHash, createHmac } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserHash, createIds, newKey } from '#adapters/browser'

describe('browserHash', () => {
  it('gives the vectors of FIPS 180-4 and RFC 4231', () => {
    expect(browserHash.digest('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
    expect(browserHash.digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(browserHash.commit('0b'.repeat(20), 'Hi There')).toBe(
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    )
  })

  it('agrees with another implementation for every length around a block', () => {
    for (let length = 0; length <= 200; length += 1) {
      const text = 'あ'.repeat(Math.floor(length / 3)) + 'x'.repeat(length % 3)
      expect(browserHash.digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }
  })

  it('agrees with another implementation for any text and key', () => {
    const texts = fc.string({ unit: 'binary', maxLength: 80 })
    fc.assert(
      fc.property(texts, fc.uint8Array({ maxLength: 100 }), (text, key) => {
        expect(browserHash.digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
        expect(browserHash.commit(Buffer.from(key).toString('hex'), text)).toBe(
          createHmac('sha256', key).update(text, 'utf8').digest('hex'),
        )
      }),
      { numRuns: 60 },
    )
  })
})

describe('createIds', () => {
  it('gives ids that only grow, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 ** 47 }), { minLength: 2, maxLength: 50 }), (times) => {
        let step = 0
        const ids = createIds({ now: () => ({ epochMs: times[step++ % times.length] ?? 0, source: 'terminal' }) })
        const made = times.map(() => ids.next())
        for (const [index, id] of made.entries()) {
          expect(id).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
          if (index > 0) expect(id > (made[index - 1] ?? '')).toBe(true)
        }
      }),
    )
  })

  it('sorts by time across terminals', () => {
    const at = (epochMs: number) => createIds({ now: () => ({ epochMs, source: 'terminal' }) }).next()
    expect(at(1_775_174_400_000) < at(1_775_174_400_001)).toBe(true)
  })
})

describe('newKey', () => {
  it('gives 32 bytes, other ones each time', () => {
    expect(newKey()).toMatch(/^[0-9a-f]{64}$/)
    expect(newKey()).not.toBe(newKey())
  })
})
