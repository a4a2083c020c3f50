import type { Principal } from '#core/access'
import type { VisitDraft } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { authorise } from './authorise.ts'
import { changeVisit } from './change-visit.ts'
import type { Command, CommandAnswer, SheetView } from './commands.ts'
import type { DeskParts } from './desk-parts.ts'
import { draftContext, recordDrafts } from './record-visit.ts'
import { holdView } from './hold-view.ts'
import { readOwnVisit, seenBy } from './seen-visit.ts'
import { sheetKey } from './sheet-calls.ts'
import { formsOfVisit, planSeenBy, readySheet } from './sheets.ts'
import { showVisit } from './show-visit.ts'

/**
 * Records a sheet as printed and hands out its job. Asked of the matrix: `print-<class>`, and from the second copy `reprint`.
 * Problems: `form-missing`, `visit-missing`, `operation-not-granted` {operation}, the gate's refusals,
 * `sheet-changed-since-preview` {form}, `version-conflict`.
 */
export async function printSheet(
  parts: DeskParts,
  principal: Principal,
  command: Extract<Command, { type: 'print-sheet' }>,
): Promise<Result<CommandAnswer>> {
  const form = parts.forms.get(command.form)
  if (form === undefined) return failure(problem('form-missing', { form: command.form }))
  const granted = await authorise(parts, principal, `print-${form.form.class}`)
  if (!granted.ok) return granted
  const before = await readOwnVisit(parts, principal, command.visit)
  if (!before.ok) return before
  const ready = await readySheet(parts, principal, before.value, sheetKey(command.form, command.subject))
  if (!ready.ok) return ready
  const { sheet, job, preflight, refusals } = ready.value
  if (job === undefined) return failure(...refusals)
  if (sheet.contentHash !== command.contentHash)
    return failure(problem('sheet-changed-since-preview', { form: command.form }))
  const copy =
    before.value.sheets.filter(
      (printed) =>
        printed.form === command.form && printed.subject === command.subject && printed.serial === sheet.serial,
    ).length + 1
  const again = copy > 1 ? await authorise(parts, principal, 'reprint') : success(undefined)
  if (!again.ok) return again
  const draft: VisitDraft = {
    type: 'sheet-printed',
    payload: {
      job: parts.ids.next(),
      form: sheet.form,
      ...(sheet.subject === undefined ? {} : { subject: sheet.subject }),
      class: sheet.class,
      ...(sheet.serial === undefined ? {} : { serial: sheet.serial }),
      copy,
      sheets: command.pages,
      contentHash: sheet.contentHash,
      ...(command.reason === undefined ? {} : { reason: command.reason }),
    },
  }
  const changed = await changeVisit(parts, principal, command, (current) =>
    recordDrafts(parts, principal, current, [draft], draftContext(parts, principal, { sheet, problems: preflight })),
  )
  if (!changed.ok) return changed
  const visit = await showVisit(parts, principal, changed.value.after, changed.value.before)
  return visit.ok ? success({ visit: visit.value, job }) : visit
}

/** The forms of a visit as the print screen shows them. Problems: `visit-missing`, those of {@link readySheet}. */
export async function listSheets(
  parts: DeskParts,
  principal: Principal,
  visit: string,
): Promise<Result<readonly SheetView[]>> {
  const state = await readOwnVisit(parts, principal, visit)
  if (!state.ok) return state
  const { sheets } = seenBy(state.value, parts, principal)
  const views: SheetView[] = []
  const plan = planSeenBy(state.value, parts, principal)
  for (const key of formsOfVisit(state.value, parts, principal, plan)) {
    const ready = await readySheet(parts, principal, state.value, key, plan)
    if (!ready.ok) return ready
    const { form, subject, name, sheet, job, refusals } = ready.value
    views.push({
      form,
      ...(subject === undefined ? {} : { subject }),
      ...(parts.forms.get(form)?.form.offered === true ? { offered: true } : {}),
      name,
      contentHash: sheet.contentHash,
      ...(parts.known?.asOf === undefined ? {} : { listAsOf: parts.known.asOf }),
      refusals,
      ...(job === undefined ? {} : { job }),
      printed: sheets.filter((printed) => printed.form === form && printed.subject === subject),
    })
  }
  // A visit that waits for the back desk has only the paper that is still to be destroyed.
  const held = holdView(state.value, parts, principal).hold === 'checking'
  return success(held ? views.filter(({ printed }) => printed.some(({ status }) => status === 'awaiting')) : views)
}
