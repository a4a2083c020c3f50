import type { EventKind } from '#core/definitions'
import { factKey } from '#core/record'
import type { FactRef, VisitDraft } from '#core/record'
import type { VisitView } from '#app/desk/visit-view'

/** A person as typed at the household step: fact ids without `person.`, values as written. */
export type PersonFacts = Readonly<Record<string, string>>

/** The facts of the household step, in the order of the standard 転出証明書, and whether they have two sides. */
export const PERSON_FACTS = [
  { fact: 'family-name', timed: true },
  { fact: 'given-name', timed: true },
  { fact: 'name-kana', timed: false },
  { fact: 'birth-date', timed: false },
  { fact: 'sex', timed: false },
  { fact: 'relationship', timed: true },
  { fact: 'nationality', timed: false },
  { fact: 'registered-domicile', timed: false },
  { fact: 'register-head', timed: false },
  { fact: 'nationality-name', timed: false },
  { fact: 'residence-status-name', timed: false },
  { fact: 'residence-until', timed: false },
  { fact: 'residence-card-number', timed: false },
] as const

type Sides = readonly (FactRef['side'] | undefined)[]

/** On which sides a timed fact of a person moved by such an event is stated: who enters has no relationship here before. */
export function sidesOf(effect: EventKind['household'], fact: string): Sides {
  if (fact !== 'relationship') return ['before', 'after']
  if (effect === 'enters') return ['after']
  return effect === 'leaves' ? ['before'] : ['before', 'after']
}

/** What was typed of a person, for editing it again. */
export function factsOfPerson(visit: VisitView, person: string): PersonFacts {
  const entries = PERSON_FACTS.map(({ fact, timed }) => {
    const ref = (side?: FactRef['side']): FactRef => ({
      subject: { type: 'person', id: person },
      fact,
      ...(side === undefined ? {} : { side }),
    })
    const found = timed
      ? (visit.facts[factKey(ref('after'))] ?? visit.facts[factKey(ref('before'))])
      : visit.facts[factKey(ref())]
    return [fact, typeof found?.value === 'string' ? found.value : ''] as const
  })
  return Object.fromEntries(entries)
}

/** The drafts that state what changed of a person; emptied fields are withdrawn. */
export function draftsOfPerson(
  person: string,
  before: PersonFacts,
  after: PersonFacts,
  effect: EventKind['household'],
): readonly VisitDraft[] {
  return PERSON_FACTS.flatMap(({ fact, timed }): readonly VisitDraft[] => {
    const value = (after[fact] ?? '').trim()
    if (value === (before[fact] ?? '')) return []
    const sides: Sides = timed ? sidesOf(effect, fact) : [undefined]
    return sides.map((side): VisitDraft => {
      const ref: FactRef = { subject: { type: 'person', id: person }, fact, ...(side === undefined ? {} : { side }) }
      return value === ''
        ? { type: 'fact-withdrawn', payload: ref }
        : { type: 'fact-stated', payload: { ...ref, value, origin: 'document' } }
    })
  })
}
