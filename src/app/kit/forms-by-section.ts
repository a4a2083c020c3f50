import type { Catalogue } from '#core/definitions'
import type { FormSheet } from '#core/printing'

/** The forms of one section (担当課); no section for those that belong to every desk. */
export interface FormsOfSection {
  readonly section: string | undefined
  readonly forms: readonly FormSheet[]
}

/**
 * All forms by the section whose procedures call for them, in the order the city lists its offices; a form of several sections
 * stands with the first of them. Forms that no procedure names (委任状, ご案内) come last.
 */
export function formsBySection(catalogue: Catalogue, forms: ReadonlyMap<string, FormSheet>): readonly FormsOfSection[] {
  const order = [...new Set([...catalogue.offices.keys(), ...catalogue.desk.sections.map(({ id }) => id)])]
  const definitions = [...catalogue.definitions.values()].flat()
  const sectionOf = (form: string): string | undefined => {
    const users = definitions.filter((definition) => definition.forms.some((use) => use.form === form))
    return order.find((section) => users.some((definition) => definition.section === section))
  }
  const placed = [...forms.values()]
    .toSorted((a, b) => (a.form.id < b.form.id ? -1 : 1))
    .map((sheet) => ({ sheet, section: sectionOf(sheet.form.id) }))
  return [...order, undefined]
    .map((section) => ({ section, forms: placed.filter((each) => each.section === section).map(({ sheet }) => sheet) }))
    .filter((each) => each.forms.length > 0)
}
