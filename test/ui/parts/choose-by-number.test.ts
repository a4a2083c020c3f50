import { describe, expect, it } from 'vitest'
import { createNumberChoice } from '#ui/parts/choose-by-number.ts'

const press = (keys: string, pause = 100, count = 13): readonly number[] => {
  let time = 0
  const chosen: number[] = []
  const byNumber = createNumberChoice(() => time)
  for (const key of keys) {
    byNumber(new KeyboardEvent('keydown', { key }), count, (index) => chosen.push(index))
    time += pause
  }
  return chosen
}

describe('choosing by number', () => {
  it('chooses at once by one digit', () => {
    expect(press('4')).toEqual([3])
  })

  it('takes a second digit that follows soon as part of the number', () => {
    expect(press('12')).toEqual([0, 11])
    expect(press('10')).toEqual([0, 9])
  })

  it('begins anew after a pause, and where there is no such number', () => {
    expect(press('12', 2000)).toEqual([0, 1])
    expect(press('14')).toEqual([0, 3])
  })

  it('uses up digits that choose nothing, and no other key', () => {
    const byNumber = createNumberChoice(() => 0)
    const choose = (): never => {
      throw new Error('nothing is chosen')
    }
    expect(byNumber(new KeyboardEvent('keydown', { key: '9' }), 2, choose)).toBe(true)
    expect(byNumber(new KeyboardEvent('keydown', { key: 'a' }), 2, choose)).toBe(false)
    expect(byNumber(new KeyboardEvent('keydown', { key: '1', ctrlKey: true }), 2, choose)).toBe(false)
  })
})
