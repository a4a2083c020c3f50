import type { Day } from '#core/value'
import type { Capacity } from './capacity.ts'
import { isAskedFor } from './document-quality.ts'
import { fillDemands } from './fill-demands.ts'
import type { IdentityOutcome } from './identity-outcome.ts'
import type { IdentityDocument } from './identity-schema.ts'
import type { IdentityScheme } from './identity-scheme.ts'
import type { Counting } from './counting.ts'
import type { Mismatch } from './shown-document.ts'
import type { Shown } from './shown.ts'

/** What would settle it: documents for an outcome, answers, a circumstance that must be told, or a proof of authority. */
export type Lacking =
  | {
      readonly for: 'documents'
      readonly outcome: IdentityOutcome
      /** Of one of these kinds; empty where the documents are named. */
      readonly kinds: readonly IdentityDocument['kind'][]
      readonly anyOf?: readonly string[]
      /** They must agree with the request in this. */
      readonly same?: readonly Mismatch[]
      readonly count: number
    }
  | { readonly for: 'questions'; readonly outcome: IdentityOutcome }
  | { readonly for: 'circumstance'; readonly outcome: IdentityOutcome; readonly circumstance: string }
  | { readonly for: 'authority'; readonly capacity: Capacity; readonly anyOf: readonly string[] }

type Way = IdentityScheme['ways'][number]

/** How far somebody has come on one way. */
export interface Standing {
  readonly way: Way
  readonly isMet: boolean
  /** Something of what it asks for was shown. */
  readonly begun: boolean
  /** How many things are lacking. */
  readonly wanting: number
  /** How many of the documents found a place. */
  readonly filled: number
  /** What to ask for to go on. */
  readonly ask: 'second-document' | 'explanation'
  readonly lacking: readonly Lacking[]
}

/** How far what was shown goes on a way of a scheme. A way that asks nothing is a fault of the file, and is never met. */
export const standingOfWay = (way: Way, counting: readonly Counting[], shown: Shown, today: Day): Standing => {
  const { outcome } = way
  const demands = way.documents ?? []
  const { unfilled, filled } = fillDemands(demands, counting, today)
  const untold = (way.circumstances ?? []).filter((each) => shown.circumstances?.includes(each) !== true)
  const unanswered = way.questions !== undefined && !shown.explained
  const lacking: readonly Lacking[] = [
    ...unfilled.map(({ demand, count }): Lacking => ({
      for: 'documents',
      outcome,
      kinds: demand.kind ?? [],
      ...(demand['any-of'] === undefined ? {} : { anyOf: demand['any-of'] }),
      ...(demand.same === undefined ? {} : { same: demand.same }),
      count,
    })),
    ...(unanswered ? [{ for: 'questions', outcome } as const] : []),
    ...untold.map((circumstance): Lacking => ({ for: 'circumstance', outcome, circumstance })),
  ]
  const asks = demands.length > 0 || way.questions !== undefined || (way.circumstances ?? []).length > 0
  // What was shown and does not do (another name on it, too old) is a beginning as well.
  const begun = filled > 0 || counting.some(({ document }) => demands.some((demand) => isAskedFor(demand, document)))
  return {
    way,
    isMet: asks && lacking.length === 0,
    begun,
    filled,
    wanting: unfilled.reduce((sum, { count }) => sum + count, 0) + untold.length + (unanswered ? 1 : 0),
    ask: unfilled.length > 0 ? 'second-document' : 'explanation',
    lacking,
  }
}
