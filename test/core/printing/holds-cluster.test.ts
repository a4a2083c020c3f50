import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileHolding, holdsCluster, isInRanges, rangesFromSorted } from '#core/printing'
import { plainFace, rareFace } from './invented-form.ts'

const [plain] = plainFace.files
const [rare] = rareFace.files

describe('holdsCluster', () => {
  it.each([
    ['a base of its own', rare, '葛', true],
    ['a base it lacks', rare, '見', false],
    ['the exact sequence', rare, '葛\u{E0100}', true],
    ['another selector of the same base', rare, '葛\u{E0101}', false],
    ['a sequence where only the base is held', plain, '葛\u{E0100}', false],
    ['a base with a mark', plain, 'e\u0301', true],
    ['a base with a mark it lacks', rare, '葛\u0301', false],
    ['a base with two selectors', rare, '葛\u{E0100}\u{E0100}', false],
    ['a selector alone', rare, '\u{E0100}', false],
    ['nothing', plain, '', false],
  ])('%s', (_, file, cluster, held) => {
    expect(file !== undefined && holdsCluster(file, cluster)).toBe(held)
  })

  it('finds the file of a face', () => {
    expect(fileHolding({ face: 'both', files: [...rareFace.files, ...plainFace.files] }, '見')?.file).toBe('/plain')
    expect(fileHolding(rareFace, '見')).toBeUndefined()
  })
})

describe('ranges', () => {
  it('hold exactly what they were made of', () => {
    const points = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 })
    fc.assert(
      fc.property(points, fc.integer({ min: -5, max: 305 }), (some, asked) => {
        const sorted = [...some].sort((a, b) => a - b)
        expect(isInRanges(rangesFromSorted(sorted), asked)).toBe(some.includes(asked))
      }),
    )
  })
})
