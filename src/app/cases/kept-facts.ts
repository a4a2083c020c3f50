import { versionOn } from '#core/definitions'
import { factsBehind } from '#core/derivation'
import type { LifeEvent, StatedFact, VisitState } from '#core/record'
import { dayFromIso } from '#core/value'
import type { DeskParts } from '../desk/desk-parts.ts'
import { factsAskedBy } from '../desk/source-facts.ts'

/** By what a person is known and found again, where they belong and when it happened. */
const ALWAYS = [
  ...['person.family-name', 'person.given-name', 'person.name-kana', 'person.birth-date'],
  ...['person.household', 'event.date'],
]

/** What a case keeps of a visit's household. */
export interface KeptHousehold {
  readonly households: readonly string[]
  readonly persons: readonly string[]
  readonly events: readonly LifeEvent[]
  readonly facts: readonly StatedFact[]
}

/** Ids of the facts that some procedures are derived by, or that stand on their forms. */
export function factsNeeded(
  procedures: readonly string[],
  receivedOn: string,
  { catalogue, forms }: Pick<DeskParts, 'catalogue' | 'forms'>,
): ReadonlySet<string> {
  const day = dayFromIso(receivedOn)
  const needed = new Set<string>(ALWAYS)
  for (const id of new Set(procedures)) {
    const versions = catalogue.definitions.get(id) ?? []
    const definition = (day === undefined ? undefined : versionOn(versions, day)) ?? versions.at(-1)
    if (definition === undefined) continue
    for (const fact of factsBehind([definition], catalogue.vocabulary.lexicon).facts) needed.add(fact)
    for (const { form } of definition.forms) {
      const sheet = forms.get(form)
      if (sheet !== undefined) for (const fact of factsAskedBy(sheet.form)) needed.add(fact)
    }
  }
  return needed
}

/**
 * What a case keeps of a visit as its clerk sees it: only the facts that its procedures need (個人情報の保護に関する法律61条2項), and of the
 * visitor, the identity check and the protection question nothing: they are asked anew.
 */
export function keptHousehold(
  seen: Pick<VisitState, 'households' | 'persons' | 'events' | 'facts'>,
  needed: ReadonlySet<string>,
): KeptHousehold {
  return {
    households: seen.households,
    persons: seen.persons,
    events: seen.events.map((event) => ({
      ...event,
      facts: Object.fromEntries(Object.entries(event.facts).filter(([fact]) => needed.has(`event.${fact}`))),
    })),
    facts: Object.values(seen.facts).filter(({ subject, fact }) => needed.has(`${subject.type}.${fact}`)),
  }
}
