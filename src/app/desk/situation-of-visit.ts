import { receivedOn, UNKNOWN_ANSWER } from '#core/definitions'
import type { Situation, Statement } from '#core/definitions'
import { isUnknown } from '#core/record'
import type { FactValue, Unknown, VisitState } from '#core/record'

/** What a visit's record says, as the situation that derivation looks at. Facts keep the text they were written in. */
export function situationOfVisit(state: VisitState): Situation {
  const stated = Object.values(state.facts).map((fact): Statement => ({
    entity: fact.subject.id,
    fact: `${fact.subject.type}.${fact.fact}`,
    value: written(fact.value),
    origin: fact.origin,
    ...(fact.side === undefined ? {} : { side: fact.side }),
  }))
  const ofEvents = state.events.flatMap((event) => [
    { entity: event.id, fact: 'event.date', value: written(event.date), origin: 'visitor' },
    ...Object.entries(event.facts).map(([fact, value]) => ({
      entity: event.id,
      fact: `event.${fact}`,
      value: written(value),
      origin: 'visitor',
    })),
  ])
  return {
    persons: state.persons,
    households: state.households.map((id) => ({ id, roster: 'complete' })),
    events: state.events.map(({ id, kind, persons }) => ({ id, kind, persons })),
    statements: [receivedOn(state.receivedOn), ...ofEvents, ...stated].filter(({ value }) => value !== ''),
  }
}

function written(value: FactValue | Unknown): string | readonly string[] {
  if (isUnknown(value)) return UNKNOWN_ANSWER
  if (typeof value === 'string' || Array.isArray(value)) return value as string | readonly string[]
  return Object.values(value as Readonly<Record<string, string>>).join(' ')
}
