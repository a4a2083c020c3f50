import { describe, expect, it } from 'vitest'
import { evaluate, membersOf } from '#core/logic'
import type { Condition, Quantifier, SetRef, Truth } from '#core/logic'
import { seenBy, worldOf } from './small-world.ts'
import type { Written } from './small-world.ts'

const x: Condition = { op: 'is', fact: { fact: 'person.a' }, values: ['x'] }
const over = (op: Quantifier['op'], of: SetRef, n = 1): Condition => ({ op, n, of, suchThat: x })
const EVERYONE = { set: 'everyone' }
const persons = ['p1', 'p2', 'p3']
const home = (side: 'before' | 'after', ...ids: readonly string[]) =>
  Object.fromEntries(ids.map((id, i) => [`p${String(i + 1)}.household@${side}`, id]))
const truthIn = (condition: Condition, written: Written, subject = 'p1'): Truth =>
  evaluate(condition, seenBy(worldOf({ persons, ...written }), subject))
const belonging = (of: SetRef, written: Written, subject = 'p1') =>
  Object.fromEntries(
    membersOf(of, seenBy(worldOf({ persons, ...written }), subject)).candidates.map(({ person, belongs }) => [
      person,
      belongs,
    ]),
  )

describe('some, every, at least n', () => {
  it.each([
    ['some', 1, ['x', 'y', 'y'], 'yes'],
    ['some', 1, ['y', 'y', 'y'], 'no'],
    ['some', 1, ['y', '?', 'y'], 'unknown'],
    ['some', 1, ['x', '?', '?'], 'yes'],
    ['every', 1, ['x', 'x', 'x'], 'yes'],
    ['every', 1, ['x', 'y', '?'], 'no'],
    ['every', 1, ['x', 'x', '?'], 'unknown'],
    ['at-least', 2, ['x', 'x', 'y'], 'yes'],
    ['at-least', 2, ['x', '?', 'y'], 'unknown'],
    ['at-least', 2, ['x', 'y', 'y'], 'no'],
    ['at-least', 2, ['?', 'y', 'y'], 'no'],
    ['at-least', 0, ['y', 'y', 'y'], 'yes'],
  ] satisfies [Quantifier['op'], number, string[], Truth][])('%s (%d) of %j: %s', (op, n, values, truth) => {
    const known = Object.fromEntries(
      values.flatMap((value, i) => (value === '?' ? [] : [[`p${String(i + 1)}.a`, value]])),
    )
    expect(truthIn(over(op, EVERYONE, n), { known })).toBe(truth)
  })

  it.each([
    ['some', 'no'],
    ['every', 'yes'],
  ] satisfies [Quantifier['op'], Truth][])('%s of nobody: %s', (op, truth) => {
    expect(truthIn(over(op, { set: 'concerned' }), { event: { persons: [] } })).toBe(truth)
  })

  it('counts someone who may belong as possible only', () => {
    const known = { ...home('after', 'h1'), 'p1.a': 'y', 'p2.a': 'x', 'p3.a': 'y', 'p3.household@after': 'none' }
    const of: SetRef = { set: 'household', side: 'after' }
    expect(truthIn(over('some', of), { known })).toBe('unknown')
    expect(truthIn(over('every', of), { known })).toBe('no')
    expect(truthIn(over('at-least', of, 2), { known })).toBe('no')
  })
})

describe('a partial roster', () => {
  const of: SetRef = { set: 'household', side: 'after' }
  const all = home('after', 'h1', 'h1', 'h1')
  it.each([
    ['some', ['y', 'y', 'y'], 'unknown'],
    ['some', ['x', 'y', 'y'], 'yes'],
    ['every', ['x', 'x', 'x'], 'unknown'],
    ['every', ['x', 'y', 'x'], 'no'],
  ] satisfies [Quantifier['op'], string[], Truth][])(
    'may hold people nobody has named: %s of %j is %s',
    (op, values, truth) => {
      const known = { ...all, ...Object.fromEntries(values.map((value, i) => [`p${String(i + 1)}.a`, value])) }
      expect(truthIn(over(op, of), { known, partial: ['h1'] })).toBe(truth)
    },
  )

  it('of another household changes nothing', () => {
    const known = { ...all, 'p1.a': 'x', 'p2.a': 'x', 'p3.a': 'x' }
    expect(truthIn(over('every', of), { known, households: ['h1', 'h2'], partial: ['h2'] })).toBe('yes')
  })

  it('counts while it is open which household it is', () => {
    const known = { 'p1.a': 'x', 'p2.a': 'x', 'p3.a': 'x' }
    expect(truthIn(over('every', of), { known, partial: ['h1'] })).toBe('unknown')
  })
})

describe('the household', () => {
  const of = (side: 'before' | 'after', set = 'household'): SetRef => ({ set, side })
  const known = { ...home('before', 'h1', 'h1', 'none'), ...home('after', 'h1', 'h2', 'h1') }
  const written: Written = { known, households: ['h1', 'h2'] }

  it.each([
    ['before', of('before'), 'p1', { p1: 'yes', p2: 'yes', p3: 'no' }],
    ['after', of('after'), 'p1', { p1: 'yes', p2: 'no', p3: 'yes' }],
    ['after, without the subject', of('after', 'household-others'), 'p1', { p2: 'no', p3: 'yes' }],
    ['of someone who belonged nowhere', of('before'), 'p3', { p1: 'no', p2: 'no', p3: 'no' }],
    ['seen from the household itself', of('before'), 'h1', { p1: 'yes', p2: 'yes', p3: 'no' }],
    ['seen from another household', of('after'), 'h2', { p1: 'no', p2: 'yes', p3: 'no' }],
  ] satisfies [string, SetRef, string, Record<string, Truth>][])('%s', (_what, set, subject, expected) => {
    expect(belonging(set, written, subject)).toEqual(expected)
  })

  it('of someone whose household is open holds nobody for certain, not even them', () => {
    expect(belonging(of('after'), { known: { 'p2.household@after': 'h1', 'p3.household@after': 'none' } })).toEqual({
      p1: 'unknown',
      p2: 'unknown',
      p3: 'no',
    })
  })
})

describe('relations', () => {
  const kin: SetRef = { set: 'person.kin' }
  const roles = (side: 'before' | 'after', ...ids: readonly string[]) =>
    Object.fromEntries(ids.map((id, i) => [`p${String(i + 1)}.role@${side}`, id]))
  const together = { ...home('after', 'h1', 'h1', 'h1'), ...home('before', 'h1', 'h1', 'h1') }

  it.each([
    ['by the table: yes and no', { ...together, ...roles('after', 'head', 'child', 'head') }, { p2: 'yes', p3: 'no' }],
    [
      'by the table: possible',
      { ...together, ...roles('after', 'head', 'guest', 'child') },
      { p2: 'unknown', p3: 'yes' },
    ],
    ['by the table: a role that has no kin', { ...together, ...roles('after', 'child') }, { p2: 'no', p3: 'no' }],
    ['by the table: an open role', { ...together, ...roles('after', 'head') }, { p2: 'unknown', p3: 'unknown' }],
    [
      'by the table before, for who left with the event',
      {
        ...together,
        'p2.household@after': 'none',
        ...roles('after', 'head', 'guest', 'guest'),
        ...roles('before', 'head', 'child', 'guest'),
      },
      { p2: 'yes', p3: 'unknown' },
    ],
    [
      'unknown across households',
      { ...home('after', 'h1', 'none', 'none'), ...home('before', 'h1', 'none', 'none') },
      { p2: 'unknown', p3: 'unknown' },
    ],
    [
      'by a list that was stated',
      { ...together, ...roles('after', 'head', 'child', 'guest'), 'p1.kin': ['p3'] },
      { p2: 'no', p3: 'yes' },
    ],
  ] satisfies [string, Written['known'], Record<string, Truth>][])('%s', (_what, known, expected) => {
    expect(belonging(kin, { known: known! })).toEqual(expected)
  })

  it('at one side only, when a side is named', () => {
    const known = {
      ...together,
      'p2.household@after': 'none',
      ...roles('before', 'head', 'child'),
      ...roles('after', 'head'),
    }
    expect(belonging({ ...kin, side: 'before' }, { known })).toEqual({ p2: 'yes', p3: 'unknown' })
    expect(belonging({ ...kin, side: 'after' }, { known })).toEqual({ p2: 'unknown', p3: 'unknown' })
  })

  it('the other way round', () => {
    const known = { 'p2.through': 'p1', 'p3.through': 'elsewhere' }
    expect(belonging({ set: 'person.wards' }, { known })).toEqual({ p2: 'yes', p3: 'no' })
    expect(belonging({ set: 'person.wards' }, { known: { 'p2.through': 'p3' } })).toEqual({ p2: 'no', p3: 'unknown' })
  })

  it('of nobody, seen from a household', () => {
    expect(belonging(kin, {}, 'h1')).toEqual({})
  })
})
