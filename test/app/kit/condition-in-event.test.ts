import { describe, expect, it } from 'vitest'
import { conditionInEvent } from '#app/kit/condition-in-event'
import type { Condition } from '#core/logic'

const known = { kind: 'move-in', settings: { notice: 'required' } }
const event = (...kinds: readonly string[]): Condition => ({ op: 'event', kinds })
const notice = (...values: readonly string[]): Condition => ({ op: 'setting', setting: 'notice', values })
const is = (fact: string): Condition => ({ op: 'is', fact: { fact }, values: ['yes'] })
const all = (...conditions: readonly Condition[]): Condition => ({ op: 'all', conditions })
const any = (...conditions: readonly Condition[]): Condition => ({ op: 'any', conditions })
const not = (condition: Condition): Condition => ({ op: 'not', condition })
const quantified = (op: 'some' | 'every', suchThat: Condition): Condition => ({
  op,
  n: 1,
  of: { set: 'household' },
  suchThat,
})

describe('a condition on paper', () => {
  const cases: readonly (readonly [string, Condition, unknown])[] = [
    ['the event that happened', event('move-in', 'birth'), true],
    ['another event', event('birth'), false],
    ['a setting as the city has it', notice('required'), true],
    ['a setting the city has not', notice('none'), false],
    ['a fact stays', is('person.a'), is('person.a')],
    [
      'all: what holds is dropped',
      all(event('move-in'), is('person.a'), is('person.b')),
      all(is('person.a'), is('person.b')),
    ],
    ['all: what is left alone stands for itself', all(event('move-in'), is('person.a')), is('person.a')],
    ['all: one that fails, fails', all(is('person.a'), event('birth')), false],
    ['all of what holds', all(event('move-in'), notice('required')), true],
    ['any: one that holds, holds', any(is('person.a'), event('move-in')), true],
    ['any: what fails is dropped', any(event('birth'), is('person.a')), is('person.a')],
    ['any of what fails', any(event('birth'), notice('none')), false],
    ['not', not(event('birth')), true],
    ['not of what is left', not(all(event('move-in'), is('person.a'))), not(is('person.a'))],
    ['some of nobody', quantified('some', all(event('birth'), is('person.a'))), false],
    [
      'some of what is left',
      quantified('some', all(event('move-in'), is('person.a'))),
      quantified('some', is('person.a')),
    ],
  ]
  it.each(cases)('%s', (_, condition, expected) => {
    expect(conditionInEvent(condition, known)).toEqual(expected)
  })

  it('every of nobody stays as written: an empty set would meet it', () => {
    const condition = quantified('every', event('birth'))
    expect(conditionInEvent(condition, known)).toBe(condition)
  })
})
