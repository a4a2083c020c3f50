import { describe, expect, it } from 'vitest'
import { readingAsked, withFamilies } from '#core/intake'

describe('a reading that is asked for', () => {
  it.each([
    ['なべ', 'なべ'],
    ['ナベ', 'なべ'],
    ['ﾅﾍﾞ', 'なべ'],
    [' なべ ', 'なべ'],
    ['なべ辺', undefined],
    ['辺', undefined],
    ['nabe', undefined],
    ['U+9089', undefined],
    ['', undefined],
  ])('%j is %j', (query, reading) => {
    expect(readingAsked(query)).toBe(reading)
  })
})

describe('kanji with their families', () => {
  it('bring what no dictionary lists, each once, right behind its own', () => {
    expect(withFamilies(['由', '吉', '義'], [['吉', '𠮷']])).toEqual(['由', '吉', '𠮷', '義'])
    expect(withFamilies(['辺', '邉'], [['辺', '邊', '邉']])).toEqual(['辺', '邊', '邉'])
  })

  it('leave every code point as it stands there', () => {
    expect(withFamilies(['\uFA19'], [])).toEqual(['\uFA19'])
  })
})
