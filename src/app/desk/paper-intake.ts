import type { Principal } from '#core/access'
import { dayAt } from '#core/hours'
import type { TakenOnPaper } from '#core/record'
import { failure, isoFromDay, problem, success } from '#core/value'
import type { Day, Problem, Result } from '#core/value'
import { authorise } from './authorise.ts'
import { deskTime, systemHoursOf } from './desk-hours.ts'
import type { Colleague, DeskParts, RecordedStop } from './desk-parts.ts'
import { readVisit } from './record-visit.ts'
import { isOwnVisit } from './seen-visit.ts'

const OPERATION = 'paper-intake'

/** What is chosen from when something taken on paper is entered. */
export interface PaperIntake {
  /** The people of one's own section, whoever asks among them. */
  readonly colleagues: readonly Colleague[]
  /** The latest first. */
  readonly stops: readonly RecordedStop[]
}

/** 停止中に紙で受付 (要綱14条): who may have taken it, and the stops it may belong to. Problems: those of {@link authorise}. */
export async function paperIntake(parts: DeskParts, principal: Principal): Promise<Result<PaperIntake>> {
  const granted = await authorise(parts, principal, OPERATION)
  if (!granted.ok) return granted
  const { now } = deskTime(parts)
  return success({
    colleagues: colleaguesOf(parts, principal).map(({ user, name, section }) => ({ user, name, section })),
    stops: (parts.stops?.() ?? []).filter(({ from }) => from <= now).toSorted((a, b) => b.from - a.from),
  })
}

const colleaguesOf = ({ colleagues }: DeskParts, { section }: Principal): readonly Colleague[] =>
  (colleagues?.() ?? []).filter((each) => each.section === section)

/**
 * Whether something taken on paper may be entered as it is described; answers its day of reception (受付日), which governs deadlines,
 * the versions of definitions and forms, and the day it stands in the day book. Problems: those of {@link authorise}, `paper-clerk-unknown`
 * of somebody who is not of the section, `paper-stop-unknown`, `paper-outside-stop`, `paper-entered-already` {ticket}, those of the store.
 */
export async function admitPaper(
  parts: DeskParts,
  principal: Principal,
  ticket: string,
  paper: TakenOnPaper,
): Promise<Result<Day>> {
  const granted = await authorise(parts, principal, OPERATION)
  if (!granted.ok) return granted
  const day = dayAt(paper.at, systemHoursOf(parts.catalogue))
  const isOfSection = colleaguesOf(parts, principal).some(({ user }) => user === paper.by)
  const problems = [
    ...(isOfSection || paper.by === principal.user ? [] : [problem('paper-clerk-unknown')]),
    ...checkStop(parts, paper),
  ]
  if (problems.length > 0) return failure(...problems)
  const twice = await isEntered(parts, principal, ticket, isoFromDay(day))
  if (!twice.ok) return twice
  return twice.value ? failure(problem('paper-entered-already', { ticket })) : success(day)
}

/** What was received before a stop began, or once it was over, does not belong to it. */
function checkStop({ stops }: DeskParts, { stop, at }: TakenOnPaper): readonly Problem[] {
  if (stop === undefined) return []
  const found = stops?.().find(({ id }) => id === stop)
  if (found === undefined) return [problem('paper-stop-unknown')]
  return at >= found.from && at < (found.to ?? Infinity) ? [] : [problem('paper-outside-stop')]
}

/** Whether the section has a visit from the paper with this number of this day. */
async function isEntered(
  parts: DeskParts,
  principal: Principal,
  ticket: string,
  receivedOn: string,
): Promise<Result<boolean>> {
  const listed = await parts.records.list('visit')
  if (!listed.ok) return listed
  for (const { stream } of listed.value) {
    const state = await readVisit(parts, stream)
    if (!state.ok) return state
    const { paper } = state.value
    const isSame = paper !== undefined && state.value.ticket === ticket && state.value.receivedOn === receivedOn
    if (isSame && isOwnVisit(state.value, parts, principal)) return success(true)
  }
  return success(false)
}
