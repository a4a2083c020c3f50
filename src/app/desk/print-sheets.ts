import type { Principal } from '#core/access'
import type { PrintJob } from '#core/printing'
import { copiesOf } from '#core/record'
import type { VisitDraft, VisitState } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { authorise } from './authorise.ts'
import { changeVisit } from './change-visit.ts'
import type { Command, CommandAnswer } from './commands.ts'
import type { DeskParts } from './desk-parts.ts'
import { readySheets } from './ready-sheets.ts'
import { draftContext, recordDrafts } from './record-visit.ts'
import type { GatedSheet } from './record-visit.ts'
import { readOwnVisit } from './seen-visit.ts'
import { sheetKey } from './sheet-calls.ts'
import type { ReadySheet } from './sheets.ts'
import { showVisit } from './show-visit.ts'

type PrintCommand = Extract<Command, { type: 'print-sheets' }>
type Asked = PrintCommand['sheets'][number]

/** A sheet that passed, with what is recorded of it. */
interface Printing {
  readonly gated: GatedSheet
  readonly job: PrintJob
  readonly payload: Extract<VisitDraft, { type: 'sheet-printed' }>['payload']
}

/**
 * Records the sheets of one printing and hands out their jobs, all or none. They share a `batch` when there are several, and
 * are counted together. Asked of the matrix: `print-<class>`, and `reprint` where a copy may have been handed over. Problems: `form-missing`,
 * `visit-missing`, `operation-not-granted` {operation}, the gate's refusals, `sheet-changed-since-preview` {form},
 * `nothing-to-print`, `version-conflict`.
 */
export async function printSheets(
  parts: DeskParts,
  principal: Principal,
  command: PrintCommand,
): Promise<Result<CommandAnswer>> {
  if (command.sheets.length === 0) return failure(problem('nothing-to-print'))
  for (const { form } of command.sheets) {
    const found = parts.forms.get(form)
    if (found === undefined) return failure(problem('form-missing', { form }))
    const granted = await authorise(parts, principal, `print-${found.form.class}`)
    if (!granted.ok) return granted
  }
  const before = await readOwnVisit(parts, principal, command.visit)
  if (!before.ok) return before
  const keys = command.sheets.map(({ form, subject }) => sheetKey(form, subject))
  const ready = await readySheets(parts, principal, before.value, keys)
  const batch = command.sheets.length > 1 ? parts.ids.next() : undefined
  const printings: Printing[] = []
  for (const [i, asked] of command.sheets.entries()) {
    const printing = await printingOf(
      parts,
      principal,
      before.value,
      asked,
      batch,
      ready.find(({ key }) => key === keys[i]),
    )
    if (!printing.ok) return printing
    printings.push(printing.value)
  }
  const drafts = printings.map(({ payload }): VisitDraft => ({ type: 'sheet-printed', payload }))
  const prints = new Map(printings.map(({ payload, gated }) => [payload.job, gated]))
  const changed = await changeVisit(parts, principal, command, (current) =>
    recordDrafts(parts, principal, current, drafts, draftContext(parts, principal), prints),
  )
  if (!changed.ok) return changed
  const visit = await showVisit(parts, principal, changed.value.after, changed.value.before)
  return visit.ok ? success({ visit: visit.value, jobs: printings.map(({ job }) => job) }) : visit
}

async function printingOf(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  asked: Asked,
  batch: string | undefined,
  ready: ReadySheet | undefined,
): Promise<Result<Printing>> {
  if (ready === undefined) return failure(problem('form-missing', { form: asked.form }))
  const { job, preflight, refusals } = ready
  if (job === undefined) return failure(...refusals)
  if (ready.sheet.contentHash !== asked.contentHash)
    return failure(problem('sheet-changed-since-preview', { form: asked.form }))
  const { form, subject, serial, contentHash, signatory } = ready.sheet
  const { copy } = ready
  // Paper that jammed was in nobody's hand; of any other copy nobody knows before it is counted.
  const mayBeInHand = copiesOf(state.sheets, ready.sheet).some(({ status }) => status !== 'voided')
  const again = mayBeInHand ? await authorise(parts, principal, 'reprint') : success(undefined)
  if (!again.ok) return again
  const sheet = { ...ready.sheet, ...(batch === undefined ? {} : { batch }) }
  const payload = {
    job: parts.ids.next(),
    form,
    ...(subject === undefined ? {} : { subject }),
    class: sheet.class,
    ...(serial === undefined ? {} : { serial }),
    copy,
    sheets: asked.pages,
    contentHash,
    ...(signatory === undefined ? {} : { signatory }),
    ...(batch === undefined ? {} : { batch }),
    ...(asked.reason === undefined ? {} : { reason: asked.reason }),
  }
  return success({ gated: { sheet, problems: preflight }, job, payload })
}
