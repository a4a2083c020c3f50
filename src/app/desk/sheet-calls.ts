import type { Entry } from '#core/derivation'
import type { Form, FormSheet } from '#core/printing'
import type { LifeEvent, VisitState } from '#core/record'

/** One sheet of a form: for the whole visit, event or household, or for one person (申請者, 一人ずつ). */
export interface SheetOf {
  readonly form: string
  readonly unit: Form['unit']
  readonly subject?: string
}

/** Between the form and the person in the key of a sheet; no id contains it. */
const MARK = '#'

/** The key of a sheet among those of a visit: `form`, or `form#person`. */
export const sheetKey = (form: string, subject?: string): string =>
  subject === undefined ? form : `${form}${MARK}${subject}`

/** The form and the person of a key. */
export const sheetOfKey = (key: string): { readonly form: string; readonly subject?: string } => {
  const at = key.indexOf(MARK)
  return at < 0 ? { form: key } : { form: key.slice(0, at), subject: key.slice(at + 1) }
}

/** What of the plan calls for a sheet. */
const callsFor = (plan: readonly Entry[], form: string, subject?: string): readonly Entry[] =>
  plan.filter(
    (entry) =>
      entry.verdict === 'needed' && entry.forms.includes(form) && (subject === undefined || entry.subject === subject),
  )

const isPersonal = (unit: Form['unit']): boolean => unit === 'person' || unit === 'applicant'

/**
 * The sheets of a visit by key: those that procedures call for, one for each person where the form is personal; then the
 * guidance; then what is offered in every visit with a life event.
 */
export const sheetsOfPlan = (
  plan: readonly Entry[],
  forms: ReadonlyMap<string, FormSheet>,
  hasEvent: boolean,
): readonly string[] => {
  const called = plan
    .filter(({ verdict }) => verdict === 'needed')
    .flatMap((entry) =>
      entry.forms.map((form) => {
        const unit = forms.get(form)?.form.unit
        return sheetKey(form, unit !== undefined && isPersonal(unit) ? entry.subject : undefined)
      }),
    )
  const all = [...forms.values()].map(({ form }) => form)
  const guides = all.filter((form) => form.class === 'guidance' && !form.offered)
  const offered = hasEvent ? all.filter((form) => form.offered) : []
  return [...new Set([...called, ...[...guides, ...offered].map(({ id }) => id)])]
}

/** The life event a sheet is about: the first that brings about what calls for it, else the first of the visit. */
export const eventOfSheet = (
  sheet: SheetOf,
  plan: readonly Entry[],
  state: Pick<VisitState, 'events'>,
): LifeEvent | undefined => {
  if (sheet.unit === 'visit') return undefined
  const calls = callsFor(plan, sheet.form, sheet.subject)
  return state.events.find(({ id }) => calls.some(({ events }) => events.includes(id))) ?? state.events[0]
}

/** Who stands in the rows of a sheet: for a household those whose procedures call for the form, else whom the event concerns. */
export const membersOfSheet = (
  event: LifeEvent,
  plan: readonly Entry[],
  sheet: SheetOf | undefined,
): readonly string[] => {
  if (sheet?.unit !== 'household') return event.persons
  const called = callsFor(plan, sheet.form).map(({ subject }) => subject)
  return called.length === 0 ? event.persons : [...new Set(called)]
}
