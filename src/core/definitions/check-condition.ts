import { factsOf, setsOf } from '#core/logic'
import type { Condition, FactDeclaration, FactRef, Lexicon, Quantifier, SetRef } from '#core/logic'
import type { Problem } from '#core/value'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import type { PlacedCondition } from './vocabulary.ts'

/** What a condition may speak of. */
export interface Speech {
  readonly lexicon: Lexicon
  readonly events: ReadonlySet<string>
  /** Values each setting may take; undefined for a number. */
  readonly settings: ReadonlyMap<string, readonly string[] | undefined>
}

const SETS = ['household', 'household-others', 'concerned', 'everyone']

/**
 * Checks a read condition against the vocabulary. Problems: `unknown-fact`, `unknown-value`, `side-missing`,
 * `side-not-allowed`, `fact-of-other-entity`, `not-a-date-fact`, `not-a-number-fact`, `not-a-timed-fact`, `text-not-comparable`,
 * `unknown-event`, `unknown-setting`, `unknown-set`, `set-side-missing`, `set-side-not-allowed`.
 */
export function checkCondition(
  condition: Condition,
  subject: 'person' | 'household',
  located: Located,
  speech: Speech,
): readonly Problem[] {
  const at = condition.at ?? ''
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.conditions.flatMap((child) => checkCondition(child, subject, located, speech))
    case 'not':
      return checkCondition(condition.condition, subject, located, speech)
    case 'some':
    case 'every':
    case 'at-least':
      return [
        ...checkSet(condition, subject, located, speech.lexicon),
        ...checkCondition(condition.suchThat, 'person', located, speech),
      ]
    case 'event':
      return condition.kinds
        .filter((kind) => !speech.events.has(kind))
        .map((event) => problemAt(located, at, 'unknown-event', { event }))
    case 'setting': {
      if (!speech.settings.has(condition.setting))
        return [problemAt(located, at, 'unknown-setting', { setting: condition.setting })]
      const values = speech.settings.get(condition.setting)
      return condition.values
        .filter((value) => values?.includes(value) === false)
        .map((value) =>
          problemAt(located, at, 'unknown-value', {
            fact: condition.setting,
            value,
            expected: values?.join(', ') ?? '',
          }),
        )
    }
    case 'concerned':
      return subject === 'person'
        ? []
        : [problemAt(located, at, 'fact-of-other-entity', { fact: 'concerned', subject })]
    default: {
      // A change reads one fact twice, before and after.
      const refs = condition.op === 'changed' ? factsOf(condition).slice(0, 1) : factsOf(condition)
      return refs.flatMap((ref) => checkFact(ref, condition, subject, located, speech.lexicon))
    }
  }
}

function checkFact(
  ref: FactRef,
  leaf: Condition,
  subject: 'person' | 'household',
  located: Located,
  lexicon: Lexicon,
): readonly Problem[] {
  const at = leaf.at ?? ''
  const fact = lexicon.facts.get(ref.fact)
  if (fact === undefined) return [problemAt(located, at, 'unknown-fact', { fact: ref.fact })]
  const problems: Problem[] = []
  const say = (code: string, params: Problem['params'] = {}) =>
    problems.push(problemAt(located, at, code, { fact: ref.fact, ...params }))
  if (leaf.op === 'changed' && !fact.timed) say('not-a-timed-fact')
  if (leaf.op !== 'changed' && fact.timed && ref.side === undefined) say('side-missing')
  if (leaf.op !== 'changed' && !fact.timed && ref.side !== undefined && fact.entity !== 'household')
    say('side-not-allowed')
  if (fact.entity === 'household' && subject === 'person' && ref.side === undefined) say('side-missing')
  if (fact.entity === 'person' && subject === 'household') say('fact-of-other-entity', { subject })
  return [...problems, ...checkType(fact, leaf, located)]
}

function checkType(fact: FactDeclaration, leaf: Condition, located: Located): readonly Problem[] {
  const at = leaf.at ?? ''
  switch (leaf.op) {
    case 'is': {
      if (fact.type === 'choice') {
        return leaf.values
          .filter((value) => value !== 'none' && !fact.values.includes(value))
          .map((value) =>
            problemAt(located, at, 'unknown-value', { fact: fact.id, value, expected: fact.values.join(', ') }),
          )
      }
      const comparable =
        fact.type === 'person' || fact.type === 'household' || leaf.values.every((value) => value === 'none')
      return comparable ? [] : [problemAt(located, at, 'text-not-comparable', { fact: fact.id, type: fact.type })]
    }
    case 'number':
      return fact.type === 'number'
        ? []
        : [problemAt(located, at, 'not-a-number-fact', { fact: fact.id, type: fact.type })]
    case 'age':
    case 'fiscal-year-of-age':
    case 'days':
      return fact.type === 'date' ? [] : [problemAt(located, at, 'not-a-date-fact', { fact: fact.id, type: fact.type })]
    default:
      return []
  }
}

function checkSet(
  quantifier: Quantifier,
  subject: 'person' | 'household',
  located: Located,
  lexicon: Lexicon,
): readonly Problem[] {
  const at = quantifier.at ?? ''
  return [...setsOf(quantifier)].slice(0, 1).flatMap(({ set, side }: SetRef) => {
    if (SETS.includes(set)) {
      const sided = set.startsWith('household')
      if (sided && side === undefined) return [problemAt(located, at, 'set-side-missing', { set })]
      if (!sided && side !== undefined) return [problemAt(located, at, 'set-side-not-allowed', { set })]
      return []
    }
    const relation = lexicon.facts.get(set)
    if (relation?.type !== 'persons') return [problemAt(located, at, 'unknown-set', { value: set })]
    return subject === 'person' ? [] : [problemAt(located, at, 'fact-of-other-entity', { fact: set, subject })]
  })
}

/** Checks conditions where they were written. Problems: those of {@link checkCondition}. */
export function spoken(conditions: readonly PlacedCondition[], speech: Speech): readonly Problem[] {
  return conditions.flatMap(({ condition, subject, located }) => checkCondition(condition, subject, located, speech))
}
