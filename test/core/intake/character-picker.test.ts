import { brotliCompressSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { openCharacterPicker, type CharacterPicker } from '#app/intake/character-picker'
import type { Catalogue } from '#core/definitions'
import { searchCharacters, variantsOf } from '#core/intake'
import type { FaceCoverage } from '#core/printing'
import { readPrintFaces } from '../../../.ci/vite/read-print-faces.ts'
import { sampleCity } from './invented-table.ts'

const NO_READINGS = { kanji: () => Promise.resolve([]) }

/** A face with 一, its first variation, 二 and the compatibility ideograph of 神. */
const small: FaceCoverage = {
  face: 'small',
  files: [
    { file: '/small-1.woff2', ranges: [0x4e00, 0x4e00, 0xfa19, 0xfa19], variations: { e0101: [0x4e00, 0x4e00] } },
    { file: '/small-2.woff2', ranges: [0x4e8c, 0x4e8c], variations: {} },
  ],
}

describe('the variants of a kanji', () => {
  it('are itself, its variations and its family, each with the file that draws it', () => {
    expect(variantsOf('一', [['二', '一']], [small])).toEqual([
      { text: '一', codePoints: 'U+4E00', fonts: [{ face: 'small', file: '/small-1.woff2' }] },
      { text: '一\u{E0101}', codePoints: 'U+4E00 U+E0101', fonts: [{ face: 'small', file: '/small-1.woff2' }] },
      { text: '二', codePoints: 'U+4E8C', fonts: [{ face: 'small', file: '/small-2.woff2' }] },
    ])
  })

  it('leave out what no face draws, but not what was asked for', () => {
    expect(variantsOf('三', [['三', '四']], [small])).toEqual([{ text: '三', codePoints: 'U+4E09', fonts: [] }])
  })

  it('find compatibility ideographs both ways', () => {
    expect(variantsOf('神', [], [small]).map(({ codePoints }) => codePoints)).toEqual(['U+795E', 'U+FA19'])
    expect(variantsOf('\uFA19', [], [small]).map(({ codePoints }) => codePoints)).toEqual(['U+FA19'])
  })

  it('are the same for a kanji with a selector', () => {
    expect(variantsOf('一\u{E0101}', [], [small])).toEqual(variantsOf('一', [], [small]))
  })
})

describe('a search', () => {
  it.each([
    ['一二', ['一', '二']],
    ['一一', ['一']],
    ['かな ABC', []],
    ['U+4E00', ['一']],
    ['20BB7', ['𠮷']],
    ['U+0041', []],
    ['U+FFFFFF', []],
    ['', []],
    ['一二三四五六七八九十百千万億', [...'一二三四五六七八九十百千']],
  ])('%j asks for %j', (query, asked) => {
    expect(searchCharacters(query, [], [small]).map((match) => match.asked)).toEqual(asked)
  })
})

describe("over the product's own faces", () => {
  let city: Catalogue
  let faces: readonly FaceCoverage[]
  let picker: CharacterPicker
  beforeAll(async () => {
    city = await sampleCity()
    faces = readPrintFaces('.').faces.slice(0, 1)
    picker = openCharacterPicker(city, { installed: () => Promise.resolve({ faces, problems: [] }) }, NO_READINGS)
  })

  it.each([
    ['辺', ['邊', '邉', '邉\u{E0100}']],
    ['高', ['髙']],
    ['崎', ['﨑', '嵜']],
    ['神', ['\uFA19']],
    ['葛', ['葛\u{E0100}', '葛\u{E0101}']],
    ['髙', ['高']],
  ])('%s leads to %j', async (kanji, wanted) => {
    const texts = (await picker.variantsOf(kanji)).map(({ text }) => text)
    expect(texts).toEqual(expect.arrayContaining(wanted))
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('𠮷 is found from 吉 only where a face draws it', async () => {
    const texts = async (installed: readonly FaceCoverage[]) => {
      const own = openCharacterPicker(
        city,
        { installed: () => Promise.resolve({ faces: installed, problems: [] }) },
        NO_READINGS,
      )
      return (await own.search('吉'))[0]?.choices.map(({ text }) => text)
    }
    expect(await texts(faces)).not.toContain('𠮷')
    const site: FaceCoverage = {
      face: 'ipamj-mincho',
      files: [{ file: '/site-fonts/ipamjm.ttf', ranges: [0x20bb7, 0x20bb7], variations: {} }],
    }
    expect(await texts([...faces, site])).toContain('𠮷')
  })

  it('knows families of kanji only, all but a few of which the product prints itself', () => {
    const members = city.characterFamilies.flat()
    expect(members.length).toBeGreaterThan(350)
    expect(members.filter((character) => !/^\p{Script=Han}$/u.test(character))).toEqual([])
    const lacking = members.filter((character) => variantsOf(character, [], faces)[0]?.fonts.length === 0)
    expect(lacking).toEqual(['𠮷', '⻆', '槗'])
  })

  it('weighs little: the table of shapes is the one printing reads', () => {
    const all = brotliCompressSync(JSON.stringify(readPrintFaces('.').faces)).length
    expect(all).toBeLessThan(150_000)
  })
})
