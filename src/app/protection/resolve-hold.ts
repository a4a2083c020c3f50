import { reaches, type Principal } from '#core/access'
import { holdOf, keysAnswered, type VisitDraft, type VisitState } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import type { DeskParts } from '../desk/desk-parts.ts'
import { isAtWindow } from '../desk/hold-view.ts'
import { draftContext, readVisit, recordDrafts } from '../desk/record-visit.ts'
import type { ProtectionCommand } from './commands.ts'

/** A command about one visit. */
export type VisitCommand = Extract<ProtectionCommand, { readonly type: 'resolve-hold' | 'confirm-address' }>

const draftOf = (command: VisitCommand, state: VisitState, parts: DeskParts): VisitDraft =>
  command.type === 'confirm-address'
    ? { type: 'address-confirmed', payload: { form: command.form } }
    : {
        type: 'hold-resolved',
        payload: {
          outcome: command.outcome,
          matters: keysAnswered(holdOf(state, parts.known), command.outcome),
          reason: { code: 'back-desk', text: command.reason },
        },
      }

/** Whether the matrix lets this principal reach the visit for this act. */
export const reachesHold = (
  { section }: VisitState,
  { catalogue }: Pick<DeskParts, 'catalogue'>,
  principal: Principal,
  act: 'execute' | 'approve' | 'view',
): boolean =>
  reaches(principal, catalogue.desk.operations, { operation: 'hold', act }, section === undefined ? {} : { section })

/**
 * Records the back desk's answer to a hold, or the second clerk's word on an address. Problems: `visit-missing` (also for
 * one of another section), `version-conflict` {expected, actual}, those of the checks of the draft and of the store.
 */
export async function answerHold(
  parts: DeskParts,
  principal: Principal,
  command: VisitCommand,
): Promise<Result<VisitState>> {
  const state = await readVisit(parts, command.visit)
  if (!state.ok) return state
  const act = command.type === 'resolve-hold' ? 'execute' : 'approve'
  if (!reachesHold(state.value, parts, principal, act)) return failure(problem('visit-missing'))
  const { version } = state.value
  if (version !== command.expectedVersion)
    return failure(problem('version-conflict', { expected: command.expectedVersion, actual: version }))
  const draft = draftOf(command, state.value, parts)
  return recordDrafts(parts, principal, state.value, [draft], draftContext(parts, principal))
}

/** A visit that waits for the back desk: its ticket, and since when. */
export interface HoldLine {
  readonly visit: string
  readonly version: number
  readonly ticket: string
  /** Of its last event, epoch milliseconds. */
  readonly since: number
}

/** The visits that wait for the back desk, as far as the matrix reaches. Problems: those of the store. */
export async function listHolds(parts: DeskParts, principal: Principal): Promise<Result<readonly HoldLine[]>> {
  const listed = await parts.records.list('visit')
  if (!listed.ok) return listed
  const lines: HoldLine[] = []
  for (const { stream, version, lastAt } of listed.value) {
    const state = await readVisit(parts, stream)
    if (!state.ok) return state
    const { ticket } = state.value
    if (!isAtWindow(state.value) || !reachesHold(state.value, parts, principal, 'view')) continue
    if (holdOf(state.value, parts.known).status === 'checking')
      lines.push({ visit: stream, version, ticket, since: lastAt })
  }
  return success(lines)
}
