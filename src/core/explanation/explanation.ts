import type { Verdict } from '#core/derivation'
import type { Bounds } from '#core/logic'

/** A fact as it is spoken of: whose, which, on which side of the event. `other` names the person of a relation. */
export interface FactPlace {
  readonly fact: string
  readonly subject: string
  readonly side: 'before' | 'after' | null
  readonly other: string | null
}

/** A day a fact is held to: a fact of the vocabulary or a whole number of months before it, or a fixed day of the law (ISO). */
export type HeldTo =
  | { readonly fact: string; readonly side: 'before' | 'after' | null; readonly monthsBefore?: number }
  | { readonly day: string }

/** What a fact is held to (照らした基準), in the closed list of the language of conditions. */
export type Criterion =
  | { readonly kind: 'is'; readonly values: readonly string[] }
  | { readonly kind: 'number'; readonly bounds: Bounds }
  | { readonly kind: 'age'; readonly bounds: Bounds; readonly on: HeldTo }
  | { readonly kind: 'fiscal-year-of-age'; readonly through: number; readonly on: HeldTo }
  | { readonly kind: 'days'; readonly bounds: Bounds; readonly from: HeldTo; readonly to: HeldTo }
  | { readonly kind: 'changed' }

/** A criterion and whether the fact meets it. */
export interface Met {
  readonly criterion: Criterion
  readonly holds: boolean
}

/** One fact a verdict rests on: its value as written (`none`: it does not apply), where it came from, the article. */
export interface Reason extends FactPlace {
  readonly value: string
  readonly origin: string
  readonly law: string | null
  /** The ages, terms and numbers it was held to; equality speaks for itself. */
  readonly met: readonly Met[]
}

/** A constraint between facts that decided what no single fact does. */
export interface RestsOn {
  readonly constraint: string
  readonly subject: string
}

/** Why a verdict stands. */
export interface Grounds {
  readonly facts: readonly Reason[]
  readonly constraints: readonly RestsOn[]
  /** Matters the city sets that took part. */
  readonly settings: readonly { readonly setting: string; readonly value: string }[]
  /** No smaller set of facts suffices. False when the search was cut short: then no fact of it can be left out. */
  readonly fewest: boolean
}

/** A condition that is not met, of those nearest to *needed*. `wanted: false`: the criterion must not be met. */
export type Failing =
  | (FactPlace & {
      readonly kind: 'fact'
      readonly criterion: Criterion
      readonly wanted: boolean
      /** Null while the fact is open. */
      readonly value: string | null
      readonly law: string | null
    })
  | {
      readonly kind: 'event'
      readonly events: readonly string[]
      readonly wanted: boolean
      readonly law: string | null
    }
  | { readonly kind: 'concerned'; readonly subject: string; readonly wanted: boolean; readonly law: string | null }
  | {
      readonly kind: 'setting'
      readonly setting: string
      readonly value: string
      readonly values: readonly string[]
      readonly wanted: boolean
      readonly law: string | null
    }
  | {
      /** Nobody, or too few, of a set: no spouse, no child. */
      readonly kind: 'nobody'
      readonly set: string
      readonly side: 'before' | 'after' | null
      readonly subject: string
      readonly n: number
      readonly law: string | null
    }

/** An answer: values of a list, or days (ISO) or numbers from … until …, both inclusive, null where there is no end. */
export type Answer =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'days'; readonly from: string | null; readonly until: string | null }
  | { readonly kind: 'numbers'; readonly from: number | null; readonly until: number | null }

/** What some answers come to. */
export interface Meaning {
  readonly verdict: Verdict
  readonly answers: readonly Answer[]
}

/** A question that can still settle the verdict, with what each answer would mean. `asked`: it was answered わからない. */
export interface OpenFact extends FactPlace {
  readonly asked: boolean
  readonly meanings: readonly Meaning[]
}

/** A known fact whose other answers, everything else unchanged, would change the verdict. */
export interface Change extends FactPlace {
  readonly value: string
  readonly meanings: readonly Meaning[]
}

/**
 * Why, why not, what would settle it and what would change it (理由・該当しない理由・決め手・変わる条件), for one procedure and
 * subject. Ids and values as data, no words: JSON-able and of no language.
 */
export interface Explanation {
  readonly procedure: string
  readonly subject: string
  readonly verdict: Verdict
  /** From when the version of the definition is in force that it was judged by (ISO). */
  readonly version: string
  /** Ids of the life events looked at. */
  readonly events: readonly string[]
  /** Of a settled verdict; empty while it is open. */
  readonly why: Grounds
  /** Of one that is not *needed*: the nearest conditions that fail; empty while it is open. */
  readonly whyNot: readonly Failing[]
  /** Of an open one. */
  readonly wouldSettle: readonly OpenFact[]
  /** Of a settled one. */
  readonly wouldChange: readonly Change[]
}
