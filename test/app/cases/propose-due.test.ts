import { expect, it } from 'vitest'
import { proposeDue } from '#app/cases/propose-due'
import { dayFromIso, type Calendar } from '#core/value'

const calendar: Calendar = {
  weeklyClosed: [0, 6],
  closedDays: [dayFromIso('2026-04-29') ?? 0],
  yearEnd: { from: '12-29', to: '01-03' },
  coversFrom: 0,
  coversTo: 30_000,
}
const on = (iso: string) => dayFromIso(iso) ?? 0
const kind = (awaits: 'letter' | 'paper' | 'open-day', days?: number) => ({
  ...{ id: 'k', name: { ja: 'k' }, awaits },
  ...(days === undefined ? {} : { days }),
})
const due = (date: string) => ({ deadline: { date, rule: 'r', law: 'l', overdue: false, provisional: false } })

it.each([
  ['an open day: the next one', kind('open-day'), [], '2026-04-04', { dueBy: 'city', dueOn: '2026-04-06' }],
  ['an open day before a holiday', kind('open-day'), [], '2026-04-28', { dueBy: 'city', dueOn: '2026-04-30' }],
  [
    'a letter: the law, where it sets a day',
    kind('letter', 20),
    [due('2026-04-20'), due('2026-04-15'), due('2026-04-01')],
    '2026-04-03',
    { dueBy: 'law', dueOn: '2026-04-15' },
  ],
  [
    'a letter: else the city',
    kind('letter', 20),
    [due('2026-04-01')],
    '2026-04-03',
    { dueBy: 'city', dueOn: '2026-04-23' },
  ],
  ['a paper: else the clerk', kind('paper'), [{ deadline: null }], '2026-04-03', undefined],
] as const)('%s', (_what, awaited, entries, today, expected) => {
  expect(proposeDue(awaited, entries, on(today), calendar)).toEqual(expected)
})
