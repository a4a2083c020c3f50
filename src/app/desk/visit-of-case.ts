import type { Case } from '#core/definitions'
import { CAPACITIES } from '#core/identity'
import type { Capacity } from '#core/identity'
import { factKey, foldEvents, UNKNOWN, visitKind } from '#core/record'
import type { LifeEvent, StatedFact, VisitState } from '#core/record'

/** What a case file does not say of a reception: the number ticket, and the language the visitor needs (配慮). */
export interface Reception {
  readonly ticket?: string | undefined
  readonly language?: string | undefined
}

const NOBODY = { name: '', contact: '' } as const

/** A case file as the state of a visit, so that paper is made from it in the same way. It is never stored. */
export function visitOfCase(given: Case & Reception): VisitState {
  const { situation, ticket = '', language } = given
  const visitor = given.visitor ?? (language === undefined ? undefined : NOBODY)
  const value = (written: string | readonly string[]) => (written === 'unknown' ? UNKNOWN : written)
  const facts = situation.statements.flatMap((statement): readonly StatedFact[] => {
    const [type = '', fact = ''] = statement.fact.split('.')
    if (type !== 'person' && type !== 'household') return []
    const side = statement.side === undefined ? {} : { side: statement.side }
    return [
      {
        subject: { type, id: statement.entity },
        fact,
        ...side,
        value: value(statement.value),
        origin: 'document',
        at: 0,
      },
    ]
  })
  const capacity = CAPACITIES.find((each) => each === given.visitor?.capacity) ?? ('self' satisfies Capacity)
  return {
    ...foldEvents(visitKind, []),
    phase: 'open',
    receivedOn: given.receivedOn,
    ticket,
    ...(visitor === undefined
      ? {}
      : {
          visitor: {
            ...{ id: 'v1', name: visitor.name, contact: visitor.contact, capacity, documentsShown: [] },
            ...(language === undefined ? {} : { help: { language } }),
          },
        }),
    persons: situation.persons,
    households: situation.households.map(({ id }) => id),
    events: situation.events.map((event): LifeEvent => {
      const own = situation.statements.filter(({ entity }) => entity === event.id)
      const date = own.find(({ fact }) => fact === 'event.date')
      const others = own
        .filter(({ fact }) => fact !== 'event.date')
        .map(({ fact, value: written }) => [fact.slice('event.'.length), value(written)])
      return { ...event, date: value(date?.value ?? ''), facts: Object.fromEntries(others) }
    }),
    facts: Object.fromEntries(facts.map((fact) => [factKey(fact), fact])),
  }
}
