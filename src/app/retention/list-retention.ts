import { hasOperation, type Act, type Principal } from '#core/access'
import { heldUntil, retentionStatus, type RetentionHold } from '#core/office'
import { readRecord, visitKind, type VisitState } from '#core/record'
import { isoFromDay, success, type Day, type Result } from '#core/value'
import { deskTime, systemHoursOf } from '../desk/desk-hours.ts'
import { rulesOf } from '../desk/field-rules-of-desk.ts'
import type { RetentionLine, RetentionView } from './commands.ts'
import { retentionRulesOf, type RetentionParts } from './destroy-due.ts'
import { answersFor } from './domain-of-record.ts'
import { countedFrom, type Counted } from './due-records.ts'
import { openCasesOf } from './open-cases-of.ts'

/** A finished or suspended visit, with from when on it is counted. */
export interface CountedVisit {
  readonly state: VisitState
  readonly counted: Counted
  /** Numbers of its cases that are still open: it stays until they end. */
  readonly cases: readonly string[]
}

/** One visit as retention sees it; undefined while it is worked on or cannot be read. Problems: those of the store. */
export async function readCounted(parts: RetentionParts, stream: string): Promise<Result<CountedVisit | undefined>> {
  const read = await parts.records.read(stream)
  if (!read.ok) return read
  const counted = countedFrom(read.value, retentionRulesOf(parts.catalogue), systemHoursOf(parts.catalogue))
  const state = readRecord(visitKind, read.value)
  if (counted === undefined || !state.ok) return success(undefined)
  return success({ state: state.value, counted, cases: await openCasesOf(parts, read.value) })
}

const ACTS: readonly Act[] = ['execute', 'approve', 'view']

/**
 * The visits that wait to be destroyed, soonest first, as far as the matrix reaches (`retention`): ticket and days, nothing of
 * their content. Problems: those of the store; what cannot be read is left out.
 */
export async function listRetention(parts: RetentionParts, principal: Principal): Promise<Result<RetentionView>> {
  const { suspended, finished } = retentionRulesOf(parts.catalogue)
  const heldAtMost = parts.catalogue.desk.retention['held-days-at-most']
  const listed = await parts.records.list(visitKind.id)
  if (!listed.ok) return listed
  const { today } = deskTime(parts)
  const rules = rulesOf(parts)
  const lines: RetentionLine[] = []
  for (const { stream } of listed.value) {
    const read = await readCounted(parts, stream)
    if (!read.ok || read.value === undefined) continue
    const { state } = read.value
    if (!ACTS.some((act) => answersFor(state, parts, rules, principal, act) !== undefined)) continue
    const hold = parts.retentionHolds().find((each) => each.record === stream && isRunning(each, today, heldAtMost))
    lines.push(lineOf(read.value, hold, { today, heldAtMost, principal }))
  }
  return success({
    lines: lines.toSorted((a, b) => (a.goesOn < b.goesOn ? -1 : a.goesOn > b.goesOn ? 1 : 0)),
    days: { finished: finished[visitKind.id] ?? 0, suspended, heldAtMost },
  })
}

const isRunning = (hold: RetentionHold, today: Day, heldAtMost: number): boolean =>
  ['held', 'to-approve'].includes(retentionStatus(hold, today, heldAtMost))

function lineOf(
  { state: { stream, ticket, phase }, counted, cases }: CountedVisit,
  hold: RetentionHold | undefined,
  { today, heldAtMost, principal }: { today: Day; heldAtMost: number; principal: Principal },
): RetentionLine {
  const kept = hold === undefined ? undefined : heldUntil(hold, heldAtMost)
  const line = {
    record: stream,
    ticket,
    phase,
    because: counted.because,
    since: isoFromDay(counted.since),
    goesOn: isoFromDay(Math.max(counted.since + counted.days, kept === undefined ? 0 : kept + 1)),
    cases,
  }
  if (hold === undefined) return line
  const status = retentionStatus(hold, today, heldAtMost) === 'to-approve' ? 'to-approve' : 'held'
  const isOther = ![principal.user, principal.onBehalfOf].includes(hold.by)
  const mayApprove = status === 'to-approve' && isOther && hasOperation(principal, 'retention', 'approve')
  const { id, until, reason, by } = hold
  return { ...line, hold: { id, status, until, reason, by, mayApprove } }
}
