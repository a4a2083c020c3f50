import type { Catalogue } from '#core/definitions'
import type { OpenQuestion } from '#core/interview'
import type { FactValue, LifeEvent, Unknown, VisitDraft } from '#core/record'
import type { VisitView } from '#app/desk/visit-view'
import { phrase } from '#locales'
import type { Choice } from '../parts/choice.ts'
import { labelOf, nameOf } from '../desk/fact-words.ts'
import { householdChoices } from '../household/household-choices.ts'

/** A question as it is put: words, whom it is about, and how it is answered. */
export interface Question {
  readonly open: OpenQuestion
  readonly text: string
  readonly help: string | undefined
  readonly who: string
  readonly answer: 'choice' | 'persons' | 'date' | 'text'
  readonly choices: readonly Choice[]
  /** Its values are kinds of facilities the city keeps a list of. */
  readonly listed: boolean
}

/** Puts an open question into words and choices. */
export function putQuestion(open: OpenQuestion, visit: VisitView, catalogue: Catalogue): Question {
  const declaration = catalogue.vocabulary.lexicon.facts.get(open.fact)
  const words = catalogue.vocabulary.texts.get(open.fact)
  const side = open.side === null ? '' : phrase('ja', `desk.hearing.${open.side}`)
  const others = visit.persons
    .filter((person) => person !== open.subject)
    .map((value) => ({ value, label: nameOf(visit, value) }))
  const base = {
    open,
    text: (words?.question?.ja ?? labelOf(catalogue, open.fact)) + side,
    help: words?.help?.ja,
    who: whoOf(open, visit, catalogue),
    listed: catalogue.facilities?.fact === open.fact,
  }
  switch (declaration?.type) {
    case 'choice':
      return {
        ...base,
        answer: 'choice',
        choices: declaration.values.map((value) => ({
          value,
          label: words?.values[value]?.ja ?? phrase('ja', `desk.values.${value}`),
        })),
      }
    case 'person':
      return {
        ...base,
        answer: 'choice',
        choices: [...others, { value: 'elsewhere', label: phrase('ja', 'desk.hearing.elsewhere') }],
      }
    case 'household':
      return {
        ...base,
        answer: 'choice',
        choices: householdChoices(visit),
      }
    case 'persons':
      return { ...base, answer: 'persons', choices: others }
    case 'date':
      return { ...base, answer: 'date', choices: [] }
    default:
      return { ...base, answer: 'text', choices: [] }
  }
}

/** Whom or what a question is about; of several events each by its number and kind. */
export function whoOf(open: Pick<OpenQuestion, 'subject'>, visit: VisitView, catalogue: Catalogue): string {
  const { subject } = open
  if (visit.persons.includes(subject)) return nameOf(visit, subject)
  if (visit.households.includes(subject))
    return householdChoices(visit).find(({ value }) => value === subject)?.label ?? subject
  const number = visit.events.findIndex(({ id }) => id === subject) + 1
  if (visit.events.length < 2 || number === 0) return phrase('ja', 'desk.hearing.event')
  const kind = visit.events[number - 1]?.kind ?? ''
  return phrase('ja', 'desk.hearing.eventOf', { number, kind: catalogue.events.get(kind)?.name.ja ?? kind })
}

/** The draft that records an answer, わからない and 後で確認 among them. */
export function draftOfAnswer(
  open: Pick<OpenQuestion, 'fact' | 'subject' | 'side'>,
  stated: FactValue | Unknown,
  visit: VisitView,
): VisitDraft {
  const [type = '', fact = ''] = open.fact.split('.')
  const event = visit.events.find(({ id }) => id === open.subject)
  if (type === 'event' && event !== undefined)
    return { type: 'event-changed', payload: { event: withFact(event, fact, stated) } }
  return {
    type: 'fact-stated',
    payload: {
      subject: { type, id: open.subject },
      fact,
      ...(open.side === null ? {} : { side: open.side }),
      value: stated,
      origin: 'visitor',
    },
  }
}

/** The drafts that record several answers at once; those about one event are one change of it. */
export function draftsOfAnswers(
  given: readonly (readonly [Pick<OpenQuestion, 'fact' | 'subject' | 'side'>, FactValue | Unknown])[],
  visit: VisitView,
): readonly VisitDraft[] {
  const events = new Map<string, LifeEvent>()
  const drafts: VisitDraft[] = []
  for (const [open, stated] of given) {
    const event = events.get(open.subject) ?? visit.events.find(({ id }) => id === open.subject)
    if (event !== undefined && open.fact.startsWith('event.'))
      events.set(event.id, withFact(event, open.fact.slice('event.'.length), stated))
    else drafts.push(draftOfAnswer(open, stated, visit))
  }
  return [
    ...[...events.values()].map((event): VisitDraft => ({ type: 'event-changed', payload: { event } })),
    ...drafts,
  ]
}

function withFact(event: LifeEvent, fact: string, value: FactValue | Unknown): LifeEvent {
  return fact === 'date' ? { ...event, date: value } : { ...event, facts: { ...event.facts, [fact]: value } }
}
