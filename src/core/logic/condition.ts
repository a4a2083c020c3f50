import type { AgeCounting, Day } from '#core/value'

/** Before or after the life event (異動前・異動後). */
export type Side = 'before' | 'after'

/** A fact of the subject, of the household it lives in, of the event or of the visit, by its vocabulary id (`person.nationality`). */
export interface FactRef {
  readonly fact: string
  readonly side?: Side
}

/**
 * A date: a fact that holds one, the corresponding day (応当日) a whole number of months before it, or a fixed day of the law
 * (施行日).
 */
export type DateRef = (FactRef & { readonly monthsBefore?: number }) | { readonly day: Day }

/**
 * A set of persons seen from the subject: `household` (the members, subject included), `household-others`, `concerned`
 * (those the event moves), `everyone`, or a relation of the vocabulary (`person.children`).
 */
export interface SetRef {
  readonly set: string
  readonly side?: Side
}

/** Where in the pack a condition was written, and the article it rests on (根拠条文). */
interface Anchored {
  readonly law?: string
  /** JSON pointer into the file of the definition. */
  readonly at?: string
}

/** A bound on a number of years, days or things: at least (以上) and below (未満), each optional. */
export interface Bounds {
  readonly atLeast?: number
  readonly below?: number
}

/** Conditions that read facts and are not made of others. Closed: a new one is a change of the language. */
export type Leaf = Anchored &
  (
    | { readonly op: 'event'; readonly kinds: readonly string[] }
    | { readonly op: 'concerned' }
    | { readonly op: 'setting'; readonly setting: string; readonly values: readonly string[] }
    | { readonly op: 'is'; readonly fact: FactRef; readonly values: readonly string[] }
    | { readonly op: 'number'; readonly fact: FactRef; readonly bounds: Bounds }
    | {
        readonly op: 'age'
        readonly birth: FactRef
        readonly on: DateRef
        readonly counting: AgeCounting
        readonly bounds: Bounds
      }
    | { readonly op: 'fiscal-year-of-age'; readonly birth: FactRef; readonly on: DateRef; readonly through: number }
    | {
        readonly op: 'days'
        readonly from: DateRef
        readonly to: DateRef
        readonly bounds: Bounds
        /** The last day of the bound moves over closed days of the city, as a period's end does. */
        readonly rolls?: true
      }
    | { readonly op: 'changed'; readonly fact: string }
  )

/** Some, every, or at least n members of a set such that a condition holds with the member as subject. */
export type Quantifier = Anchored & {
  readonly op: 'some' | 'every' | 'at-least'
  readonly n: number
  readonly of: SetRef
  readonly suchThat: Condition
}

/** All, any, not. */
export type Connective = Anchored &
  (
    | { readonly op: 'all' | 'any'; readonly conditions: readonly Condition[] }
    | { readonly op: 'not'; readonly condition: Condition }
  )

/** A condition of a definition (案内条件): a tree of connectives, quantifiers and leaves. Plain data. */
export type Condition = Leaf | Quantifier | Connective

/** The operators, for checks and exhaustive tables. */
export type Op = Condition['op']
