import type { PrintFacts } from '#core/printing'
import type { VisitState } from '#core/record'
import type { PaperParts } from './desk-parts.ts'

/** Who stands at the window (届出人), of a household at an address where that is known. */
export function visitorOf(state: VisitState, home: string | undefined, parts: PaperParts): PrintFacts['visitor'] {
  const { visitor } = state
  if (visitor === undefined) return undefined
  const { name, capacity, contact } = visitor
  return { name, capacity, contact, ...ownAddress(state, home), ...shownBy(state, parts) }
}

/** What was shown at the identity checks: who stands there, and apart from it that they may act for others (代理権限). */
function shownBy(
  { identity }: VisitState,
  { schemes = {} }: PaperParts,
): { readonly documents: readonly string[]; readonly authority: readonly string[] } {
  const shown = [
    ...new Set(Object.values(identity).flatMap(({ documents }) => documents.map(({ document }) => document))),
  ]
  const proves = (id: string): boolean =>
    Object.values(schemes).some((scheme) => scheme.documents[id]?.kind === 'authority')
  return { documents: shown.filter((id) => !proves(id)), authority: shown.filter(proves) }
}

/** The visitor's address, where it is that of the household: whoever acts for others writes their own. */
function ownAddress(state: VisitState, home: string | undefined): { readonly address?: string } {
  const isOfHousehold = ['self', 'head', 'same-household'].includes(state.visitor?.capacity ?? '')
  return home === undefined || !isOfHousehold ? {} : { address: home }
}
