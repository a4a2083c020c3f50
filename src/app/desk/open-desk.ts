import type { Principal } from '#core/access'
import { foldEvents, streamOf, visitKind } from '#core/record'
import type { VisitDraft, VisitState } from '#core/record'
import { failure, isoFromDay, problem, success } from '#core/value'
import type { Result } from '#core/value'
import type { Command, CommandAnswer, DeskView, SheetView, VisitLine } from './commands.ts'
import { deskTime } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { draftContext, readVisit, recordDrafts } from './record-visit.ts'
import { formsOfVisit, readySheet } from './sheets.ts'
import { viewOfVisit } from './visit-view.ts'
import type { VisitView } from './visit-view.ts'

/** A desk at work: the use cases as JSON commands and queries of a principal. In-process now, over HTTP later. */
export interface Desk {
  readonly execute: (command: Command, principal: Principal) => Promise<Result<CommandAnswer>>
  readonly visit: (visit: string, principal: Principal) => Promise<Result<VisitView>>
  readonly visits: (principal: Principal) => Promise<Result<readonly VisitLine[]>>
  readonly sheets: (visit: string, principal: Principal) => Promise<Result<readonly SheetView[]>>
  readonly state: () => DeskView
  /** The content the desk works by, for labels and choices on screens. */
  readonly content: Pick<DeskParts, 'catalogue' | 'schemes'>
}

/**
 * Opens a desk. Every command is checked against the table of allowed actions, the hours and the gate before it is
 * written; problems come back as values and nothing is changed.
 */
export function openDesk(parts: DeskParts): Desk {
  return {
    content: { catalogue: parts.catalogue, schemes: parts.schemes },
    state: () => deskView(parts),
    execute: async (command, principal) => {
      switch (command.type) {
        case 'open-visit':
          return openVisit(parts, principal, command.ticket)
        case 'record': {
          // Paper has its own command, which prepares what is printed itself.
          if (command.drafts.some(({ type }) => type === 'sheet-printed'))
            return failure(problem('action-not-allowed', { action: 'sheet-printed', phase: '' }))
          return answered(
            parts,
            principal,
            await change(parts, command, (state) =>
              recordDrafts(parts, principal, state, command.drafts, draftContext(parts, principal)),
            ),
          )
        }
        case 'print-sheet':
          return printSheet(parts, principal, command)
      }
    },
    visit: async (visit, principal) => {
      const state = await readVisit(parts, visit)
      return state.ok ? success(viewOfVisit(state.value, parts, principal)) : state
    },
    visits: async () => listVisits(parts),
    sheets: async (visit, principal) => listSheets(parts, principal, visit),
  }
}

async function openVisit(parts: DeskParts, principal: Principal, ticket: string): Promise<Result<CommandAnswer>> {
  const stream = streamOf(parts.setup, 'visit', parts.ids.next())
  const { today } = deskTime(parts)
  const draft: VisitDraft = {
    type: 'visit-opened',
    payload: { ticket, catalogue: parts.catalogueHash, receivedOn: isoFromDay(today) },
  }
  const empty: VisitState = { ...foldEvents(visitKind, []), stream }
  return answered(
    parts,
    principal,
    await recordDrafts(parts, principal, empty, [draft], draftContext(parts, principal)),
  )
}

async function change(
  parts: DeskParts,
  command: { readonly visit: string; readonly expectedVersion: number },
  act: (state: VisitState) => Promise<Result<VisitState>>,
): Promise<Result<VisitState>> {
  const state = await readVisit(parts, command.visit)
  if (!state.ok) return state
  if (state.value.version !== command.expectedVersion) {
    return failure(problem('version-conflict', { expected: command.expectedVersion, actual: state.value.version }))
  }
  return act(state.value)
}

function answered(parts: DeskParts, principal: Principal, state: Result<VisitState>): Result<CommandAnswer> {
  return state.ok ? success({ visit: viewOfVisit(state.value, parts, principal) }) : state
}

async function printSheet(
  parts: DeskParts,
  principal: Principal,
  command: Extract<Command, { type: 'print-sheet' }>,
): Promise<Result<CommandAnswer>> {
  const before = await readVisit(parts, command.visit)
  if (!before.ok) return before
  const ready = await readySheet(parts, principal, before.value, command.form)
  if (!ready.ok) return ready
  const { sheet, job, preflight, refusals } = ready.value
  if (job === undefined) return failure(...refusals)
  if (sheet.contentHash !== command.contentHash)
    return failure(problem('sheet-changed-since-preview', { form: command.form }))
  const copy =
    before.value.sheets.filter(({ form, serial }) => form === command.form && serial === sheet.serial).length + 1
  const draft: VisitDraft = {
    type: 'sheet-printed',
    payload: {
      job: parts.ids.next(),
      form: sheet.form,
      class: sheet.class,
      ...(sheet.serial === undefined ? {} : { serial: sheet.serial }),
      copy,
      sheets: command.pages,
      contentHash: sheet.contentHash,
      ...(command.reason === undefined ? {} : { reason: command.reason }),
    },
  }
  const state = await change(parts, command, (current) =>
    recordDrafts(parts, principal, current, [draft], draftContext(parts, principal, { sheet, problems: preflight })),
  )
  return state.ok ? success({ visit: viewOfVisit(state.value, parts, principal), job }) : state
}

async function listVisits(parts: DeskParts): Promise<Result<readonly VisitLine[]>> {
  const listed = await parts.records.list('visit')
  if (!listed.ok) return listed
  const lines: VisitLine[] = []
  for (const { stream, lastAt } of listed.value) {
    const state = await readVisit(parts, stream)
    if (!state.ok) return state
    const { ticket, phase, receivedOn } = state.value
    lines.push({ visit: stream, ticket, phase, receivedOn, lastAt })
  }
  return success(lines)
}

async function listSheets(
  parts: DeskParts,
  principal: Principal,
  visit: string,
): Promise<Result<readonly SheetView[]>> {
  const state = await readVisit(parts, visit)
  if (!state.ok) return state
  const views: SheetView[] = []
  for (const form of formsOfVisit(state.value, parts, principal)) {
    const ready = await readySheet(parts, principal, state.value, form)
    if (!ready.ok) return ready
    const { name, sheet, job, refusals } = ready.value
    views.push({
      form,
      name,
      contentHash: sheet.contentHash,
      refusals,
      ...(job === undefined ? {} : { job }),
      printed: state.value.sheets.filter((printed) => printed.form === form),
    })
  }
  return success(views)
}

function deskView(parts: DeskParts): DeskView {
  const { hours, today } = deskTime(parts)
  return {
    hours,
    today: isoFromDay(today),
    city: parts.catalogue.pack.municipality?.name ?? parts.catalogue.pack.name.ja,
    sample: parts.setup === 'sample',
    terminal: parts.terminal,
    problems: parts.problems,
  }
}
