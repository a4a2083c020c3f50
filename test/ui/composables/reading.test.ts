import { describe, expect, it } from 'vitest'
import { createReading, toKatakana } from '#ui/composables/reading.ts'

const hear = (...strokes: readonly (readonly string[])[]): readonly string[] => {
  const told: string[] = []
  const reading = createReading((kana) => told.push(kana))
  for (const conversion of strokes) {
    for (const data of conversion.slice(0, -1)) reading.update({ data })
    reading.end({ data: conversion.at(-1) ?? '' })
  }
  return told
}

describe('createReading', () => {
  it.each([
    [[['ｔ', 'た', 'たｎ', 'たなｋ', 'たなか', '田中', '田中']], ['タナカ']],
    [[['か', 'かｗ', 'かわ', '川', '河', '河']], ['カワ']],
    [[['さ', 'さく', 'さくｒ', 'さくら', 'さくら']], ['サクラ']],
    [[['ら', 'らー', 'ラーメン', 'ラーメン']], ['ラーメン']],
    [
      [
        ['み', 'みほｎ', 'みほん', '見本', '見本'],
        ['た', 'たろう', '太郎', '太郎'],
      ],
      ['ミホン', 'タロウ'],
    ],
    [[['た', 'たな', '']], []],
    [[['ｋ', 'ｋ']], []],
  ])('%o is read %o', (strokes, told) => {
    expect(hear(...strokes)).toEqual(told)
  })
})

describe('toKatakana', () => {
  it('changes hiragana alone', () => {
    expect(toKatakana('さゔー邉ヴA')).toBe('サヴー邉ヴA')
  })
})
