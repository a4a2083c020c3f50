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

/** Where the resident goes for a procedure. */
const windowOf = ({ handling, section }: Entry): string => handling?.at ?? section

/**
 * The sheets of a visit by key, in the order they are handed over: those that procedures call for, by the order of the
 * windows, one for each person where the form is personal; then the guidance; then what is offered in every visit with a
 * life event. `windows` are sections in the order they are gone to; one that is not among them comes last.
 */
export const sheetsOfPlan = (
  plan: readonly Entry[],
  forms: ReadonlyMap<string, FormSheet>,
  hasEvent: boolean,
  windows: readonly string[] = [],
): readonly string[] => {
  const place = (entry: Entry): number => {
    const at = windows.indexOf(windowOf(entry))
    return at < 0 ? windows.length : at
  }
  const called = plan
    .filter(({ verdict }) => verdict === 'needed')
    .toSorted((a, b) => place(a) - place(b))
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
