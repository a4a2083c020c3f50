import { dayFromIso, type Day } from '#core/value'
import type { Counting } from './counting.ts'
import type { IdentityDocument } from './identity-schema.ts'
import type { IdentityScheme } from './identity-scheme.ts'
import type { QualityReason } from './document-quality.ts'
import type { Shown } from './shown.ts'
import type { ShownDocument } from './shown-document.ts'

/** Why a document that was shown does not count. */
export type SetAsideReason =
  | 'unknown-document'
  | 'not-accepted'
  | 'superseded'
  | 'expired'
  | 'validity-not-read'
  | 'doubtful'
  | 'copy-at-window'
  | QualityReason

/** A document that was shown and does not count. */
export interface SetAside {
  readonly document: string
  readonly reason: SetAsideReason
}

const reasonAgainst = (
  known: IdentityDocument | undefined,
  shown: ShownDocument,
  post: boolean,
  today: Day,
): SetAsideReason | undefined => {
  if (known === undefined) return 'unknown-document'
  if (known.kind === 'not-accepted') return 'not-accepted'
  if (shown.superseded === true) return 'superseded'
  if (shown.doubtful === true) return 'doubtful'
  if (shown.copy === true && !post) return 'copy-at-window'
  if (known.validity === 'undated') return undefined
  const last = shown.validUntil === undefined ? undefined : dayFromIso(shown.validUntil)
  if (last === undefined) return 'validity-not-read'
  return last < today ? 'expired' : undefined
}

/**
 * The documents that count (each kind of document once: two bankbooks are one), and those set aside with the reason. A
 * dated document counts through its last day; when the day was not read it does not count. At the window a copy counts for
 * nothing; by post it counts where a demand does not want the original.
 */
export const sortDocuments = (
  scheme: IdentityScheme,
  { documents, channel }: Shown,
  today: Day,
): { readonly counting: readonly Counting[]; readonly setAside: readonly SetAside[] } => {
  const counting = new Map<string, Counting>()
  const setAside: SetAside[] = []
  for (const shown of documents) {
    const known = Object.hasOwn(scheme.documents, shown.document) ? scheme.documents[shown.document] : undefined
    const reason = reasonAgainst(known, shown, channel === 'post', today)
    if (reason !== undefined) setAside.push({ document: shown.document, reason })
    else if (known !== undefined)
      counting.set(known.id, { document: known, shown: [...(counting.get(known.id)?.shown ?? []), shown] })
  }
  return { counting: [...counting.values()], setAside }
}
