import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldAddress, foldKana, foldName, nameWithoutSpaces } from '#core/value'

describe('foldName', () => {
  it.each([
    ['髙橋 一郎', '高橋　一郎'],
    ['山﨑', '山崎'],
    ['渡邊', '渡辺'],
    ['渡邉\u{E0101}', '渡辺'],
    ['齋藤', '斉藤'],
    ['齊藤', '斎藤'],
    ['澤田 廣', '沢田 広'],
    ['國分', '国分'],
    ['濵田', '浜田'],
    ['濱田', '浜田'],
    ['德川 眞', '徳川 真'],
    ['𠮷田', '吉田'],
    ['佐々木', '佐佐木'],
    ['\u{FA19}', '神'],
    ['ｻﾄｳ ｹﾝｼﾞ', 'さとう　けんじ'],
    ['SMITH John', 'Ｊｏｈｎ smith'],
  ])('%s and %s are one', (a, b) => {
    expect(foldName(a)).toBe(foldName(b))
  })

  it.each([
    ['高橋', '高梁'],
    ['田中', '中田'],
    ['タイチ', 'ダイチ'],
    ['オノ', 'オオノ'],
  ])('%s and %s stay two', (a, b) => {
    expect(foldName(a)).not.toBe(foldName(b))
  })

  it('folds a name alike with and without the space between its parts', () => {
    expect(foldName('サカ アヤ')).toBe(foldName('サカアヤ'))
    expect(foldName('ァ ｱ')).toBe(foldName('ァｱ'))
  })

  it('folds what is folded to itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'髙高邉々アァー一ヶ 々ｱABz'), maxLength: 8 }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text))
      }),
      { numRuns: 5000 },
    )
  })
})

describe('foldKana', () => {
  it.each([
    ['オオノ', 'オーノ'],
    ['オウノ', 'オーノ'],
    ['ケイコ', 'ケーコ'],
    ['シュンスケ', 'シユンスケ'],
    ['キヨヅカ', 'キヨズカ'],
    ['ゆうこ', 'ユーコ'],
  ])('%s sounds as %s', (a, b) => {
    expect(foldKana(a)).toBe(foldKana(b))
  })
})

describe('foldAddress', () => {
  it.each([
    ['見本市本町三丁目２番１号', '見本市本町3-2-1'],
    ['見本市十二丁目3番地の5', '見本市12−3－5'],
    ['見本県 濵町 1丁目', '見本県浜町1'],
  ])('%s and %s are one', (a, b) => {
    expect(foldAddress(a)).toBe(foldAddress(b))
  })

  it('keeps house numbers apart', () => {
    expect(foldAddress('本町1-12')).not.toBe(foldAddress('本町11-2'))
  })
})

describe('nameWithoutSpaces', () => {
  it('changes nothing else', () => {
    expect(nameWithoutSpaces('髙橋　 一郎')).toBe('髙橋一郎')
  })
})
