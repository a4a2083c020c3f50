import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareIds } from '#core/value'

describe('compareIds', () => {
  it('orders by code unit, not by language', () => {
    expect(['い', 'a', 'Z', 'あ', 'é', 'p10', 'p2'].sort(compareIds)).toEqual(['Z', 'a', 'p10', 'p2', 'é', 'あ', 'い'])
  })

  it('is the order sort has by itself', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (ids) => {
        expect([...ids].sort(compareIds)).toEqual([...ids].sort())
      }),
    )
  })
})
