import type { FactValue, Unknown } from './fact-value.ts'

/** Whom or what a fact is about. `type` is an entity type of the vocabulary: person, household, event, visit … */
export interface Subject {
  readonly type: string
  readonly id: string
}

/** Before or after the life event, for facts that have two sides (address, head, name, household). */
export type Side = 'before' | 'after'

/** Where a value came from: a paper shown, a register, what the visitor said, the clerk's own entry, an import. */
export type FactOrigin = 'document' | 'register' | 'visitor' | 'clerk' | 'import'

/** Which fact is meant. */
export interface FactRef {
  readonly subject: Subject
  /** Id of the fact within its entity type: `birth-date` of `person` is `person.birth-date` in the vocabulary. */
  readonly fact: string
  readonly side?: Side
}

/** A fact as the record holds it now. */
export interface StatedFact extends FactRef {
  readonly value: FactValue | Unknown
  readonly origin: FactOrigin
  /** When it was stated, milliseconds since 1970-01-01T00:00Z. */
  readonly at: number
}

/** The key of a fact in a state: `person/p1/birth-date`, `person/p1/address@after`. Ids contain no slash and no @. */
export const factKey = ({ subject, fact, side }: FactRef): string =>
  `${subject.type}/${subject.id}/${fact}${side === undefined ? '' : `@${side}`}`
