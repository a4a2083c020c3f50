import { expect, it } from 'vitest'
import type { Entry } from '#core/derivation'
import { feeTotal } from '#ui/plan/fee-total.ts'

const entry = (verdict: Entry['verdict'], yen: number, certain = true) =>
  ({ verdict, fee: { yen, certain, parts: [] } }) as unknown as Entry
const free = { verdict: 'needed', fee: null } as unknown as Entry

it.each([
  ['nothing', [], 0, true],
  [
    'what is needed, and nothing else',
    [entry('needed', 300), entry('needed', 200), entry('not-needed', 900), free],
    500,
    true,
  ],
  ['what is needed while more may come', [entry('needed', 300), entry('not-settled', 200)], 300, false],
  ['a number of heads that is open', [entry('needed', 300, false)], 300, false],
])('adds up %s', (_what, plan, yen, certain) => {
  expect(feeTotal(plan)).toEqual({ yen, waived: 0, certain, unchecked: false })
})

const withExemption = (yen: number, waived: number, holds: 'yes' | 'no' | 'unknown') =>
  ({ verdict: 'needed', fee: { yen, waived, certain: true, parts: [], exemptions: [{ holds }] } }) as unknown as Entry

it.each([
  ['one that holds', [withExemption(0, 300, 'yes'), entry('needed', 450)], 450, 300, false],
  ['one that does not', [withExemption(300, 0, 'no')], 300, 0, false],
  ['one nobody has looked into', [withExemption(300, 0, 'unknown')], 300, 0, true],
  ['one nobody need look into any more', [withExemption(0, 300, 'unknown')], 0, 300, false],
])('counts exemptions: %s', (_what, plan, yen, waived, unchecked) => {
  expect(feeTotal(plan)).toEqual({ yen, waived, certain: true, unchecked })
})
