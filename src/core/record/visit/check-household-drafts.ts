import { problem, type Problem } from '#core/value'
import { factKey, type Subject } from '../fact.ts'
import type { LifeEvent } from '../life-event.ts'
import { DISPOSITIONS, PENDING } from './disposition.ts'
import type { DraftChecks } from './draft-context.ts'
import type { ProcedureRef } from './payloads.ts'
import { procedureKey, type VisitState } from './visit-state.ts'

const USABLE = /^[A-Za-z0-9][A-Za-z0-9-]*$/

const checkNewId = (id: string, taken: readonly string[], code: string): readonly Problem[] => [
  ...(USABLE.test(id) ? [] : [problem('id-not-usable', { id })]),
  ...(taken.includes(id) ? [problem(code, { id })] : []),
]

const checkPersons = (event: LifeEvent, state: VisitState): readonly Problem[] =>
  event.persons.filter((id) => !state.persons.includes(id)).map((id) => problem('person-unknown', { id }))

/** Entity types a visit keeps itself; those of other vocabularies are not the visit's to refuse. */
const checkSubject = ({ type, id }: Subject, state: VisitState): readonly Problem[] => {
  const known: Readonly<Record<string, readonly string[]>> = {
    person: state.persons,
    household: state.households,
    event: state.events.map((event) => event.id),
  }
  const ids = Object.hasOwn(known, type) ? known[type] : undefined
  if (!USABLE.test(id)) return [problem('id-not-usable', { id })]
  return ids === undefined || ids.includes(id) ? [] : [problem('subject-unknown', { type, id })]
}

/** Only what a case keeps is pending. */
const isKept = (ref: ProcedureRef, { cases }: VisitState): boolean =>
  cases.some(({ procedures }) => procedures.some((kept) => procedureKey(kept) === procedureKey(ref)))

const eventIds = (state: VisitState): readonly string[] => state.events.map(({ id }) => id)

/** Life events, households, persons and facts. */
export const householdChecks: Partial<DraftChecks> = {
  'event-added': ({ event }, state) => [
    ...checkNewId(event.id, eventIds(state), 'life-event-already-there'),
    ...checkPersons(event, state),
  ],
  'event-changed': ({ event }, state) => [
    ...(eventIds(state).includes(event.id) ? [] : [problem('life-event-unknown', { id: event.id })]),
    ...checkPersons(event, state),
  ],
  'event-removed': ({ event }, state) =>
    eventIds(state).includes(event) ? [] : [problem('life-event-unknown', { id: event })],
  'household-added': ({ household }, state) => checkNewId(household, state.households, 'household-already-there'),
  'person-added': ({ person }, state) => checkNewId(person, state.persons, 'person-already-there'),
  'person-removed': ({ person }, state) =>
    state.persons.includes(person) ? [] : [problem('person-unknown', { id: person })],
  'fact-stated': ({ subject }, state) => checkSubject(subject, state),
  'fact-withdrawn': (ref, state) =>
    Object.hasOwn(state.facts, factKey(ref)) ? [] : [problem('fact-not-stated', { fact: ref.fact })],
  'procedure-added': ({ subject }, state) => checkSubject(subject, state),
  'procedure-struck': ({ subject }, state) => checkSubject(subject, state),
  'check-closed': ({ subject }, state) => checkSubject(subject, state),
  'procedure-choice-withdrawn': (ref, state) =>
    Object.hasOwn(state.choices, procedureKey(ref))
      ? []
      : [problem('procedure-not-chosen', { procedure: ref.procedure })],
  'note-added': ({ text, about }, state) => [
    ...(text.trim() === '' ? [problem('note-empty')] : []),
    ...(about === undefined ? [] : checkSubject(about.subject, state)),
  ],
  'glyph-settled': ({ cluster, substitute }) =>
    cluster === '' || substitute === '' ? [problem('glyph-not-named')] : [],
  'disposition-set': (ref, state) => [
    ...checkSubject(ref.subject, state),
    ...(ref.disposition === PENDING
      ? isKept(ref, state)
        ? []
        : [problem('disposition-without-case')]
      : DISPOSITIONS.includes(ref.disposition)
        ? []
        : [problem('disposition-unknown', { disposition: ref.disposition })]),
  ],
  'case-linked': ({ case: kept, procedures }, state) => [
    ...(state.cases.some((link) => link.case === kept) ? [problem('case-linked-already')] : []),
    ...procedures.flatMap(({ subject }) => checkSubject(subject, state)),
  ],
}
