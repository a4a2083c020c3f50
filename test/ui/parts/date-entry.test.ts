import { describe, expect, it } from 'vitest'
import { enterText, isSeparator } from '#ui/parts/date-entry.ts'

const empty = { era: 'reiwa', year: '', month: '', day: '', approximate: false } as const

describe('enterText', () => {
  it.each([
    ['8', { year: '8' }, undefined],
    ['25', { year: '25' }, 'month'],
    ['19', { year: '19' }, undefined],
    ['20', { year: '20' }, undefined],
    ['198', { era: 'western', year: '198' }, undefined],
    ['1988', { era: 'western', year: '1988' }, 'month'],
    ['元', { year: '元' }, 'month'],
    ['s', { era: 'showa', year: '' }, undefined],
    ['ｓ２５', { era: 'showa', year: '25' }, 'month'],
    ['昭和25', { era: 'showa', year: '25' }, 'month'],
    ['S25.4.1', { era: 'showa', year: '25', month: '4', day: '1' }, 'day'],
    ['昭和25年4月頃', { era: 'showa', year: '25', month: '4', approximate: true }, 'day'],
    ['x5', { year: 'x5' }, undefined],
  ])('%s in the year', (typed, change, next) => {
    expect(enterText(empty, 'year', typed)).toEqual({ parts: { ...empty, ...change }, next })
  })

  it.each([
    ['1', '1', undefined],
    ['0', '0', undefined],
    ['04', '04', 'day'],
    ['12', '12', 'day'],
    ['4', '4', 'day'],
    ['４月', '4', 'day'],
  ])('%s in the month', (typed, month, next) => {
    expect(enterText(empty, 'month', typed)).toEqual({ parts: { ...empty, month }, next })
  })

  it('stays in the day', () => {
    expect(enterText(empty, 'day', '31日')).toEqual({ parts: { ...empty, day: '31' }, next: undefined })
  })
})

describe('isSeparator', () => {
  it('knows the points of a written date', () => {
    expect(['.', '/', '-', '年', '月', ' '].every(isSeparator)).toBe(true)
    expect(['1', 'Enter', 'Tab', 's'].some(isSeparator)).toBe(false)
  })
})
