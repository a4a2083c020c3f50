import type { Entry } from '#core/derivation'
import type { FormSheet } from '#core/printing'
import { isPersonal, partsOfForm } from './sheet-parts.ts'
import type { SheetGround } from './sheet-parts.ts'

/** Between the form and whom or what the sheet is for in its key; no id contains it. */
const MARK = '#'

/** The key of a sheet among those of a visit: `form`, `form#person`, or for a further event or household `form#e2`. */
export const sheetKey = (form: string, subject?: string): string =>
  subject === undefined ? form : `${form}${MARK}${subject}`

/** The form of a key, and whom or what it is for. */
export const sheetOfKey = (key: string): { readonly form: string; readonly subject?: string } => {
  const at = key.indexOf(MARK)
  return at < 0 ? { form: key } : { form: key.slice(0, at), subject: key.slice(at + 1) }
}

/** Where the resident goes for a procedure. */
const windowOf = ({ handling, section }: Entry): string => handling?.at ?? section

/**
 * The sheets of a visit by key, in the order they are handed over: those that procedures call for, by the order of the
 * windows, one for each person where the form is personal, else for each event or household that needs its own; then the
 * guidance; then what is offered in every visit with a life event. `windows` are sections in the order they are gone to; one that
 * is not among them comes last.
 */
export const sheetsOfPlan = (
  plan: readonly Entry[],
  forms: ReadonlyMap<string, FormSheet>,
  ground: SheetGround,
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
      entry.forms.flatMap((id) => {
        const form = forms.get(id)?.form
        if (form === undefined) return [sheetKey(id)]
        if (isPersonal(form.unit)) return [sheetKey(id, entry.subject)]
        return partsOfForm(form, plan, ground).map(({ subject }) => sheetKey(id, subject))
      }),
    )
  const all = [...forms.values()].map(({ form }) => form)
  const guides = all.filter((form) => form.class === 'guidance' && form.offered === 'no')
  const offered = ground.events.length > 0 ? all.filter(({ offered }) => offered === 'yes') : []
  return [...new Set([...called, ...[...guides, ...offered].map(({ id }) => id)])]
}
