import { describe, expect, it } from 'vitest'
import { readPostalCode } from '#core/intake'

describe('a postal code', () => {
  it.each([
    ['0000000', '0000000'],
    ['000-0001', '0000001'],
    ['〒000-0001', '0000001'],
    ['０００－０００１', '0000001'],
    ['000 0001', '0000001'],
    ['000ー0001', '0000001'],
    ['000-001', undefined],
    ['000-00012', undefined],
    ['0000-001', undefined],
    ['', undefined],
  ])('%j is %j', (text, code) => {
    expect(readPostalCode(text)).toBe(code)
  })
})
