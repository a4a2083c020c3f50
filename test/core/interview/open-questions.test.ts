import { describe, expect, it } from 'vitest'
import type { Entry, Missing, Verdict } from '#core/derivation'
import { nextQuestion, openQuestions } from '#core/interview'
import type { OpenGoals } from '#core/logic'

const missing = (fact: string, more: Partial<Missing> = {}): Missing => ({
  fact,
  subject: 'p1',
  side: null,
  other: null,
  asked: false,
  ...more,
})

const entry = (procedure: string, missing: readonly Missing[], verdict: Verdict = 'not-settled'): Entry => ({
  procedure,
  name: procedure,
  subject: 'p1',
  verdict,
  byConstraints: false,
  events: ['e1'],
  because: [],
  missing,
  reason: null,
  deadline: null,
  documents: [],
  fee: null,
  checks: [],
  handling: null,
  section: 'lamps',
  discreet: false,
  forms: [],
  prints: [],
})

const facts = (entries: readonly Entry[]) => openQuestions(entries).map(({ fact }) => fact)

describe('open questions', () => {
  it('are never those that only a discreet procedure hangs on', () => {
    const quiet = { ...entry('quiet', [missing('person.wish'), missing('person.keeper')]), discreet: true }
    expect(facts([quiet, entry('a', [missing('person.keeper')])])).toEqual(['person.keeper'])
  })

  it('begin with the one most procedures hang on', () => {
    const entries = [
      entry('a', [missing('person.colour'), missing('person.keeper')]),
      entry('b', [missing('person.keeper')]),
      entry('c', [missing('person.guild'), missing('person.keeper')]),
    ]
    expect(openQuestions(entries)[0]).toEqual({
      fact: 'person.keeper',
      subject: 'p1',
      side: null,
      asked: false,
      procedures: ['a', 'b', 'c'],
    })
  })

  it('keep the order of the definitions among equals', () => {
    expect(facts([entry('a', [missing('person.z'), missing('person.b')]), entry('c', [missing('person.a')])])).toEqual([
      'person.z',
      'person.b',
      'person.a',
    ])
  })

  it('are none of entries that are settled', () => {
    expect(facts([entry('a', [missing('person.keeper')], 'needed')])).toEqual([])
  })

  it('ask about another person or the other side of a change apart', () => {
    const entries = [
      entry('a', [
        missing('person.guild', { side: 'before' }),
        missing('person.guild', { side: 'after' }),
        missing('person.guild', { side: 'after', subject: 'p2' }),
      ]),
    ]
    expect(openQuestions(entries).map(({ subject, side }) => [subject, side])).toEqual([
      ['p1', 'before'],
      ['p1', 'after'],
      ['p2', 'after'],
    ])
  })

  it('ask a relation once for all the persons it may hold with', () => {
    const entries = [entry('a', [missing('person.raises', { other: 'p2' }), missing('person.raises', { other: 'p3' })])]
    expect(facts(entries)).toEqual(['person.raises'])
  })

  it('do not count one procedure twice', () => {
    const entries = [
      entry('a', [missing('person.raises', { other: 'p2' }), missing('person.raises', { other: 'p3' })]),
      entry('a', [missing('person.raises')]),
    ]
    expect(openQuestions(entries)[0]?.procedures).toEqual(['a'])
  })
})

describe('the next question', () => {
  const about = (fact: string) => ({ variable: { entity: 'p1', fact }, answers: 2 })
  const next = (entries: readonly Entry[], facts: readonly string[], goals: OpenGoals['goals'], costs = {}) =>
    nextQuestion({ entries, open: { variables: facts.map(about), goals } }, (fact) => (fact in costs ? 9 : 1))?.fact

  it('is the one with which the fewest are to be expected, not the one most procedures hang on', () => {
    const entries = [
      entry('a', [missing('person.keeper'), missing('person.guild')]),
      entry('b', [missing('person.keeper')]),
    ]
    const goals = [
      {
        n: 2,
        of: [
          { question: 0, mask: 2 },
          { question: 1, mask: 2 },
        ],
      },
    ]
    const facts = ['person.guild', 'person.keeper']
    expect(next(entries, facts, goals)).toBe('person.guild')
    expect(next(entries, facts, goals, { 'person.guild': true })).toBe('person.keeper')
  })

  it('is not one answered わからない, which stays listed', () => {
    const entries = [
      entry('a', [missing('person.keeper', { asked: true })]),
      entry('b', [missing('person.keeper', { asked: true }), missing('person.guild')]),
    ]
    expect(next(entries, [], [])).toBe('person.guild')
    expect(facts(entries)).toEqual(['person.keeper', 'person.guild'])
  })

  it('is none when all that is open was answered わからない, or nothing is open', () => {
    expect(next([entry('a', [missing('person.keeper', { asked: true })])], [], [])).toBeUndefined()
    expect(next([], [], [])).toBeUndefined()
  })
})
