import type { Entry } from '#core/derivation'
import type { Form } from '#core/printing'
import { factKey } from '#core/record'
import type { LifeEvent, Side, VisitState } from '#core/record'
import { grouped } from '#core/value'

/** What the sheets of one form are told apart by. */
export type SheetGround = Pick<VisitState, 'events' | 'households' | 'facts'>

/** One sheet of a form: the life event it is about and who stands on it. */
export interface SheetPart {
  /** Names it among the sheets of its form; absent for the first one of a form that is for no person. */
  readonly subject?: string
  /** The person it is for (申請者, 一人ずつ). */
  readonly person?: string
  /** Absent for a sheet of the whole visit. */
  readonly event?: LifeEvent
  /** Whom the event concerns, as far as they stand on this sheet. */
  readonly members: readonly string[]
  /** Others whom the same event concerns stand on a sheet of their own: what is said of the event is not said of these alone. */
  readonly divided?: true
  /** What the procedures that call for it tick in its box `asked`, each code once. */
  readonly asked?: readonly string[]
}

/** Whether a form is for one person. */
export const isPersonal = (unit: Form['unit']): boolean => unit === 'person' || unit === 'applicant'

/** The household a person is said to live in at one side; undefined where the visit has one alone and nobody needs to say so. */
export function statedHome(person: string, side: Side, { facts }: Pick<VisitState, 'facts'>): string | undefined {
  const value = facts[factKey({ subject: { type: 'person', id: person }, fact: 'household', side })]?.value
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What of the plan calls for a form, for one person or for anybody. */
export const callsFor = (plan: readonly Entry[], form: string, person?: string): readonly Entry[] =>
  plan.filter(
    (entry) =>
      entry.verdict === 'needed' && entry.forms.includes(form) && (person === undefined || entry.subject === person),
  )

/** The field of a mark that is for the sheet itself (`asked.move-in`), whoever it is about. */
const ASKED = 'asked.'

/** What calls for a sheet ticks on it, whomever it is about. */
function askedBy(calls: readonly Entry[]): Pick<SheetPart, 'asked'> {
  const marks = calls
    .flatMap(({ prints }) => prints)
    .flatMap((mark) => (mark.startsWith(ASKED) ? [mark.slice(ASKED.length)] : []))
  return marks.length === 0 ? {} : { asked: [...new Set(marks)] }
}

/** The kinds of event a form has a box of its own for (異動区分). */
const kindsOf = ({ fields }: Pick<Form, 'fields'>): readonly string[] =>
  fields.filter(({ from }) => from === 'event.kind').flatMap(({ choices = [] }) => choices.flatMap(({ when }) => when))

/** The events that bring about what calls for a form; where some have a box on it, those alone. */
function eventsOf(form: Pick<Form, 'fields'>, calls: readonly Entry[], { events }: SheetGround): readonly LifeEvent[] {
  const calling = events.filter(({ id }) => calls.some((entry) => entry.events.includes(id)))
  const kinds = kindsOf(form)
  const boxed = calling.filter(({ kind }) => kinds.includes(kind))
  return boxed.length > 0 ? boxed : calling.slice(0, 1)
}

/** One notification for each event, and for each household that does it: whoever leaves another one writes a sheet of their own. */
function partsOfEvents(form: Pick<Form, 'fields'>, calls: readonly Entry[], ground: SheetGround): readonly SheetPart[] {
  const parts = eventsOf(form, calls, ground).flatMap((event): readonly SheetPart[] => {
    const way = (person: string): string =>
      (['before', 'after'] as const).map((side) => statedHome(person, side, ground) ?? '').join('.')
    const groups = [...grouped(event.persons, way)]
    const asked = askedBy(calls.filter(({ events }) => events.includes(event.id)))
    return groups.length < 2
      ? [{ subject: event.id, event, members: event.persons, ...asked }]
      : groups.map(([key, members]) => ({ subject: `${event.id}.${key}`, event, members, divided: true, ...asked }))
  })
  return parts.map(withoutNameOfFirst)
}

/** One sheet for each household its procedures are for, whatever event brings them about. */
function partsOfHouseholds(
  form: Pick<Form, 'fields'>,
  calls: readonly Entry[],
  ground: SheetGround,
): readonly SheetPart[] {
  const called = [...new Set(calls.map(({ subject }) => subject))]
  const homes = (person: string): readonly string[] =>
    (['after', 'before'] as const).flatMap((side) => statedHome(person, side, ground) ?? [])
  const homeOf = (person: string): string => homes(person).find((home) => home !== 'none') ?? ground.households[0] ?? ''
  const groups = [...grouped(called, homeOf)]
  return groups
    .flatMap(([subject, members]): readonly SheetPart[] => {
      const own = calls.filter((entry) => members.includes(entry.subject))
      const [event] = eventsOf(form, own, ground)
      const divided = groups.length < 2 ? {} : { divided: true as const }
      return event === undefined ? [] : [{ subject, event, members, ...divided, ...askedBy(own) }]
    })
    .map(withoutNameOfFirst)
}

/** The first sheet of a form is called by the form alone, so that a second one changes nothing of it. */
function withoutNameOfFirst(part: SheetPart, index: number): SheetPart {
  const { subject: _, ...first } = part
  return index === 0 ? first : part
}

/** The sheets of a form in a visit; of a form that nothing calls for the one that would be made when somebody asks for it. */
export function partsOfForm(
  form: Pick<Form, 'id' | 'unit' | 'fields'>,
  plan: readonly Entry[],
  ground: SheetGround,
): readonly SheetPart[] {
  if (form.unit === 'visit') return [{ members: [] }]
  const calls = callsFor(plan, form.id)
  if (isPersonal(form.unit))
    return [...new Set(calls.map(({ subject }) => subject))].map((person) => partOfPerson(form, plan, ground, person))
  const parts = form.unit === 'event' ? partsOfEvents(form, calls, ground) : partsOfHouseholds(form, calls, ground)
  return parts.length > 0 ? parts : [{ ...firstEvent(ground), members: ground.events[0]?.persons ?? [] }]
}

const firstEvent = ({ events: [event] }: SheetGround): Pick<SheetPart, 'event'> =>
  event === undefined ? {} : { event }

/** The sheet of a personal form for somebody, whether or not a procedure of theirs calls for it. */
export function partOfPerson(
  form: Pick<Form, 'id' | 'fields'>,
  plan: readonly Entry[],
  ground: SheetGround,
  person: string,
): SheetPart {
  const calls = callsFor(plan, form.id, person)
  const [event = ground.events[0]] = eventsOf(form, calls, ground)
  const at = event === undefined ? {} : { event }
  return { subject: person, person, ...at, members: event?.persons ?? [], ...askedBy(calls) }
}

/** The sheet of a form that a name stands for; undefined when there is none: a person not of this visit, an event that calls for none. */
export function partOfSheet(
  form: Pick<Form, 'id' | 'unit' | 'fields'>,
  plan: readonly Entry[],
  ground: SheetGround & Pick<VisitState, 'persons'>,
  subject: string | undefined,
): SheetPart | undefined {
  if (isPersonal(form.unit))
    return subject !== undefined && ground.persons.includes(subject)
      ? partOfPerson(form, plan, ground, subject)
      : undefined
  return partsOfForm(form, plan, ground).find((part) => part.subject === subject)
}
