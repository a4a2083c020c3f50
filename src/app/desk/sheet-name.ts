import type { Entry } from '#core/derivation'
import type { Form } from '#core/printing'
import type { VisitState } from '#core/record'
import type { PaperParts } from './desk-parts.ts'
import { factReader } from './fact-reader.ts'
import { partsOfForm } from './sheet-parts.ts'
import type { SheetPart } from './sheet-parts.ts'

/**
 * What a sheet is called: by its form alone, else with the person it is for, or where a visit has several of the form with the
 * kind of its event and, where that does not tell them apart, whose it is.
 */
export function sheetName(
  form: Form,
  part: SheetPart,
  plan: readonly Entry[],
  state: VisitState,
  parts: PaperParts,
): string {
  const { words, catalogue } = parts
  const reader = factReader(state, parts)
  const named = (...of: readonly (string | undefined)[]): string => {
    const told = of.filter((each) => each !== undefined && each !== '') as readonly string[]
    return told.length === 0 ? form.name.ja : words.sheetFor(form.name.ja, words.list(told))
  }
  if (part.person !== undefined) return named(reader.name(part.person))
  if (partsOfForm(form, plan, state).length < 2) return form.name.ja
  const kind = form.unit === 'event' ? catalogue.events.get(part.event?.kind ?? '')?.name.ja : undefined
  const [first] = part.members
  const whose = first === undefined || (kind !== undefined && part.divided !== true) ? undefined : reader.name(first)
  return named(kind, whose)
}
