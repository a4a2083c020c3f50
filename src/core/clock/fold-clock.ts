import { failure, isoFromDay, problem, success, type Calendar, type Day, type Result } from '#core/value'
import { applyClockEvent } from './apply-clock-event.ts'
import type { ClockEvent, ClockRule } from './clock-event.ts'
import type { ClockState } from './clock-state.ts'
import { dueDayOf, resume, type Tally } from './clock-tally.ts'

/**
 * The state of a clock on `today`, from what happened to it. An event dated after `today` has not happened yet.
 *
 * Problems: `clock-event-out-of-order` (an earlier day than the event before it), `clock-not-started`,
 * `clock-already-started`, `clock-already-paused`, `clock-not-paused`, `clock-already-met`, `clock-paused-after-due`,
 * `clock-not-extendable`, `clock-already-extended`, `clock-extended-after-due`, `clock-extension-in-other-unit`,
 * `clock-extension-beyond-limit`, and those of `endOfPeriod`.
 */
export const foldClock = (
  events: readonly ClockEvent[],
  rule: ClockRule,
  calendar: Calendar,
  today: Day,
): Result<ClockState> => {
  let tally: Tally | undefined
  let previous: Day | undefined
  for (const event of events) {
    if (previous !== undefined && event.day < previous) {
      return failure(problem('clock-event-out-of-order', { day: isoFromDay(event.day), before: isoFromDay(previous) }))
    }
    previous = event.day
    if (event.day > today) continue
    const next = applyClockEvent(tally, event, rule, calendar)
    if (!next.ok) return next
    tally = next.value
  }
  return tally === undefined ? success({ status: 'not-started' }) : stateOf(tally, rule, calendar, today)
}

const stateOf = (tally: Tally, rule: ClockRule, calendar: Calendar, today: Day): Result<ClockState> => {
  const due = dueDayOf(tally, rule, calendar, today)
  if (!due.ok) return due
  const { startedOn, pausedDays, extendedBy } = resume(tally, today)
  const facts = {
    startedOn,
    dueDay: due.value,
    daysLeft: due.value - today,
    pausedDays,
    ...(extendedBy === undefined ? {} : { extendedBy }),
  }
  const { metOn, pausedOn } = tally
  if (metOn !== undefined) return success({ ...facts, status: 'met', metOn, late: metOn > due.value })
  if (pausedOn !== undefined) return success({ ...facts, status: 'paused', pausedOn })
  return success({ ...facts, status: today > due.value ? 'overdue' : 'running' })
}
