import { describe, expect, it } from 'vitest'
import { evaluate, settle } from '#core/logic'
import type { Bounds, Condition, Truth } from '#core/logic'
import { dayFromIso } from '#core/value'
import { date, seenBy, worldOf } from './small-world.ts'

const RECEIVED = '2026-04-01'

const truthOf = (condition: Condition, born: string, on = RECEIVED): Truth => {
  const [from = '', to] = born.split('/')
  const [first = '', last] = on.split('/')
  return evaluate(
    condition,
    seenBy(
      worldOf({
        known: { 'p1.born': date(from, to), 'visit.received-on': date(RECEIVED), 'e1.on': date(first, last) },
      }),
    ),
  )
}
const age = (bounds: Bounds, counting: 'by-law' | 'by-birthday' = 'by-law'): Condition => ({
  op: 'age',
  birth: { fact: 'person.born' },
  on: { fact: 'event.on' },
  counting,
  bounds,
})
const through = (years: number): Condition => ({
  op: 'fiscal-year-of-age',
  birth: { fact: 'person.born' },
  on: { fact: 'event.on' },
  through: years,
})
const days = (bounds: Bounds): Condition => ({
  op: 'days',
  from: { fact: 'event.on' },
  to: { fact: 'visit.received-on' },
  bounds,
})

describe('age', () => {
  it.each([
    // By law an age is reached on the day before the birthday.
    ['2008-04-01', '2026-03-30', 'no'],
    ['2008-04-01', '2026-03-31', 'yes'],
    ['2008-04-01', '2026-04-01', 'yes'],
    // Born on 29 February: on 28 February of every year.
    ['2008-02-29', '2026-02-27', 'no'],
    ['2008-02-29', '2026-02-28', 'yes'],
    ['2006-03-01', '2024-02-28', 'no'],
    ['2006-03-01', '2024-02-29', 'yes'],
  ] satisfies [string, string, Truth][])('18 by law, born %s, on %s: %s', (born, on, truth) => {
    expect(truthOf(age({ atLeast: 18 }), born, on)).toBe(truth)
    expect(truthOf(age({ below: 18 }), born, on)).toBe(truth === 'yes' ? 'no' : 'yes')
  })

  it.each([
    ['1951-04-01', '2026-03-31', 'no'],
    ['1951-04-01', '2026-04-01', 'yes'],
    ['1952-02-29', '2027-02-28', 'no'],
    ['1952-02-29', '2027-03-01', 'yes'],
  ] satisfies [string, string, Truth][])('75 by birthday, born %s, on %s: %s', (born, on, truth) => {
    expect(truthOf(age({ atLeast: 75 }, 'by-birthday'), born, on)).toBe(truth)
  })

  it.each([
    ['the whole year is old enough', '2007-01-01/2007-12-31', { atLeast: 18 }, 'yes'],
    ['the border lies in the year', '2008-01-01/2008-12-31', { atLeast: 18 }, 'unknown'],
    ['the whole year is too young', '2009-01-01/2009-12-31', { atLeast: 18 }, 'no'],
    ['a band inside the span', '2000-01-01/2020-12-31', { atLeast: 17, below: 18 }, 'unknown'],
    ['a band the span misses', '2000-01-01/2001-12-31', { atLeast: 17, below: 18 }, 'no'],
    ['a band around the span', '2008-05-01/2008-06-30', { atLeast: 17, below: 18 }, 'yes'],
  ] satisfies [string, string, Bounds, Truth][])('of a partial date: %s', (_what, born, bounds, truth) => {
    expect(truthOf(age(bounds), born)).toBe(truth)
  })

  it('on a partial day is settled only outside the border', () => {
    expect(truthOf(age({ atLeast: 18 }), '2008-04-01', '2026-03-30/2026-03-31')).toBe('unknown')
    expect(truthOf(age({ atLeast: 18 }), '2008-04-01', '2026-03-31/2026-04-30')).toBe('yes')
  })
})

describe('through the school year of an age', () => {
  it.each([
    // Born on 1 April: one school year above who is born on 2 April.
    ['2008-04-01', '2026-03-31', 'yes'],
    ['2008-04-01', '2026-04-01', 'no'],
    ['2008-04-02', '2026-04-01', 'yes'],
    ['2008-04-02', '2027-03-31', 'yes'],
    ['2008-04-02', '2027-04-01', 'no'],
    ['2008-04-01/2008-04-02', '2026-04-01', 'unknown'],
  ] satisfies [string, string, Truth][])('18, born %s, on %s: %s', (born, on, truth) => {
    expect(truthOf(through(18), born, on)).toBe(truth)
  })
})

describe('days between two dates', () => {
  it.each([
    ['2026-03-17', { atLeast: 15 }, 'yes'],
    ['2026-03-18', { atLeast: 15 }, 'no'],
    ['2026-03-17', { below: 16 }, 'yes'],
    ['2026-03-16', { below: 16 }, 'no'],
    ['2026-04-01', { atLeast: 0, below: 1 }, 'yes'],
    ['2026-04-02', { atLeast: 0 }, 'no'],
    ['2026-04-02', { atLeast: -1 }, 'yes'],
    ['2026-03-01/2026-03-31', { atLeast: 15 }, 'unknown'],
    ['2026-03-01/2026-03-17', { atLeast: 15 }, 'yes'],
  ] satisfies [string, Bounds, Truth][])('from %s, %j: %s', (on, bounds, truth) => {
    expect(truthOf(days(bounds), '2000-01-01', on)).toBe(truth)
  })

  it('reads a fixed day of the law', () => {
    const since = {
      op: 'days',
      from: { day: dayFromIso('2026-01-01')! },
      to: { fact: 'event.on' },
      bounds: { atLeast: 0 },
    } as const
    expect(truthOf(since, '2000-01-01', '2025-12-31')).toBe('no')
    expect(truthOf(since, '2000-01-01', '2026-01-01')).toBe('yes')
  })

  it.each([
    ['2026-05-01', 1, 'yes'],
    ['2026-05-02', 1, 'no'],
    ['2026-06-01', 2, 'yes'],
    ['2026-06-02', 2, 'no'],
    ['2026-04-01', 0, 'yes'],
    ['2026-04-30/2026-05-01', 1, 'yes'],
    ['2026-04-30/2026-05-02', 1, 'unknown'],
  ] satisfies [string, number, Truth][])('from %s, %d months before it: %s', (on, monthsBefore, truth) => {
    const begun = { ...days({ atLeast: 0 }), from: { fact: 'event.on', monthsBefore } } as const
    expect(truthOf(begun, '2000-01-01', on)).toBe(truth)
  })

  it.each([
    ['2026-02-27', 'no'],
    ['2026-02-28', 'yes'],
  ] satisfies [string, Truth][])('one month before 31 March is the end of February (to %s)', (day, truth) => {
    const to = { day: dayFromIso(day)! }
    const begun = { op: 'days', from: { fact: 'event.on', monthsBefore: 1 }, to, bounds: { atLeast: 0 } } as const
    expect(truthOf(begun, '2000-01-01', '2026-03-31')).toBe(truth)
  })

  it('is no where a date does not apply, and unknown where one is open', () => {
    const known = { 'visit.received-on': date(RECEIVED) }
    expect(evaluate(days({ atLeast: 0 }), seenBy(worldOf({ known: { ...known, 'e1.on': 'none' } })))).toBe('no')
    expect(evaluate(days({ atLeast: 0 }), seenBy(worldOf({ known })))).toBe('unknown')
  })
})

describe('exactness', () => {
  const outcome = (conditions: readonly Condition[], known: NonNullable<Parameters<typeof worldOf>[0]['known']>) =>
    settle(
      { conditions, decide: ([truth]) => (truth === 'unknown' ? undefined : truth) },
      seenBy(worldOf({ known: { 'visit.received-on': date(RECEIVED), ...known } })),
    )
  const both = (...conditions: readonly Condition[]): Condition => ({ op: 'all', conditions })

  it('settles bounds that exclude each other on one open date', () => {
    const onReception = (bounds: Bounds): Condition =>
      ({ ...(age(bounds) as object), on: { fact: 'visit.received-on' } }) as Condition
    expect(outcome([both(onReception({ atLeast: 65 }), onReception({ below: 60 }))], {})).toMatchObject({
      settled: 'no',
      exact: true,
    })
    expect(outcome([both(onReception({ atLeast: 60 }), onReception({ below: 65 }))], {})).toMatchObject({
      settled: undefined,
      exact: true,
    })
  })

  it('settles a partial date by what its span allows', () => {
    const band = both(through(18), age({ atLeast: 18 }))
    expect(
      outcome([band], { 'e1.on': date(RECEIVED), 'p1.born': date('2008-04-01', '2008-04-02') }).settled,
    ).toBeUndefined()
    expect(outcome([band], { 'e1.on': date(RECEIVED), 'p1.born': date('2008-04-03', '2008-05-01') })).toMatchObject({
      settled: 'no',
      exact: true,
    })
  })

  it('says so where two open dates are compared, and settles nothing by them', () => {
    const spans = { 'e1.on': date('2026-03-30', '2026-03-31'), 'p1.born': date('2008-03-31', '2008-04-01') }
    expect(outcome([age({ atLeast: 18 })], spans)).toMatchObject({ settled: undefined, exact: false })
    expect(outcome([age({ atLeast: 18 })], spans).missing.map(({ fact }) => fact)).toEqual(['person.born', 'event.on'])
  })
})
