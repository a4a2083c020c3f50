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
  expect(feeTotal(plan)).toEqual({ yen, certain })
})
