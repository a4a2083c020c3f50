import type { HouseholdFile } from '#app/intake/read-household-file'
import type { VisitView } from '#app/desk/visit-view'
import type { EventKind } from '#core/definitions'
import type { FactValue, LifeEvent, Unknown, VisitDraft } from '#core/record'
import { factText } from '../desk/fact-words.ts'
import type { EntryField } from './entry-fields.ts'
import type { PersonRow } from './person-row.ts'

/** What the household of a file is to the visit: those who move, or those who stay (入る先の世帯). */
export type HouseholdRole = 'moving' | 'staying'

/** A person of a file as a row of the table, and whether the visit has them already. */
export interface ReadPerson {
  readonly row: PersonRow
  readonly isKnown: boolean
}

const NAMED = ['family-name', 'given-name', 'birth-date'] as const

/** The persons of a file as rows, so that they are recorded the way typed ones are. */
export function rowsOfFile(
  file: Pick<HouseholdFile, 'persons'>,
  fields: readonly EntryField[],
  visit: VisitView,
): readonly ReadPerson[] {
  const known = visit.persons.map((person) => NAMED.map((fact) => nameFact(visit, person, fact)).join('|'))
  return file.persons.map(({ id, drafts }) => {
    const values: Record<string, string> = {}
    let origin: PersonRow['origin']
    for (const draft of drafts) {
      if (draft.type !== 'fact-stated' || typeof draft.payload.value !== 'string') continue
      const { fact, side, value } = draft.payload
      const field = fields.find((each) => each.fact === fact && (each.side === undefined || each.side === side))
      if (field !== undefined) values[field.key] = value
      ;({ origin } = draft.payload)
    }
    const row: PersonRow = {
      id,
      values,
      differs: false,
      earlier: {},
      home: { before: '', after: '' },
      ...(origin === undefined ? {} : { origin }),
    }
    return { row, isKnown: known.includes(NAMED.map((fact) => values[fact] ?? '').join('|')) }
  })
}

const nameFact = (visit: VisitView, person: string, fact: string): string =>
  factText(visit, `person/${person}/${fact}`) || factText(visit, `person/${person}/${fact}@after`)

/** What a file says of the household as a whole, put where it belongs. */
export interface SharedFacts {
  /** The events with what the file says of them; what was typed stays. */
  readonly events: readonly LifeEvent[]
  readonly drafts: readonly VisitDraft[]
}

/**
 * The facts a file states once for all. An extract's address is where somebody moves from where the event asks for that, else the
 * household's; where somebody moves in, the address they move to is the household's.
 */
export function sharedOfFile(
  shared: Readonly<Record<string, string>>,
  visit: VisitView,
  kinds: ReadonlyMap<string, EventKind>,
  role: HouseholdRole,
  household: string,
): SharedFacts {
  const patches = new Map<string, Record<string, string>>()
  const drafts: VisitDraft[] = []
  const ofHousehold = (id: string, value: string): void => {
    if (factText(visit, `household/${id}/address`) !== '') return
    drafts.push({
      type: 'fact-stated',
      payload: { subject: { type: 'household', id }, fact: 'address', value, origin: 'register' },
    })
  }
  const ofEvent = (fact: string, value: string): boolean => {
    const event = visit.events.find(({ kind }) => kinds.get(kind)?.asks?.includes(`event.${fact}`) === true)
    if (event === undefined) return false
    patches.set(event.id, { ...patches.get(event.id), [fact]: value })
    return true
  }
  for (const [id, value] of Object.entries(shared)) {
    const [entity = '', fact = ''] = id.split('.')
    if (role === 'staying') {
      if (id === 'household.address') ofHousehold(household, value)
    } else if (id === 'household.address') {
      if (!ofEvent('previous-address', value)) ofHousehold(household, value)
    } else if (entity === 'event' && !ofEvent(fact, value) && fact === 'new-address') ofHousehold(household, value)
  }
  return {
    events: visit.events.map((event) => ({ ...event, facts: filled(event.facts, patches.get(event.id)) })),
    drafts,
  }
}

const filled = (
  facts: Readonly<Record<string, FactValue | Unknown>>,
  patch: Readonly<Record<string, string>> | undefined,
): Readonly<Record<string, FactValue | Unknown>> => ({ ...patch, ...facts })
