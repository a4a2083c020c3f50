import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { glyphClusters, nameCodePoints, refusedCharacters } from '#core/printing'

describe('glyph clusters', () => {
  it.each([
    ['見本', ['見', '本']],
    ['𠮷田', ['𠮷', '田']],
    ['葛\u{E0100}城', ['葛\u{E0100}', '城']],
    ['神\uFE00', ['神\uFE00']],
    ['か\u3099き', ['か\u3099', 'き']],
    ['e\u0301\u0323x', ['e\u0301\u0323', 'x']],
    ['\u1112\u1161\u11ABx', ['\u1112\u1161\u11AB', 'x']],
    ['\uAC00\u11A8\uAC00', ['\uAC00\u11A8', '\uAC00']],
    ['\u{E0100}', ['\u{E0100}']],
    ['', []],
  ])('cuts %j', (text, clusters) => {
    expect(glyphClusters(text)).toEqual(clusters)
  })

  it('loses and changes nothing, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        expect(glyphClusters(text).join('')).toBe(text)
      }),
    )
  })

  it('does not normalise compatibility characters', () => {
    expect(glyphClusters('\uFA19㈱')).toEqual(['\uFA19', '㈱'])
  })

  it('names code points', () => {
    expect(nameCodePoints('邉\u{E0102}')).toBe('U+9089 U+E0102')
  })
})

describe('refused characters', () => {
  it.each(['\u0000', '\n', '\u200E', '\u202E', '\u2066', '\u200B', '\u200D', '\uFEFF', '\u2028', '\uD800', '\uFFFE'])(
    'refuses %j',
    (character) => {
      expect(refusedCharacters(`見${character}本${character}`)).toEqual([character])
    },
  )

  it.each(['見本　A1', '邉\u{E0102}', '\uE000', '\u3099'])('lets %j pass', (text) => {
    expect(refusedCharacters(text)).toEqual([])
  })
})
