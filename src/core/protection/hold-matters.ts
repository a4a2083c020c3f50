import type { HoldMatter } from '#core/record'
import { findMatches, type Match, type ProtectionIndex } from './find-matches.ts'
import type { Commit, Sought } from './match-tokens.ts'

const keyOf = ({ entry, nearness }: Match, met: HoldMatter['met'], subject: string, beside: string): string =>
  [entry, met, subject, nearness, beside].join('/')

/**
 * What a visit with these people stops for. A protected person under the very name and date of birth is not argued away at a
 * window; one that only nearly matches may turn out to be somebody else. An opponent (相手方) without the person they are
 * listed for may come on matters of their own; beside that person even the back desk opens nothing, unless they only nearly
 * match. A key says how it was met, so that an answer does not outlive what it was about. `said`: entries that were set in
 * this very visit, which stop it also while nobody of it is entered whose name would.
 */
export const holdMatters = (
  people: readonly Sought[],
  index: ProtectionIndex,
  commit: Commit,
  said: readonly string[] = [],
): readonly HoldMatter[] => {
  if (index.size === 0 && said.length === 0) return []
  const matches = people.flatMap((sought) => findMatches(sought, index, commit).map((match) => ({ sought, match })))
  const present = new Set(matches.filter(({ match }) => match.as !== 'opponent').map(({ match }) => match.entry))
  const matters = matches.map(({ sought: { id: subject }, match }): HoldMatter => {
    const { entry, as, nearness } = match
    if (as !== 'opponent')
      return {
        key: keyOf(match, 'protected', subject, ''),
        met: 'protected',
        subject,
        entry,
        clearable: nearness === 'near',
      }
    const beside = present.has(entry) || said.includes(entry)
    return {
      key: keyOf(match, 'opponent', subject, beside ? 'beside' : 'alone'),
      met: 'opponent',
      subject,
      entry,
      clearable: !beside || nearness === 'near',
    }
  })
  const unmet = said.filter((entry) => !present.has(entry))
  const inVisit = unmet.map((entry): HoldMatter => ({
    key: [entry, 'said', 'visit'].join('/'),
    met: 'protected',
    subject: 'visit',
    entry,
    clearable: true,
  }))
  return [...new Map([...matters, ...inVisit].map((matter) => [matter.key, matter])).values()]
}
