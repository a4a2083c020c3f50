import type { Principal } from '#core/access'
import {
  allowedActions,
  caseKind,
  foldEvents,
  holdOf,
  PENDING,
  procedureKey,
  streamOf,
  type CaseDraft,
  type CaseState,
  type ProcedureRef,
  type VisitDraft,
  type VisitState,
} from '#core/record'
import { failure, isoFromDay, problem, success, type Problem, type Result } from '#core/value'
import { changeVisit } from '../desk/change-visit.ts'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { planOfVisit } from '../desk/plan-of-visit.ts'
import { draftContext, recordDrafts } from '../desk/record-visit.ts'
import { seenBy } from '../desk/seen-visit.ts'
import type { CaseCommand } from './commands.ts'
import { factsNeeded, keptHousehold } from './kept-facts.ts'
import { recordCase } from './record-case.ts'

type OpenCase = Extract<CaseCommand, { type: 'open-case' }>

/**
 * Opens a case out of a visit (預かり・照会中にする): keeps what its procedures need, and says in the visit that they go on. The case
 * is written first; where the visit then cannot be, it is closed again. Problems: `visit-missing`, `version-conflict`,
 * `hold-checking`, `action-not-allowed`, `case-procedure-unknown`, those of the checks of either record and of the store.
 */
export async function openCase(
  parts: DeskParts,
  principal: Principal,
  command: OpenCase,
): Promise<Result<{ readonly opened: CaseState; readonly visit: VisitState }>> {
  let opened: CaseState | undefined
  const changed = await changeVisit(parts, principal, command, async (visit) => {
    const problems = [...checkVisit(visit, parts), ...checkProcedures(visit, parts, principal, command.procedures)]
    if (problems.length > 0) return failure(...problems)
    const stream = streamOf(parts.setup, caseKind.id, parts.ids.next())
    const empty: CaseState = { ...foldEvents(caseKind, []), stream }
    const kept = await recordCase(parts, principal, empty, draftsOfCase(parts, principal, visit, command))
    if (!kept.ok) return kept
    const linked = await recordDrafts(
      parts,
      principal,
      visit,
      draftsOfVisit(kept.value, command.procedures),
      draftContext(parts, principal),
    )
    if (linked.ok) opened = kept.value
    else await takeBack(parts, principal, kept.value)
    return linked
  })
  if (!changed.ok) return changed
  return opened === undefined ? failure(problem('case-missing')) : success({ opened, visit: changed.value.after })
}

function checkVisit(visit: VisitState, { known }: DeskParts): readonly Problem[] {
  if (!allowedActions(visit).includes('case-linked'))
    return [problem('action-not-allowed', { action: 'case-linked', phase: visit.phase })]
  return holdOf(visit, known).status === 'checking' ? [problem('hold-checking')] : []
}

/** Only what the plan has, as this principal sees it. */
function checkProcedures(
  visit: VisitState,
  parts: DeskParts,
  principal: Principal,
  procedures: readonly ProcedureRef[],
): readonly Problem[] {
  const { entries } = planOfVisit(visit, parts, principal)
  const isThere = ({ procedure, subject }: ProcedureRef): boolean =>
    entries.some((entry) => entry.procedure === procedure && entry.subject === subject.id)
  return procedures.every(isThere) ? [] : [problem('case-procedure-unknown')]
}

/** 案件番号: the day and the ticket, and which case of that visit it is from the second on. */
const numberOf = ({ receivedOn, ticket, cases }: VisitState): string => {
  const earlier = cases.filter(({ how }) => how === 'opened').length
  return `${receivedOn.replaceAll('-', '')}-${ticket}${earlier === 0 ? '' : `-${String(earlier + 1)}`}`
}

/** What waits for an open day (預かり) comes back with everything its events bring about; anything else with its own procedures. */
function concerned(
  parts: DeskParts,
  principal: Principal,
  visit: VisitState,
  kind: string,
  procedures: readonly ProcedureRef[],
): readonly string[] {
  const awaits = parts.catalogue.desk['case-kinds'].find(({ id }) => id === kind)?.awaits
  return awaits === 'open-day'
    ? planOfVisit(visit, parts, principal).entries.map(({ procedure }) => procedure)
    : procedures.map(({ procedure }) => procedure)
}

function draftsOfCase(
  parts: DeskParts,
  principal: Principal,
  visit: VisitState,
  { kind, awaited, dueOn, dueBy, procedures }: OpenCase,
): readonly CaseDraft[] {
  const { ticket, receivedOn, stream, section, protection } = visit
  const needed = factsNeeded(concerned(parts, principal, visit, kind, procedures), receivedOn, parts)
  const { facts, ...household } = keptHousehold(seenBy(visit, parts, principal), needed)
  return [
    {
      type: 'case-opened',
      payload: {
        about: kind,
        number: numberOf(visit),
        ticket,
        receivedOn,
        openedOn: isoFromDay(deskTime(parts).today),
        section: section ?? principal.section,
        visit: stream,
        awaited: awaited.trim(),
        dueOn,
        dueBy,
        procedures,
        ...(protection?.answer === 'protected' ? { protected: true as const } : {}),
      },
    },
    { type: 'case-household', payload: household },
    ...facts.map(({ at: _, ...fact }): CaseDraft => ({ type: 'case-fact', payload: fact })),
  ]
}

const draftsOfVisit = ({ stream, number }: CaseState, procedures: readonly ProcedureRef[]): readonly VisitDraft[] => [
  { type: 'case-linked', payload: { case: stream, number, how: 'opened', procedures } },
  ...[...new Map(procedures.map((ref) => [procedureKey(ref), ref])).values()].map((ref): VisitDraft => ({
    type: 'disposition-set',
    payload: { ...ref, disposition: PENDING },
  })),
]

async function takeBack(parts: DeskParts, principal: Principal, state: CaseState): Promise<void> {
  const closedOn = isoFromDay(deskTime(parts).today)
  await recordCase(parts, principal, state, [{ type: 'case-closed', payload: { closedOn, outcome: 'withdrawn' } }])
}
