import { describe, expect, it } from 'vitest'
import { evaluate, settle } from '#core/logic'
import type { Condition, Truth } from '#core/logic'
import { date, seenBy, worldOf } from './small-world.ts'
import type { Written } from './small-world.ts'

const is = (fact: string, ...values: readonly string[]): Condition => {
  const [id = '', side] = fact.split('@')
  return { op: 'is', fact: { fact: id, ...(side === undefined ? {} : { side: side as 'before' }) }, values }
}
const a = (...values: readonly string[]) => is('person.a', ...values)
const yes: Condition = { op: 'all', conditions: [] }
const no: Condition = { op: 'any', conditions: [] }
const open = a('x')
const not = (condition: Condition): Condition => ({ op: 'not', condition })

const truthIn = (condition: Condition, written: Written = {}, subject = 'p1'): Truth =>
  evaluate(condition, seenBy(worldOf(written), subject))

describe('all, any and not (Kleene)', () => {
  it.each([
    ['all of nothing', yes, 'yes'],
    ['any of nothing', no, 'no'],
    ['not yes', not(yes), 'no'],
    ['not no', not(no), 'yes'],
    ['not unknown', not(open), 'unknown'],
    ['yes and unknown', { op: 'all', conditions: [yes, open] }, 'unknown'],
    ['no and unknown', { op: 'all', conditions: [open, no] }, 'no'],
    ['yes or unknown', { op: 'any', conditions: [open, yes] }, 'yes'],
    ['no or unknown', { op: 'any', conditions: [no, open] }, 'unknown'],
  ] satisfies [string, Condition, Truth][])('%s', (_what, condition, truth) => {
    expect(truthIn(condition)).toBe(truth)
  })
})

describe('is', () => {
  it.each([
    ['the value', a('x'), { known: { 'p1.a': 'x' } }, 'yes'],
    ['one of several', a('y', 'x'), { known: { 'p1.a': 'x' } }, 'yes'],
    ['another value', a('y'), { known: { 'p1.a': 'x' } }, 'no'],
    ['an open fact', a('x'), {}, 'unknown'],
    ['わからない', a('x'), { known: { 'p1.a': 'unknown' } }, 'unknown'],
    ['a fact said not to apply', a('x'), { known: { 'p1.a': 'none' } }, 'no'],
    ['none, of a fact said not to apply', a('none'), { known: { 'p1.a': 'none' } }, 'yes'],
    ['none, of a fact with a value', a('none'), { known: { 'p1.a': 'x' } }, 'no'],
    ['before, when after is known', is('person.c@before', 'u'), { known: { 'p1.c@after': 'u' } }, 'unknown'],
    [
      'after, when before is another',
      is('person.c@after', 'u'),
      { known: { 'p1.c@after': 'u', 'p1.c@before': 'v' } },
      'yes',
    ],
    ['a fact of the visit', is('visit.v', 'yes'), { known: { 'visit.v': 'yes' } }, 'yes'],
    ['a fact of the event', is('event.k', 'p'), { known: { 'e1.k': 'p' } }, 'yes'],
    ['a person', is('person.through', 'elsewhere'), { known: { 'p1.through': 'elsewhere' } }, 'yes'],
  ] satisfies [string, Condition, Written, Truth][])('%s', (_what, condition, written, truth) => {
    expect(truthIn(condition, written)).toBe(truth)
  })

  it.each([
    ['of the household lived in', { 'p1.household@after': 'h1', 'h1.f': 'yes' }, 'yes'],
    ['of a household not known', { 'h1.f': 'yes' }, 'unknown'],
    ['of the household lived in before', { 'p1.household@before': 'h1', 'h1.f': 'yes' }, 'unknown'],
    ['of nobody’s household', { 'p1.household@after': 'none', 'h1.f': 'yes' }, 'no'],
  ] satisfies [string, Written['known'], Truth][])('a fact of the household: %s', (_what, known, truth) => {
    expect(truthIn(is('household.f@after', 'yes'), { known: known! })).toBe(truth)
  })

  it('looks at a household from itself', () => {
    expect(truthIn(is('household.f', 'yes'), { known: { 'h1.f': 'yes' } }, 'h1')).toBe('yes')
  })
})

describe('a fact that applies only sometimes', () => {
  const applies = { 'person.b': a('x') }
  it.each([
    ['applies and is known', is('person.b', 'yes'), { 'p1.a': 'x', 'p1.b': 'yes' }, 'yes'],
    ['applies and is open', is('person.b', 'yes'), { 'p1.a': 'x' }, 'unknown'],
    ['does not apply', is('person.b', 'yes', 'no'), { 'p1.a': 'y' }, 'no'],
    ['does not apply: none', is('person.b', 'none'), { 'p1.a': 'y' }, 'yes'],
    ['may apply', is('person.b', 'yes'), {}, 'unknown'],
  ] satisfies [string, Condition, Written['known'], Truth][])('%s', (_what, condition, known, truth) => {
    expect(truthIn(condition, { known: known!, applies })).toBe(truth)
  })

  it('is settled where applying and not applying come to the same', () => {
    const settled = (condition: Condition) =>
      settle(
        { conditions: [condition], decide: ([truth]) => (truth === 'unknown' ? undefined : truth) },
        seenBy(worldOf({ applies })),
      ).settled
    expect(settled(is('person.b', 'yes', 'no', 'none'))).toBe('yes')
    expect(settled({ op: 'all', conditions: [is('person.b', 'yes'), a('y')] })).toBe('no')
  })
})

describe('number', () => {
  const n = (bounds: object): Condition => ({ op: 'number', fact: { fact: 'person.n' }, bounds })
  it.each([
    [n({ atLeast: 2 }), 2, 'yes'],
    [n({ atLeast: 2 }), 1, 'no'],
    [n({ below: 2 }), 1, 'yes'],
    [n({ below: 2 }), 2, 'no'],
    [n({ atLeast: 1, below: 3 }), 0, 'no'],
    [n({ atLeast: 1, below: 3 }), 2, 'yes'],
    [n({ atLeast: 1, below: 3 }), 3, 'no'],
  ] satisfies [Condition, number, Truth][])('%j of %d: %s', (condition, value, truth) => {
    expect(truthIn(condition, { known: { 'p1.n': value } })).toBe(truth)
  })

  it('is unknown while open, and no where the fact does not apply', () => {
    expect(truthIn(n({ atLeast: 0 }))).toBe('unknown')
    expect(truthIn(n({ atLeast: 0 }), { known: { 'p1.n': 'none' } })).toBe('no')
  })
})

describe('changed', () => {
  const changed = (fact: string): Condition => ({ op: 'changed', fact })
  it.each([
    ['the same choice', 'person.c', { 'p1.c@before': 'u', 'p1.c@after': 'u' }, 'no'],
    ['another choice', 'person.c', { 'p1.c@before': 'u', 'p1.c@after': 'v' }, 'yes'],
    ['one side open', 'person.c', { 'p1.c@before': 'u' }, 'unknown'],
    ['came to apply', 'person.c', { 'p1.c@before': 'none', 'p1.c@after': 'v' }, 'yes'],
    ['never applied', 'person.c', { 'p1.c@before': 'none', 'p1.c@after': 'none' }, 'no'],
    ['the same household', 'person.household', { 'p1.household@before': 'h1', 'p1.household@after': 'h1' }, 'no'],
    ['left the household', 'person.household', { 'p1.household@before': 'h1', 'p1.household@after': 'none' }, 'yes'],
    [
      'a day written in two ways',
      'person.moved',
      {
        'p1.moved@before': date('2026-04-01'),
        'p1.moved@after': { ...(date('2026-04-01') as object), text: '令和8年4月1日' } as never,
      },
      'no',
    ],
    [
      'another day',
      'person.moved',
      { 'p1.moved@before': date('2026-04-01'), 'p1.moved@after': date('2026-04-02') },
      'yes',
    ],
    [
      'spans that meet',
      'person.moved',
      { 'p1.moved@before': date('2026-04-01', '2026-04-03'), 'p1.moved@after': date('2026-04-03') },
      'unknown',
    ],
    [
      'spans apart',
      'person.moved',
      { 'p1.moved@before': date('2026-04-01', '2026-04-02'), 'p1.moved@after': date('2026-04-03') },
      'yes',
    ],
  ] satisfies [string, string, Written['known'], Truth][])('%s', (_what, fact, known, truth) => {
    expect(truthIn(changed(fact), { known: known! })).toBe(truth)
  })
})

describe('event, concerned and setting', () => {
  const written: Written = { persons: ['p1', 'p2'], event: { kind: 'move', persons: ['p1'] }, settings: { s: 'on' } }
  it.each([
    ['the kind of event', { op: 'event', kinds: ['change', 'move'] }, 'p1', 'yes'],
    ['another kind', { op: 'event', kinds: ['change'] }, 'p1', 'no'],
    ['someone the event concerns', { op: 'concerned' }, 'p1', 'yes'],
    ['someone it does not', { op: 'concerned' }, 'p2', 'no'],
    ['the setting', { op: 'setting', setting: 's', values: ['on'] }, 'p1', 'yes'],
    ['another value of it', { op: 'setting', setting: 's', values: ['off'] }, 'p1', 'no'],
    ['a setting without value', { op: 'setting', setting: 't', values: ['on'] }, 'p1', 'no'],
  ] satisfies [string, Condition, string, Truth][])('%s', (_what, condition, subject, truth) => {
    expect(truthIn(condition, written, subject)).toBe(truth)
  })
})
