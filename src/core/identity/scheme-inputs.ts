import { isAskedFor } from './document-quality.ts'
import type { Qualities } from './document-quality.ts'
import { DOCUMENT_KINDS } from './identity-schema.ts'
import type { IdentityScheme } from './identity-scheme.ts'
import { isFor, type Came } from './shown.ts'
import type { Mismatch } from './shown-document.ts'

/** What has to be looked at on a document besides that it is there; a last day is read of every dated one. */
export interface DocumentInputs {
  /** The day it was made (作成日): it may only be so many days old. */
  readonly issuedOn: boolean
  readonly differs: readonly Mismatch[]
  readonly severalPersons: boolean
}

const isForCorporations = ({ corporation }: { readonly corporation?: boolean | undefined }): boolean =>
  corporation === true

/** Whether a scheme treats a corporation (法人) in a way of its own, so that it has to be told when one asks. */
export const asksCorporation = ({ ways, authority, advice }: IdentityScheme): boolean =>
  [...ways, ...authority, ...advice].some(isForCorporations)

/** The demands a document may be shown for by somebody who came like this. */
const askedOf = (scheme: IdentityScheme, document: string, who: Came): readonly Qualities[] => {
  const known = Object.hasOwn(scheme.documents, document) ? scheme.documents[document] : undefined
  if (known === undefined) return []
  const demands = scheme.ways.filter((way) => isFor(way, who)).flatMap((way) => way.documents ?? [])
  const proofs = scheme.authority.filter((rule) => isFor({ ...rule, capacities: [rule.capacity] }, who))
  return [
    ...demands.filter((demand) => isAskedFor(demand, known)),
    ...proofs.filter((rule) => rule['any-of'].includes(document)),
  ]
}

/** What any of these schemes asks of a document of somebody who came like this. */
export const inputsOfDocument = (schemes: readonly IdentityScheme[], document: string, who: Came): DocumentInputs => {
  const asked = schemes.flatMap((scheme) => askedOf(scheme, document, who))
  return {
    issuedOn: asked.some((each) => each['within-days'] !== undefined),
    differs: (['name', 'address'] as const).filter((part) => asked.some(({ same }) => same?.includes(part))),
    severalPersons: asked.some((each) => each['one-person'] === true),
  }
}

type Kind = (typeof DOCUMENT_KINDS)[number]

/** What anybody may lay on the desk, asked for or not; whoever acts for others, what proves that they may. */
const usualOf = ({ capacity }: Came): readonly Kind[] => [
  ...(['one-point', 'two-points', 'not-accepted'] as const),
  ...(['self', 'head', 'same-household'].includes(capacity) ? [] : (['authority'] as const)),
]

/** The kinds of document that somebody who came like this may show, in the order of {@link DOCUMENT_KINDS}: the usual, and what these schemes want of them. */
export const kindsWanted = (schemes: readonly IdentityScheme[], who: Came): readonly Kind[] =>
  DOCUMENT_KINDS.filter((kind) => schemes.some((scheme) => isKindWanted(scheme, kind, who)))

function isKindWanted(scheme: IdentityScheme, kind: Kind, who: Came): boolean {
  const advised = scheme.advice.filter((each) => isFor(each, who)).flatMap((each) => each['unless-any-of'])
  const isWanted = (id: string): boolean => advised.includes(id) || askedOf(scheme, id, who).length > 0
  return Object.values(scheme.documents).some(
    (document) => document.kind === kind && (usualOf(who).includes(kind) || isWanted(document.id)),
  )
}
