import { dayFromIso, type Day } from '#core/value'
import type { IdentityDocument } from './identity-schema.ts'
import type { IdentityScheme } from './identity-scheme.ts'
import type { ShownDocument } from './shown-document.ts'

/** Why a document that was shown does not count. */
export type SetAsideReason = 'unknown-document' | 'not-accepted' | 'expired' | 'validity-not-read'

/** A document that was shown and does not count. */
export interface SetAside {
  readonly document: string
  readonly reason: SetAsideReason
}

const reasonAgainst = (
  known: IdentityDocument | undefined,
  shown: ShownDocument,
  today: Day,
): SetAsideReason | undefined => {
  if (known === undefined) return 'unknown-document'
  if (known.kind === 'not-accepted') return 'not-accepted'
  if (known.validity === 'undated') return undefined
  const last = shown.validUntil === undefined ? undefined : dayFromIso(shown.validUntil)
  if (last === undefined) return 'validity-not-read'
  return last < today ? 'expired' : undefined
}

/**
 * The documents that count (each kind of document once: two bankbooks are one), and those set aside with the reason. A
 * dated document counts through its last day; when the day was not read it does not count.
 */
export const sortDocuments = (
  scheme: IdentityScheme,
  shown: readonly ShownDocument[],
  today: Day,
): { readonly counting: readonly IdentityDocument[]; readonly setAside: readonly SetAside[] } => {
  const counting = new Map<string, IdentityDocument>()
  const setAside: SetAside[] = []
  for (const document of shown) {
    const known = Object.hasOwn(scheme.documents, document.document) ? scheme.documents[document.document] : undefined
    const reason = reasonAgainst(known, document, today)
    if (reason !== undefined) setAside.push({ document: document.document, reason })
    else if (known !== undefined) counting.set(known.id, known)
  }
  return { counting: [...counting.values()], setAside }
}
