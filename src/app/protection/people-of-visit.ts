import type { Sought } from '#core/protection'
import { standingOf } from '#core/record'
import type { VisitState } from '#core/record'

const NAME_PARTS = ['family-name', 'given-name'] as const

/** Everything that was stated under these fact ids of one subject, on either side of the event. */
const stated = ({ facts }: VisitState, type: string, id: string, fact: string): readonly string[] => [
  ...new Set(
    Object.values(facts).flatMap((each) =>
      each.subject.type === type && each.subject.id === id && each.fact === fact && typeof each.value === 'string'
        ? [each.value]
        : [],
    ),
  ),
]

/** Addresses stated of a household or an event of the visit, whichever they are called. */
const addressesOf = ({ facts, events }: VisitState): readonly string[] => {
  const ofEvents = events.flatMap((event) => Object.entries(event.facts))
  const ofFacts = Object.values(facts).map(({ fact, value }) => [fact, value] as const)
  return [
    ...new Set(
      [...ofEvents, ...ofFacts].flatMap(([fact, value]) =>
        /(^|-)address$/.test(fact) && typeof value === 'string' ? [value] : [],
      ),
    ),
  ]
}

const personOf = (state: VisitState, id: string, addresses: readonly string[]): Sought => {
  const [families, givens] = NAME_PARTS.map((part) => stated(state, 'person', id, part))
  const whole = (families ?? []).flatMap((family) => (givens ?? []).map((given) => `${family} ${given}`))
  return {
    id,
    names: whole.length > 0 ? whole : [...(families ?? []), ...(givens ?? [])],
    kana: stated(state, 'person', id, 'name-kana'),
    birth: stated(state, 'person', id, 'birth-date')[0] ?? '',
    addresses,
  }
}

/** Everybody a visit is compared with the protection list for: who stands here, and every person of it by all their names. */
export const peopleOfVisit = (state: VisitState): readonly Sought[] => {
  const addresses = addressesOf(state)
  const visitors = standingOf(state).map(({ id, name }, index): Sought => ({
    id: index === 0 ? 'visitor' : `visitor-${id}`,
    names: [name],
    kana: [],
    birth: '',
    addresses: [],
  }))
  return [...visitors, ...state.persons.map((id) => personOf(state, id, addresses))]
}
