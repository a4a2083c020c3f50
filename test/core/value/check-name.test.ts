import { describe, expect, it } from 'vitest'
import { checkNameText, checkPersonName, readingFromText, type PersonName } from '#core/value'

const at = (...points: number[]): string => String.fromCodePoint(0x898b, ...points, 0x672c)

describe('checkNameText', () => {
  it.each([
    '見本',
    '𠮷田',
    '葛\u{e0100}城',
    '邉󠄂',
    '\ufa19',
    '髙﨑',
    'ミホン　タロウ',
    'Nguyễn Thị',
    "O'Brien-Smith",
    'ヷ',
    '\ue000',
    '﨑\ufe00',
  ])('%s holds nothing wrong', (text) => {
    expect(checkNameText(text)).toEqual([])
  })

  it.each<[string, number]>([
    ['name-control-character', 0x00],
    ['name-control-character', 0x0a],
    ['name-control-character', 0x7f],
    ['name-control-character', 0x9f],
    ['name-control-character', 0x2028],
    ['name-bidi-control', 0x061c],
    ['name-bidi-control', 0x200e],
    ['name-bidi-control', 0x202e],
    ['name-bidi-control', 0x2066],
    ['name-bidi-control', 0x2069],
    ['name-invisible-character', 0x00ad],
    ['name-invisible-character', 0x034f],
    ['name-invisible-character', 0x115f],
    ['name-invisible-character', 0x200b],
    ['name-invisible-character', 0x200d],
    ['name-invisible-character', 0x2060],
    ['name-invisible-character', 0x3164],
    ['name-invisible-character', 0xfeff],
    ['name-invisible-character', 0xffa0],
    ['name-invisible-character', 0xe0001],
    ['name-invisible-character', 0xe0041],
    ['name-unusual-space', 0x00a0],
    ['name-unusual-space', 0x2003],
    ['name-unusual-space', 0x202f],
    ['name-lost-character', 0xfffd],
    ['name-lost-character', 0xd842],
    ['name-lost-character', 0xffff],
  ])('%s for code point %i', (code, point) => {
    const codePoint = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    expect(checkNameText(at(point))).toEqual([{ code, params: { codePoint, position: 2 } }])
  })

  it.each(['\u{e0100}城', '見 \ufe00本', '葛\u{e0100}\u{e0101}'])(
    'a variation selector needs a character before it: %j',
    (text) => {
      expect(checkNameText(text).map(({ code }) => code)).toEqual(['name-stray-selector'])
    },
  )

  it('refuses every character that Unicode lets a renderer leave out, selectors after a kanji aside', () => {
    for (let point = 0; point <= 0x10ffff; point += 1) {
      const character = String.fromCodePoint(point)
      const selector = /\p{Variation_Selector}/u.test(character) && point > 0xf000
      if (selector || !/\p{Default_Ignorable_Code_Point}|\p{Cc}|\p{Bidi_Control}/u.test(character)) continue
      if (checkNameText(at(point)).length !== 1) throw new Error(point.toString(16))
    }
  })

  it('counts positions in characters, and reports each', () => {
    expect(checkNameText('𠮷\u200b田\u202e').map(({ params }) => params['position'])).toEqual([2, 4])
  })
})

describe('checkPersonName', () => {
  const name: PersonName = { family: '見本', given: '太郎', kana: { family: 'ミホン', given: 'タロウ' } }
  it('looks at every part', () => {
    expect(checkPersonName(name)).toEqual([])
    const bad = { ...name, middle: 'a\u200bb', kana: { family: 'ミ\u0000', given: 'タ', middle: '\u202e' } }
    expect(checkPersonName(bad).map(({ code }) => code)).toEqual([
      'name-invisible-character',
      'name-control-character',
      'name-bidi-control',
    ])
  })

  it('wants a family or a given name', () => {
    expect(checkPersonName({ family: '　', given: '' }).map(({ code }) => code)).toEqual(['name-empty'])
    expect(checkPersonName({ family: '', given: 'SUKARNO' })).toEqual([])
  })
})

describe('readingFromText', () => {
  it.each([
    ['ミホン タロウ', { family: 'ミホン', given: 'タロウ' }],
    ['ミホン　タロウ', { family: 'ミホン', given: 'タロウ' }],
    ['グエン ティ ホア', { family: 'グエン', given: 'ティ ホア' }],
    ['スカルノ', { family: 'スカルノ', given: '' }],
  ])('splits %s', (text, expected) => {
    expect(readingFromText(text)).toEqual(expected)
  })
})
