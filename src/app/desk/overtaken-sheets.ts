import type { Entry } from '#core/derivation'
import type { Principal } from '#core/access'
import type { PrintedSheet, VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'
import { readySheets } from './ready-sheets.ts'
import { planSeenBy } from './sheets.ts'
import { sheetKey } from './sheet-calls.ts'
import type { ReadySheet } from './sheets.ts'

/** A sheet that was handed over and says what no longer holds: it is taken back (回収) and its number void. */
export interface OvertakenSheet extends PrintedSheet {
  readonly name: string
  /** Its content is another now, or nothing calls for it any longer. */
  readonly because: 'changed' | 'not-called-for'
}

/**
 * The sheets out with a resident whose content the visit has overtaken. Office paper is never asked back. While the visitor has to
 * be identified anew nothing is said of what they sign: the documents they show stand on it.
 */
export async function overtakenSheets(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  plan: readonly Entry[] = planSeenBy(state, parts, principal),
  among: readonly PrintedSheet['status'][] = ['confirmed'],
): Promise<readonly OvertakenSheet[]> {
  const out = state.sheets.filter(({ status, class: kind }) => among.includes(status) && kind !== 'office-paper')
  if (out.length === 0 || (state.phase !== 'open' && state.phase !== 'consulting')) return []
  const ready = await readySheets(parts, principal, state, [], plan)
  return out.flatMap((sheet) => {
    const now = ready.find(({ key }) => key === sheetKey(sheet.form, sheet.subject))
    const because = whyOvertaken(sheet, now)
    const name = now?.name ?? parts.forms.get(sheet.form)?.form.name.ja ?? sheet.form
    return because === undefined ? [] : [{ ...sheet, name, because }]
  })
}

function whyOvertaken(sheet: PrintedSheet, now: ReadySheet | undefined): OvertakenSheet['because'] | undefined {
  if (now === undefined) return 'not-called-for'
  if (now.refusals.some(({ code }) => code.startsWith('gate-identity'))) return undefined
  return now.sheet.contentHash === sheet.contentHash ? undefined : 'changed'
}
