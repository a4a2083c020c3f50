import type { Entry } from '#core/derivation'
import type { Principal } from '#core/access'
import type { PrintedSheet, VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'
import { otherThanPrinted } from './other-than-printed.ts'
import { readySheets } from './ready-sheets.ts'
import { seenBy } from './seen-visit.ts'
import { planSeenBy } from './sheets.ts'
import { sheetKey } from './sheet-calls.ts'
import { sheetName } from './sheet-name.ts'
import { partOfSheet } from './sheet-parts.ts'
import type { ReadySheet } from './sheets.ts'

/** A sheet that was handed over and says what no longer holds: it is taken back (回収) and its number void. */
export interface OvertakenSheet extends PrintedSheet {
  readonly name: string
  /** Its content is another now, or nothing calls for it any longer. */
  readonly because: 'changed' | 'not-called-for'
}

/**
 * The sheets out with a resident whose content the visit has overtaken. Whoever asks may see less, or more, than who printed: what
 * they see of a sheet now is set against what they would have seen of it then, so that nothing but a change of the visit makes one.
 * Office paper is never asked back. While the visitor has to be identified anew nothing is said of what they sign: the documents
 * they show stand on it.
 */
export async function overtakenSheets(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  plan: readonly Entry[] = planSeenBy(state, parts, principal),
  among: readonly PrintedSheet['status'][] = ['confirmed'],
): Promise<readonly OvertakenSheet[]> {
  // What the resident wrote by hand is theirs, and no change of ours makes it another.
  const out = state.sheets.filter(
    ({ status, class: kind, handwritten }) =>
      among.includes(status) && kind !== 'office-paper' && handwritten === undefined,
  )
  if (out.length === 0 || (state.phase !== 'open' && state.phase !== 'consulting')) return []
  const ready = await readySheets(parts, principal, state, [], plan)
  const isOther = otherThanPrinted(parts, principal, { state, plan })
  const overtaken: OvertakenSheet[] = []
  for (const sheet of out) {
    const now = ready.find(({ key }) => key === sheetKey(sheet.form, sheet.subject))
    const because = whyOvertaken(sheet, now)
    if (because === undefined || !(await isOther(sheet))) continue
    overtaken.push({ ...sheet, name: nameOf(sheet, parts, principal, state, plan), because })
  }
  return overtaken
}
function whyOvertaken(sheet: PrintedSheet, now: ReadySheet | undefined): OvertakenSheet['because'] | undefined {
  if (now === undefined) return 'not-called-for'
  if (now.refusals.some(({ code }) => code.startsWith('gate-identity'))) return undefined
  return now.sheet.contentHash === sheet.contentHash ? undefined : 'changed'
}

/** The sheet in the words of whoever asks. */
function nameOf(
  { form: id, subject }: PrintedSheet,
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  plan: readonly Entry[],
): string {
  const form = parts.forms.get(id)?.form
  if (form === undefined) return id
  const seen = seenBy(state, parts, principal)
  const part = partOfSheet(form, plan, seen, subject)
  return part === undefined ? form.name.ja : sheetName(form, part, plan, seen, parts)
}
