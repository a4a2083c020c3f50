import type { Principal } from '#core/access'
import type { Explanation } from '#core/explanation'
import type { PrintJob } from '#core/printing'
import { foldEvents, streamOf, visitKind } from '#core/record'
import type { VisitDraft, VisitState } from '#core/record'
import { failure, isoFromDay, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { carriedDrafts } from '../cases/carry-over.ts'
import type { EntryData, EntryFile } from '../entry/entry-data.ts'
import { showEntryData } from '../entry/show-entry-data.ts'
import { writeEntryFile } from '../entry/write-entry-file.ts'
import type { EntryFileQuery } from '../entry/write-entry-file.ts'
import { holdNotice } from '../protection/hold-notice.ts'
import { withProtection } from '../protection/protection-watch.ts'
import { authorise, authoriseView } from './authorise.ts'
import { listBlankForms, printBlank } from './blank-forms.ts'
import type { BlankForm } from './blank-forms.ts'
import { changeVisit } from './change-visit.ts'
import { closeDay } from './close-day.ts'
import type { ClosedDay } from './close-day.ts'
import { closingDoubts } from './closing-doubts.ts'
import type { Doubt } from './closing-doubts.ts'
import { previewChange } from './preview-change.ts'
import type { ChangePreview } from './preview-change.ts'
import type { Command, CommandAnswer, DeskView, SheetsView, VisitLine } from './commands.ts'
import { deskTime } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { deskView } from './desk-view.ts'
import { explainProcedure } from './explain-procedure.ts'
import type { ExplainQuery } from './explain-procedure.ts'
import { interruptedVisits } from './interrupted.ts'
import { listSheets } from './list-sheets.ts'
import { listVisits } from './list-visits.ts'
import { admitPaper, paperIntake } from './paper-intake.ts'
import type { PaperIntake } from './paper-intake.ts'
import { alignmentSheet, stockForms } from './print-alignment.ts'
import type { AlignmentQuery, StockForm } from './print-alignment.ts'
import { printSheets } from './print-sheets.ts'
import { draftContext, recordDrafts } from './record-visit.ts'
import { readOwnVisit } from './seen-visit.ts'
import { showVisit } from './show-visit.ts'
import { isShown } from './visit-view.ts'
import type { VisitView } from './visit-view.ts'

/** A desk at work: the use cases as JSON commands and queries of a principal. In-process now, over HTTP later. */
export interface Desk {
  readonly execute: (command: Command, principal: Principal) => Promise<Result<CommandAnswer>>
  readonly visit: (visit: string, principal: Principal) => Promise<Result<VisitView>>
  readonly visits: (principal: Principal) => Promise<Result<readonly VisitLine[]>>
  /** `chosen` are the keys of offered sheets that are to go out too. */
  readonly sheets: (visit: string, principal: Principal, chosen?: readonly string[]) => Promise<Result<SheetsView>>
  /** What recording these drafts would change; nothing is recorded. */
  readonly preview: (
    visit: string,
    drafts: readonly VisitDraft[],
    principal: Principal,
  ) => Promise<Result<ChangePreview>>
  /** Why a procedure of a visit is needed or not, and what would settle or change it. */
  readonly explain: (query: ExplainQuery, principal: Principal) => Promise<Result<Explanation>>
  /** Data for the core systems (基幹系への入力データ), in the order of their entry screens. */
  readonly entryData: (visit: string, principal: Principal) => Promise<Result<EntryData>>
  /** The same of one system as a file, where the city's layout has one. */
  readonly entryFile: (query: EntryFileQuery, principal: Principal) => Promise<Result<EntryFile>>
  /** 何か忘れていませんか: what is open in a visit that is about to be closed. */
  readonly doubts: (visit: string, principal: Principal) => Promise<Result<readonly Doubt[]>>
  /** 前日中断: visits a closing suspended on an earlier day. */
  readonly interrupted: (principal: Principal) => Promise<Result<readonly VisitLine[]>>
  /** Ends the day: at closing, and at a sign-in for what an earlier closing left open. */
  readonly closeDay: (principal: Principal) => Promise<Result<ClosedDay>>
  /** Forms with a pre-printed paper, for whoever may set a printer for them. */
  readonly stockForms: (principal: Principal) => Promise<Result<readonly StockForm[]>>
  /** 様式の白紙: the forms that may be printed blank, by section. */
  readonly blankForms: (principal: Principal) => Promise<Result<readonly BlankForm[]>>
  /** 停止中に紙で受付: by whom something may have been taken on paper, and the stops it may belong to. */
  readonly paperIntake: (principal: Principal) => Promise<Result<PaperIntake>>
  /** {@link printBlank}. */
  readonly printBlank: (form: string, principal: Principal) => Promise<Result<PrintJob>>
  /** {@link alignmentSheet}. */
  readonly alignmentSheet: (query: AlignmentQuery, principal: Principal) => Promise<Result<PrintJob>>
  readonly state: () => DeskView
  /** The content the desk works by, for labels and choices on screens. */
  readonly content: Pick<DeskParts, 'catalogue' | 'schemes'>
}

/**
 * Opens a desk. Every command is asked of the matrix (`operation-not-granted` {operation}) and checked against the table of
 * allowed actions, the hours and the gate before it is written; every answer is a projection. A visit of another section is
 * `visit-missing`. Problems come back as values and nothing is changed.
 */
export function openDesk(parts: DeskParts): Desk {
  return {
    content: { catalogue: parts.catalogue, schemes: parts.schemes },
    state: () => deskView(parts),
    interrupted: (principal) => interruptedVisits(parts, principal),
    closeDay: (principal) => closeDay(parts, principal),
    execute: async (command, principal) => {
      const granted = await authorise(parts, principal, 'visit')
      return granted.ok ? execute(await withProtection(parts), principal, command) : granted
    },
    visit: async (visit, principal) =>
      ofVisit(parts, principal, visit, await authoriseView(parts, principal), (known, state) =>
        showVisit(known, principal, state),
      ),
    visits: async (principal) => {
      const granted = await authoriseView(parts, principal)
      return granted.ok ? listVisits(await withProtection(parts), principal) : granted
    },
    preview: async (visit, drafts, principal) =>
      ofVisit(parts, principal, visit, await authorise(parts, principal, 'visit'), (known, state) =>
        previewChange(known, principal, state, drafts),
      ),
    explain: async (query, principal) =>
      ofVisit(parts, principal, query.visit, await authoriseView(parts, principal), (known, state) =>
        explainProcedure(known, principal, state, query),
      ),
    entryData: async (visit, principal) =>
      ofVisit(parts, principal, visit, await authorise(parts, principal, 'entry-data'), (known, state) =>
        showEntryData(known, principal, state),
      ),
    entryFile: async (query, principal) => {
      const shown = await authorise(parts, principal, 'entry-data')
      const granted = shown.ok ? await authorise(parts, principal, 'entry-file') : shown
      return ofVisit(parts, principal, query.visit, granted, (known, state) =>
        writeEntryFile(known, principal, state, query),
      )
    },
    doubts: async (visit, principal) =>
      ofVisit(parts, principal, visit, await authorise(parts, principal, 'visit'), async (known, state) =>
        success(isShown(state, known, principal) ? await closingDoubts(known, principal, state) : []),
      ),
    stockForms: async (principal) => {
      const granted = await authorise(parts, principal, 'paper-alignment')
      return granted.ok ? success(stockForms(parts)) : granted
    },
    paperIntake: (principal) => paperIntake(parts, principal),
    blankForms: (principal) => listBlankForms(parts, principal),
    printBlank: (form, principal) => printBlank(parts, principal, form),
    alignmentSheet: (query, principal) => alignmentSheet(parts, principal, query),
    sheets: async (visit, principal, chosen) => {
      const granted = await authorise(parts, principal, 'visit')
      return granted.ok ? listSheets(await withProtection(parts), principal, visit, chosen) : granted
    },
  }
}

/** A query of one visit of the principal's own section once it is granted, answered with the protection list as it is now. */
async function ofVisit<T>(
  parts: DeskParts,
  principal: Principal,
  visit: string,
  granted: Result<void>,
  answerOf: (known: DeskParts, state: VisitState) => Promise<Result<T>> | Result<T>,
): Promise<Result<T>> {
  const state = granted.ok ? await readOwnVisit(parts, principal, visit) : granted
  return state.ok ? answerOf(await withProtection(parts), state.value) : state
}

async function execute(parts: DeskParts, principal: Principal, command: Command): Promise<Result<CommandAnswer>> {
  switch (command.type) {
    case 'open-visit':
      return openVisit(parts, principal, command)
    case 'record':
      return record(parts, principal, command)
    case 'print-sheets':
      return printSheets(parts, principal, command)
  }
}

async function openVisit(
  parts: DeskParts,
  principal: Principal,
  { type: _, ...wanted }: Extract<Command, { type: 'open-visit' }>,
): Promise<Result<CommandAnswer>> {
  const stream = streamOf(parts.setup, 'visit', parts.ids.next())
  const admitted =
    wanted.paper === undefined ? undefined : await admitPaper(parts, principal, wanted.ticket, wanted.paper)
  if (admitted?.ok === false) return admitted
  const { today } = deskTime(parts)
  const draft: VisitDraft = {
    type: 'visit-opened',
    payload: {
      ...wanted,
      catalogue: parts.catalogueHash,
      receivedOn: isoFromDay(admitted?.value ?? today),
      section: principal.section,
    },
  }
  const empty: VisitState = { ...foldEvents(visitKind, []), stream }
  const state = await recordDrafts(parts, principal, empty, [draft], draftContext(parts, principal))
  return state.ok ? answer(parts, principal, state.value, empty) : state
}

async function record(
  parts: DeskParts,
  principal: Principal,
  command: Extract<Command, { type: 'record' }>,
): Promise<Result<CommandAnswer>> {
  // Paper has its own command, which prepares what is printed itself.
  if (command.drafts.some(({ type }) => type === 'sheet-printed'))
    return failure(problem('action-not-allowed', { action: 'sheet-printed', phase: '' }))
  const changed = await changeVisit(parts, principal, command, async (state) => {
    const held = await holdNotice(parts, principal, state, command.drafts)
    if (!held.ok) return held
    const carried = await carriedDrafts(parts, principal, state, command.drafts)
    if (!carried.ok) return carried
    const drafts = [...command.drafts, ...carried.value]
    return recordDrafts(parts, principal, state, drafts, draftContext(parts, principal))
  })
  return changed.ok ? answer(parts, principal, changed.value.after, changed.value.before) : changed
}

async function answer(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  before: VisitState,
): Promise<Result<CommandAnswer>> {
  const visit = await showVisit(parts, principal, state, before)
  return visit.ok ? success({ visit: visit.value }) : visit
}
