import { compareIds } from '#core/value'
import { isBlocking } from './entry-status.ts'
import type { ListedAs } from './listed-person.ts'
import { SAME, tokensSought, type Commit, type MatchKind, type Sought } from './match-tokens.ts'
import type { ProtectionEntry } from './protection-state.ts'

/** Who stands under a token. */
interface Listed {
  readonly entry: string
  readonly as: ListedAs
}

/** The list by token: all a terminal needs to find somebody, and nothing anybody could read. */
export type ProtectionIndex = ReadonlyMap<string, readonly Listed[]>

/** Somebody found on the list, or nearly found: `near` is for a person to look at. */
export interface Match extends Listed {
  readonly nearness: 'same' | 'near'
  readonly kinds: readonly MatchKind[]
}

/** The index of every entry that still stops visits. */
export const indexOf = (entries: readonly ProtectionEntry[]): ProtectionIndex => {
  const index = new Map<string, Listed[]>()
  for (const { id: entry, people } of entries.filter(isBlocking))
    for (const { as, tokens } of people)
      for (const token of tokens) index.set(token, [...(index.get(token) ?? []), { entry, as }])
  return index
}

/** The entries that still stop visits, by the visit each was said in. */
export const saidIn = (entries: readonly ProtectionEntry[]): ReadonlyMap<string, readonly string[]> => {
  const said = new Map<string, readonly string[]>()
  for (const { id, visit } of entries.filter(isBlocking))
    if (visit !== undefined) said.set(visit, [...(said.get(visit) ?? []), id])
  return said
}

/** Whom of the list somebody is, or nearly is: one match for each entry and part, none for a stranger. */
export const findMatches = (sought: Sought, index: ProtectionIndex, commit: Commit): readonly Match[] => {
  const found = new Map<string, Match>()
  for (const [kind, token] of tokensSought(sought, commit)) {
    for (const listed of index.get(token) ?? []) {
      const key = `${listed.entry} ${listed.as}`
      const known = found.get(key)
      const same = SAME.includes(kind) || known?.nearness === 'same'
      const kinds = [...new Set([...(known?.kinds ?? []), kind])]
      found.set(key, { ...listed, nearness: same ? 'same' : 'near', kinds })
    }
  }
  return [...found.values()].toSorted((a, b) => compareIds(`${a.entry} ${a.as}`, `${b.entry} ${b.as}`))
}
