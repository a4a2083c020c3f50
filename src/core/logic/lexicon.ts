import type { Condition } from './condition.ts'

/** The kinds of thing facts are about. */
export type EntityType = 'person' | 'household' | 'event' | 'visit'

/** One thing facts are about: a person, a household, a life event, or the visit itself. */
export interface Entity {
  readonly type: EntityType
  readonly id: string
}

/** What a fact's value is: one of a list, a date (perhaps partial), a whole number, free text, a person, persons, or a household. */
export type FactType = 'choice' | 'date' | 'number' | 'text' | 'person' | 'persons' | 'household'

/** How a relation between two persons of one household follows from their relationship to its head (続柄の対応表). */
export interface RelationTable {
  /** The timed fact that is looked up on both sides (`person.relationship`). */
  readonly by: string
  /** Subject's value → other's value → certain or possible. What is not listed is *no*. */
  readonly pairs: Readonly<Record<string, Readonly<Record<string, 'yes' | 'unknown'>>>>
}

/** A fact as the logic sees it: its domain, when it applies at all, and, for relations, where it comes from. */
export interface FactDeclaration {
  readonly id: string
  readonly entity: EntityType
  readonly type: FactType
  /** Has one value before and one after the event. */
  readonly timed: boolean
  /** The closed list of a choice. */
  readonly values: readonly string[]
  /** The fact exists only where this holds (日本国籍の者に在留資格は無い); elsewhere its value is none. */
  readonly appliesWhen?: Condition
  /** For numbers: the inclusive range. */
  readonly range?: { readonly from: number; readonly to: number }
  readonly table?: RelationTable
  /** For relations: the members are those whose own fact of this id names the subject. */
  readonly inverseOf?: string
}

/** A rule that ties facts together (事実の間の制約): it holds in every case that can exist. */
export interface Constraint {
  readonly id: string
  readonly each: 'person' | 'household'
  readonly must: Condition
}

/** Facts and constraints by id: what conditions may speak of. */
export interface Lexicon {
  readonly facts: ReadonlyMap<string, FactDeclaration>
  readonly constraints: readonly Constraint[]
}
