import { describe, expect, it } from 'vitest'
import { contradictions, groundsOf, keyOf, settle } from '#core/logic'
import type { Condition, Constraint } from '#core/logic'
import { ruleOf } from './random-world.ts'
import { date, seenBy, worldOf } from './small-world.ts'
import type { Written } from './small-world.ts'

const is = (fact: string, ...values: readonly string[]): Condition => {
  const [id = '', side] = fact.split('@')
  return { op: 'is', fact: { fact: id, ...(side === undefined ? {} : { side: side as 'before' }) }, values }
}
const all = (...conditions: readonly Condition[]): Condition => ({ op: 'all', conditions })
const any = (...conditions: readonly Condition[]): Condition => ({ op: 'any', conditions })
const not = (condition: Condition): Condition => ({ op: 'not', condition })
const ifThen = (id: string, premise: Condition, conclusion: Condition): Constraint => ({
  id,
  each: 'person',
  must: any(not(premise), conclusion),
})
const settled = (conditions: readonly Condition[], written: Written = {}, subject = 'p1') => {
  const { missing, obligations, ...rest } = settle(ruleOf(conditions), seenBy(worldOf(written), subject))
  return { ...rest, missing: missing.map(keyOf), by: obligations.map(({ constraint }) => constraint.id) }
}

describe('settle', () => {
  it('sees that one fact is one of its values', () => {
    const every = any(is('person.a', 'x'), is('person.a', 'y'), is('person.a', 'z'))
    expect(settled([every])).toMatchObject({ settled: 'needed', byConstraints: true, by: [], missing: [] })
  })

  it('lets a constraint decide, and names it', () => {
    const constraints = [
      ifThen('not-needed-here', is('person.b', 'yes'), is('person.c@after', 'u')),
      ifThen('x-wishes', is('person.a', 'x'), is('person.b', 'yes')),
    ]
    const result = settled([is('person.b', 'no')], { known: { 'p1.a': 'x' }, constraints })
    expect(result).toMatchObject({ settled: 'not', byConstraints: true, by: ['x-wishes'] })
  })

  it('follows constraints from fact to fact', () => {
    const constraints = [
      ifThen('a-b', is('person.a', 'x'), is('person.b', 'yes')),
      ifThen('b-c', is('person.b', 'yes'), is('person.c@after', 'u')),
      ifThen('c-d', is('person.c@after', 'u'), is('person.d@after', 'yes')),
    ]
    expect(settled([is('person.d@after', 'yes')], { known: { 'p1.a': 'x' }, constraints })).toMatchObject({
      settled: 'needed',
      by: ['c-d', 'b-c', 'a-b'],
    })
  })

  it('sees a constraint through what makes a fact apply', () => {
    // Whether b applies hangs on a; b must be yes, so a can only be x.
    const written: Written = {
      applies: { 'person.b': is('person.a', 'x') },
      constraints: [{ id: 'b-yes', each: 'person', must: is('person.b', 'yes') }],
    }
    expect(settled([is('person.a', 'x')], written)).toMatchObject({ settled: 'needed', by: ['b-yes'] })
  })

  it('sees a constraint between members of a household', () => {
    const oneHead: Constraint = {
      id: 'one-head',
      each: 'household',
      must: not({
        op: 'at-least',
        n: 2,
        of: { set: 'household', side: 'after' },
        suchThat: is('person.role@after', 'head'),
      }),
    }
    const known = { 'p1.household@after': 'h1', 'p2.household@after': 'h1', 'p2.role@after': 'head' }
    const written: Written = { persons: ['p1', 'p2'], known, constraints: [oneHead] }
    expect(settled([is('person.role@after', 'head')], written)).toMatchObject({ settled: 'not', by: ['one-head'] })
    // Nobody knows where they live: each may head a household of their own.
    expect(
      settled([is('person.role@after', 'head')], { ...written, known: { 'p2.role@after': 'head' } }).settled,
    ).toBeUndefined()
  })

  it('keeps to what is known of others when someone contradicts themselves', () => {
    const constraints = [ifThen('x-u', is('person.a', 'x'), is('person.c@after', 'u'))]
    const known = { 'p2.a': 'x', 'p2.c@after': 'v', 'p1.a': 'x' }
    const written: Written = { persons: ['p1', 'p2'], known, constraints }
    expect(settled([is('person.c@after', 'v')], written)).toMatchObject({ settled: 'not', by: ['x-u'] })
    expect(contradictions(seenBy(worldOf(written))).map(({ subject }) => subject.id)).toEqual(['p2'])
  })

  it('needs both conditions to be no before it says so', () => {
    expect(settled([is('person.a', 'x'), is('person.a', 'y')], { known: { 'p1.a': 'z' } }).settled).toBe('not')
    expect(settled([is('person.a', 'x'), is('person.b', 'yes')], { known: { 'p1.a': 'z' } }).settled).toBeUndefined()
    expect(settled([is('person.a', 'x'), is('person.b', 'yes')], { known: { 'p1.a': 'x' } }).settled).toBe('needed')
  })

  it('tells apart the values of a long list', () => {
    const many = Array.from({ length: 50 }, (_, i) => `p${String(i + 1)}`)
    const written: Written = { persons: many, event: { persons: ['p1'] } }
    const through = (...ids: readonly string[]) => is('person.through', ...ids)
    expect(settled([any(through(...many.slice(1), 'elsewhere'))], written)).toMatchObject({ settled: 'needed' })
    expect(settled([all(through('p2', 'p40'), through('p3', 'p40'), not(through('p40')))], written)).toMatchObject({
      settled: 'not',
    })
    expect(settled([through('p2', 'p40')], written).missing).toEqual(['p1|person.through||'])
  })
})

describe('missing', () => {
  const mayLive = { persons: ['p1', 'p2'] }
  it.each([
    [
      'what is read, in reading order',
      [all(is('person.c@after', 'u'), is('person.a', 'x'))],
      {},
      ['p1|person.c|after|', 'p1|person.a||'],
    ],
    [
      'nothing that is decided already',
      [all(is('person.a', 'x'), is('person.b', 'yes'))],
      { known: { 'p1.b': 'yes' } },
      ['p1|person.a||'],
    ],
    [
      'not what cannot change it',
      [any(is('person.a', 'x'), all(is('person.a', 'y'), is('person.b', 'yes'), is('person.b', 'no')))],
      {},
      ['p1|person.a||'],
    ],
    [
      'what makes a fact apply before the fact',
      [is('person.b', 'yes')],
      { applies: { 'person.b': is('visit.v', 'yes') } },
      ['visit|visit.v||', 'p1|person.b||'],
    ],
    [
      'a partial date',
      [
        {
          op: 'age',
          birth: { fact: 'person.born' },
          on: { fact: 'visit.received-on' },
          counting: 'by-law',
          bounds: { atLeast: 18 },
        },
      ],
      { known: { 'visit.received-on': date('2026-04-01'), 'p1.born': date('2008-01-01', '2008-12-31') } },
      ['p1|person.born||'],
    ],
    [
      'a relation, by the other person',
      [{ op: 'some', n: 1, of: { set: 'person.friends' }, suchThat: is('person.a', 'x') }],
      { ...mayLive, known: { 'p2.a': 'x' } },
      ['p1|person.friends||p2'],
    ],
    [
      'the household a fact hangs on',
      [is('household.f@after', 'yes')],
      { known: { 'h1.f': 'yes' } },
      ['p1|person.household|after|'],
    ],
  ] satisfies [string, Condition[], Written, string[]][])('%s', (_what, conditions, written, expected) => {
    expect(settled(conditions, written).missing).toEqual(expected)
  })

  it('names a fact that settles it at once though it cannot change alone', () => {
    const tied = ifThen('b-v', is('person.b', 'yes'), is('visit.v', 'yes'))
    const back = ifThen('v-b', is('visit.v', 'yes'), is('person.b', 'yes'))
    const condition = any(all(is('person.b', 'yes'), is('visit.v', 'yes')), is('person.a', 'x'))
    expect(settled([condition], { constraints: [tied, back] }).missing).toEqual([
      'p1|person.b||',
      'visit|visit.v||',
      'p1|person.a||',
    ])
  })

  it('is all that is read when no single answer can tell', () => {
    // An even number of yeses is allowed, and two answers are needed whatever the first is.
    const even = (...facts: readonly Condition[]) =>
      facts.reduce((sum, each) => any(all(sum, not(each)), all(not(sum), each)))
    const facts = [
      is('person.b', 'yes'),
      is('visit.v', 'yes'),
      is('person.d@before', 'yes'),
      is('person.d@after', 'yes'),
    ]
    const constraints: Constraint[] = [{ id: 'even', each: 'person', must: not(even(...facts)) }]
    const pair = not(even(...facts.slice(0, 2)))
    const { missing, settled: verdict } = settled([pair], { constraints })
    expect(verdict).toBeUndefined()
    expect(missing).toEqual(['p1|person.b||', 'visit|visit.v||'])
  })
})

describe('grounds', () => {
  const grounds = (condition: Condition, written: Written) =>
    groundsOf(condition, seenBy(worldOf(written))).map(({ variable, value, law }) => [keyOf(variable), value, law])

  it('of a conjunction that fails are those of one failing part', () => {
    const condition = all(is('person.b', 'yes'), is('person.a', 'x'), is('visit.v', 'yes'))
    expect(grounds(condition, { known: { 'p1.b': 'yes', 'p1.a': 'y', 'visit.v': 'no' } })).toEqual([
      ['p1|person.a||', 'y', undefined],
    ])
  })

  it('carry the article nearest to the fact', () => {
    const condition: Condition = {
      ...all({ ...is('person.a', 'x'), law: '架空法第4条' }, is('person.b', 'yes')),
      law: '架空法第3条',
    }
    expect(grounds(condition, { known: { 'p1.b': 'yes', 'p1.a': 'x' } })).toEqual([
      ['p1|person.a||', 'x', '架空法第4条'],
      ['p1|person.b||', 'yes', '架空法第3条'],
    ])
  })

  it('of a fact that does not apply are what says so', () => {
    const written: Written = { known: { 'p1.a': 'y' }, applies: { 'person.b': is('person.a', 'x') } }
    expect(grounds(is('person.b', 'yes'), written)).toEqual([
      ['p1|person.b||', undefined, undefined],
      ['p1|person.a||', 'y', undefined],
    ])
  })

  it('of one member that is enough name that member only', () => {
    const some: Condition = { op: 'some', n: 1, of: { set: 'everyone' }, suchThat: is('person.a', 'x') }
    const written: Written = { persons: ['p1', 'p2', 'p3'], known: { 'p1.a': 'y', 'p2.a': 'x', 'p3.a': 'x' } }
    expect(grounds(some, written)).toEqual([['p2|person.a||', 'x', undefined]])
  })
})
