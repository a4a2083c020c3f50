import { expect, it } from 'vitest'
import { readMillimetres } from '#ui/administration/read-millimetres.ts'

it.each([
  ['1.5', 1.5],
  [' 12 ', 12],
  ['+0.5', 0.5],
  ['-2', -2],
  ['−2', -2],
  ['－１．５', -1.5],
  ['▲3', -3],
  ['', 0],
  ['1,5', undefined],
  ['1.55', undefined],
  ['二', undefined],
])('%s is %s', (typed, mm) => {
  expect(readMillimetres(typed)).toBe(mm)
})
