import type { ListedPerson } from '#core/protection'
import type { Capacity } from '#core/identity'
import { variant, type Household } from './invented-households.ts'

/** Who asks for paper, and what they may be given: never an address, one only once agreed to, or whatever the form prints. */
export interface Requester {
  readonly who: string
  readonly name: (household: Household, opponent: ListedPerson) => string
  readonly capacity: Capacity
  readonly channel?: 'post'
  readonly gets: 'nothing' | 'agreed'
}

const own = ({ people }: Household): string => `${people[0]?.family ?? ''} ${people[0]?.given ?? ''}`
const stranger = (): string => '窓口 来太'

/** Everybody who may stand there, or write, for a listed household: its own, those sent, and the opponent in every guise. */
export const REQUESTERS: readonly Requester[] = [
  { who: 'the person', name: own, capacity: 'self', gets: 'agreed' },
  { who: 'a statutory agent', name: stranger, capacity: 'statutory-agent', gets: 'agreed' },
  { who: 'the person by post', name: own, capacity: 'self', channel: 'post', gets: 'nothing' },
  { who: 'the head', name: stranger, capacity: 'head', gets: 'nothing' },
  { who: 'a member of the household', name: stranger, capacity: 'same-household', gets: 'nothing' },
  { who: 'an appointed agent', name: stranger, capacity: 'appointed-agent', gets: 'nothing' },
  { who: 'a messenger', name: stranger, capacity: 'messenger', gets: 'nothing' },
  ...(['self', 'head', 'same-household', 'statutory-agent', 'appointed-agent', 'messenger'] as const).flatMap(
    (capacity): Requester[] => [
      { who: `the opponent as ${capacity}`, name: (_, { name }) => name, capacity, gets: 'nothing' },
      {
        who: `the opponent otherwise spelt as ${capacity}`,
        name: (_, { name }) => variant(name).replace(' ', ''),
        capacity,
        gets: 'nothing',
      },
    ],
  ),
]
