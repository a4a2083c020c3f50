import { browserHash } from '#adapters/browser'
import {
  protectionKind,
  tokensOfListed,
  type Commit,
  type ListedPerson,
  type ProtectionDraft,
  type ProtectionEvent,
  type ProtectionState,
  type Sought,
} from '#core/protection'
import { foldEvents } from '#core/record'

/** Commitments under an invented key. */
export const commit: Commit = (text) => browserHash.commit('5a'.repeat(32), text)

/** Somebody with an invented name. */
export const listed = (name: string, more: Partial<ListedPerson> = {}): ListedPerson => ({
  name,
  kana: '',
  birth: '',
  address: '',
  ...more,
})

/** The same as somebody of a visit. */
export const sought = (id: string, { name, kana, birth, address }: ListedPerson): Sought => ({
  id,
  names: name === '' ? [] : [name],
  kana: kana === '' ? [] : [kana],
  birth,
  addresses: address === '' ? [] : [address],
})

/** The drafts by which an entry comes on the list. */
export const entryDrafts = (
  entry: string,
  person: ListedPerson,
  household: readonly ListedPerson[] = [],
  opponents: readonly ListedPerson[] = [],
): readonly ProtectionDraft[] => [
  { type: 'entry-set', payload: { entry, person, household, opponents } },
  {
    type: 'entry-indexed',
    payload: {
      entry,
      people: [
        { as: 'person', tokens: tokensOfListed(person, commit) },
        ...household.map((each) => ({ as: 'household' as const, tokens: tokensOfListed(each, commit) })),
        ...opponents.map((each) => ({ as: 'opponent' as const, tokens: tokensOfListed(each, commit) })),
      ],
    },
  },
]

/** Drafts as events of an invented list, by `actor`. */
export const listEvents = (drafts: readonly ProtectionDraft[], actor = 'u1', from = 0): readonly ProtectionEvent[] =>
  drafts.map(
    (draft, index) =>
      ({
        ...draft,
        stream: 'real/protection/list',
        seq: from + index + 1,
        id: `E${from + index + 1}`,
        terminal: 'T1',
        actor,
        recordedAt: 1,
        timeSource: 'terminal',
        v: 1,
        catalogue: 'c1',
      }) as ProtectionEvent,
  )

/** The list after some drafts. */
export const listAfter = (drafts: readonly ProtectionDraft[], actor = 'u1'): ProtectionState =>
  foldEvents(protectionKind, listEvents(drafts, actor))
