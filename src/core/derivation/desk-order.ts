import type { Catalogue, Definition } from '#core/definitions'

/** All versions of one procedure, and the kinds of life event that any of them names. */
export interface Versions {
  readonly versions: readonly Definition[]
  readonly kinds: ReadonlySet<string>
}

const known = new WeakMap<Catalogue, readonly Versions[]>()

/** The procedures by the order of the desk's sections, those of the base pack first within a section. */
export function inDeskOrder(catalogue: Catalogue): readonly Versions[] {
  const found = known.get(catalogue)
  if (found !== undefined) return found
  const { definitions, desk } = catalogue
  const ranks = new Map(desk.sections.map(({ id }, rank) => [id, rank]))
  const rank = ([first]: readonly Definition[]) => ranks.get(first?.section ?? '') ?? -1
  const ordered = [...definitions.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map((versions) => ({ versions, kinds: new Set(versions.flatMap(({ events }) => events)) }))
  known.set(catalogue, ordered)
  return ordered
}
