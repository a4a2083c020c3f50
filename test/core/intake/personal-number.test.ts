import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsPersonalNumber } from '#core/intake'

/*
 * Invented numbers: the check digit is reckoned here in another way than in the source, by the weights as the ordinance lists
 * them from the left.
 */
const WEIGHTS = [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
const checkDigit = (eleven: string): number => {
  const rest = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(eleven[index]), 0) % 11
  return rest < 2 ? 0 : 11 - rest
}
const eleven = fc.stringMatching(/^[0-9]{11}$/)

describe('a personal number', () => {
  it('is found by its check digit, and no other twelve digits are', () => {
    fc.assert(
      fc.property(eleven, fc.integer({ min: 0, max: 9 }), (digits, last) => {
        expect(holdsPersonalNumber(`${digits}${String(last)}`)).toBe(last === checkDigit(digits))
      }),
    )
  })

  it.each([
    ['alone', '123456789018', true],
    ['with a wrong check digit', '123456789010', false],
    ['in groups', '1234 5678 9018', true],
    ['in groups with hyphens', '1234-5678-9018', true],
    ['at full width', '１２３４５６７８９０１８', true],
    ['among words', '備考：番号は123456789018です', true],
    ['in a longer number', '1234567890180', false],
    ['behind another digit', '0123456789018', false],
    ['as a telephone number', '0123-45-6789', false],
    ['as a day and a number', '20260401', false],
  ])('%s', (_what, text, expected) => {
    expect(holdsPersonalNumber(text)).toBe(expected)
  })
})
