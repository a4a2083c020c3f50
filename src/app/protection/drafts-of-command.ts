import type { Act, Principal } from '#core/access'
import {
  tokensOfListed,
  type Commit,
  type IndexedPerson,
  type ListedPerson,
  type ProtectionDraft,
  type ProtectionState,
} from '#core/protection'
import type { ProtectionCommand } from './commands.ts'

/** A command that changes the list alone. */
export type ListCommand = Exclude<ProtectionCommand, { readonly type: 'resolve-hold' | 'confirm-address' }>

/** What each command is asked of the matrix. */
export const OPERATION_OF = {
  'set-protection': ['protection-set', 'execute'],
  'complete-protection': ['protection-list', 'execute'],
  'confirm-protection': ['protection-list', 'execute'],
  'renew-protection': ['protection-list', 'execute'],
  'propose-lift': ['protection-lift', 'request'],
  'approve-lift': ['protection-lift', 'approve'],
  'confirm-list': ['protection-list', 'execute'],
  'release-notice': ['protection-list', 'approve'],
  'resolve-hold': ['hold', 'execute'],
  'confirm-address': ['hold', 'approve'],
} as const satisfies Record<ProtectionCommand['type'], readonly [string, Act]>

const isNamed = ({ name, kana }: ListedPerson): boolean => `${name}${kana}`.trim() !== ''

const indexOfPeople = (
  {
    person,
    household,
    opponents,
  }: Pick<Extract<ListCommand, { type: 'set-protection' }>, 'person' | 'household' | 'opponents'>,
  commit: Commit,
): readonly IndexedPerson[] => {
  const indexed = (as: IndexedPerson['as']) => (each: ListedPerson) => ({ as, tokens: tokensOfListed(each, commit) })
  return [
    indexed('person')(person),
    ...household.filter(isNamed).map(indexed('household')),
    ...opponents.filter(isNamed).map(indexed('opponent')),
  ]
}

/**
 * The names a keeper writes into an entry that has none. Whom it stopped it goes on stopping, whatever is written: the tokens
 * from the window stay beside those of the names.
 */
const completeDrafts = (
  { entry, person, household, opponents }: Extract<ListCommand, { type: 'complete-protection' }>,
  state: ProtectionState,
  commit: Commit,
): readonly ProtectionDraft[] => {
  const before = state.entries.find(({ id }) => id === entry)?.people ?? []
  const named = { person, household: household.filter(isNamed), opponents: opponents.filter(isNamed) }
  return [
    { type: 'entry-set', payload: { entry, ...named } },
    { type: 'entry-indexed', payload: { entry, people: [...before, ...indexOfPeople(named, commit)] } },
  ]
}

const setDrafts = (
  command: Extract<ListCommand, { type: 'set-protection' }>,
  principal: Principal,
  entry: string,
  commit: Commit,
): readonly ProtectionDraft[] => {
  const { person, visit } = command
  const household = command.household.filter(isNamed)
  const opponents = command.opponents.filter(isNamed)
  const people = indexOfPeople({ person, household, opponents }, commit)
  const said = visit === undefined ? {} : { visit }
  // Whoever has no key to the list stops the visit all the same; the list's keepers find the visit and write the rest.
  const mayWrite = principal.domains.includes('protection')
  return mayWrite
    ? [
        { type: 'entry-set', payload: { entry, person, household, opponents, ...said } },
        { type: 'entry-indexed', payload: { entry, people, ...said } },
      ]
    : [{ type: 'entry-indexed', payload: { entry, people, ...said } }]
}

/** What a command records. One command is about one entry: none of them takes several. */
export const draftsOfCommand = (
  command: ListCommand,
  principal: Principal,
  state: ProtectionState,
  nextId: () => string,
  commit: Commit,
): readonly ProtectionDraft[] => {
  switch (command.type) {
    case 'set-protection':
      return setDrafts(command, principal, nextId(), commit)
    case 'complete-protection':
      return completeDrafts(command, state, commit)
    case 'confirm-protection':
      return [{ type: 'entry-confirmed', payload: { entry: command.entry, from: command.from, to: command.to } }]
    case 'renew-protection':
      return [{ type: 'entry-renewed', payload: { entry: command.entry, to: command.to } }]
    case 'propose-lift':
      return [{ type: 'lift-proposed', payload: { entry: command.entry, reason: command.reason } }]
    case 'approve-lift':
      return [{ type: 'lift-approved', payload: { entry: command.entry } }]
    case 'confirm-list':
      return [{ type: 'list-confirmed', payload: { asOf: command.asOf } }]
    case 'release-notice': {
      const { entry, notice, reason } = command
      return [{ type: 'notice-released', payload: { entry, notice, reason } }]
    }
  }
}
