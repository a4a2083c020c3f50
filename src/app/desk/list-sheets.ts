import type { Principal } from '#core/access'
import { oldStockOn } from '#core/printing'
import { isoFromDay, success } from '#core/value'
import type { Result } from '#core/value'
import { awaitingComparison } from './awaiting-comparison.ts'
import type { SheetsView, SheetView } from './commands.ts'
import { deskTime } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { holdView } from './hold-view.ts'
import { overtakenSheets } from './overtaken-sheets.ts'
import { readySheets } from './ready-sheets.ts'
import { readOwnVisit, seenBy } from './seen-visit.ts'
import { planSeenBy } from './sheets.ts'

/**
 * The sheets of a visit as the print screen shows them, with `chosen` of the offered ones taken along. Problems:
 * `visit-missing`.
 */
export async function listSheets(
  parts: DeskParts,
  principal: Principal,
  visit: string,
  chosen: readonly string[] = [],
): Promise<Result<SheetsView>> {
  const state = await readOwnVisit(parts, principal, visit)
  if (!state.ok) return state
  const { sheets } = seenBy(state.value, parts, principal)
  const plan = planSeenBy(state.value, parts, principal)
  const isHandwritten = (form: string, subject: string | undefined): boolean =>
    sheets.some(
      (sheet) =>
        sheet.handwritten === true && sheet.status === 'confirmed' && sheet.form === form && sheet.subject === subject,
    )
  const views = (await readySheets(parts, principal, state.value, chosen, plan)).map(
    ({ key, form, subject, name, offered, sheet, copy, job, refusals, preflight }): SheetView => ({
      key,
      form,
      ...(subject === undefined ? {} : { subject }),
      class: sheet.class,
      ...(offered ? { offered: true } : {}),
      name,
      ...oldStockOf(parts, form),
      ...(sheet.serial === undefined ? {} : { serial: sheet.serial }),
      copy,
      contentHash: sheet.contentHash,
      ...(sheet.signatory === undefined ? {} : { signatory: sheet.signatory }),
      ...(parts.known?.asOf === undefined ? {} : { listAsOf: parts.known.asOf }),
      // What the resident wrote by hand is not printed, and nothing has to be put right for it.
      // What the gate does not ask of a class may still stand against drawing it, and is said.
      refusals: isHandwritten(form, subject) ? [] : job === undefined && refusals.length === 0 ? preflight : refusals,
      ...(job === undefined ? {} : { job }),
      printed: sheets.filter((printed) => printed.form === form && printed.subject === subject),
    }),
  )
  // A visit that waits for the back desk has only the paper that is still to be destroyed.
  if (holdView(state.value, parts, principal).hold === 'checking')
    return success({
      sheets: views.filter(({ printed }) => printed.some(({ status }) => status === 'awaiting')),
      overtaken: [],
      comparing: [],
    })
  return success({
    sheets: views,
    overtaken: await overtakenSheets(parts, principal, state.value, plan),
    comparing: awaitingComparison({ sheets }, parts),
  })
}

/** What a clerk who still has the older print is told of it. */
export function oldStockOf(parts: DeskParts, id: string): Pick<SheetView, 'oldStock'> {
  const form = parts.forms.get(id)?.form
  const stock = form === undefined ? undefined : oldStockOn(form, deskTime(parts).today)
  return stock === undefined ? {} : { oldStock: { until: isoFromDay(stock.until), isOver: stock.isOver } }
}
