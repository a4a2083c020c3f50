import type { Day } from '#core/value'
import type { Capacity } from './capacity.ts'
import type { IdentityOutcome } from './identity-outcome.ts'
import type { IdentityDocument } from './identity-schema.ts'
import type { IdentityScheme } from './identity-scheme.ts'
import { sortDocuments, type SetAside } from './sort-documents.ts'
import type { ShownDocument } from './shown-document.ts'

/** All that is known of who stands there. */
export interface Shown {
  readonly capacity: Capacity
  readonly documents: readonly ShownDocument[]
  /** The questions only the person can answer were answered (口頭質問). */
  readonly explained: boolean
}

/** What would settle it: documents of a kind for an outcome, answers, or a proof of authority. */
export type Lacking =
  | {
      readonly for: 'documents'
      readonly outcome: IdentityOutcome
      readonly kind: IdentityDocument['kind']
      readonly count: number
    }
  | { readonly for: 'questions'; readonly outcome: IdentityOutcome }
  | { readonly for: 'authority'; readonly capacity: Capacity; readonly anyOf: readonly string[] }

/** The judgement, with everything a clerk must be told. */
export interface IdentityJudgement {
  readonly outcome: IdentityOutcome
  readonly lacking: readonly Lacking[]
  readonly setAside: readonly SetAside[]
  /** Ids of what stands on the shown documents and must be neither asked for nor written down. */
  readonly mustNotRecord: readonly string[]
}

type Way = IdentityScheme['ways'][number]

const lackingFor = (way: Way, counting: readonly IdentityDocument[], explained: boolean): readonly Lacking[] => [
  ...(way.documents ?? []).flatMap((asked): readonly Lacking[] => {
    const count = asked['at-least'] - counting.filter(({ kind }) => kind === asked.kind).length
    return count > 0 ? [{ for: 'documents', outcome: way.outcome, kind: asked.kind, count }] : []
  }),
  ...(way.questions !== undefined && !explained ? [{ for: 'questions', outcome: way.outcome } as const] : []),
]

const lackingAuthority = (
  scheme: IdentityScheme,
  capacity: Capacity,
  counting: readonly IdentityDocument[],
): readonly Lacking[] =>
  scheme.authority
    .filter((rule) => rule.capacity === capacity && !counting.some(({ id }) => rule['any-of'].includes(id)))
    .map((rule) => ({ for: 'authority', capacity, anyOf: rule['any-of'] }))

/**
 * Who stands here, as far as it was shown (本人確認, 住民基本台帳法27条2項). The first way of the scheme that is met gives
 * the outcome. Whoever acts for others without proof of authority is refused (27条3項), however well identified.
 * `lacking` says what a better outcome still needs; `today` is the day of reception.
 */
export const judgeIdentity = (scheme: IdentityScheme, shown: Shown, today: Day): IdentityJudgement => {
  const { counting, setAside } = sortDocuments(scheme, shown.documents, today)
  const authority = lackingAuthority(scheme, shown.capacity, counting)
  const lackings = scheme.ways.map((way) => lackingFor(way, counting, shown.explained))
  // A way that asks nothing is a fault of the file, and is never met.
  const asks = (way: Way | undefined): boolean => way?.documents !== undefined || way?.questions !== undefined
  const met = lackings.findIndex((lacking, index) => lacking.length === 0 && asks(scheme.ways[index]))
  const outcome = met === -1 ? scheme.otherwise.outcome : (scheme.ways[met]?.outcome ?? 'refused')
  const mustNotRecord = shown.documents.flatMap(({ document }) =>
    Object.hasOwn(scheme.documents, document) ? (scheme.documents[document]?.['never-record'] ?? []) : [],
  )
  return {
    outcome: authority.length > 0 ? 'refused' : outcome,
    lacking: [...authority, ...(met === -1 ? lackings.flat() : lackings.slice(0, met).flat())],
    setAside,
    mustNotRecord: [...new Set(mustNotRecord)],
  }
}
