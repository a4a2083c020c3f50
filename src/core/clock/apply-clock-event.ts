import { failure, isoFromDay, problem, success, type Calendar, type Day, type Result } from '#core/value'
import type { ClockEvent, ClockRule } from './clock-event.ts'
import { dueDayOf, resume, type Tally } from './clock-tally.ts'
import { firstCountedDay } from './end-of-period.ts'

const refuse = (code: string, event: ClockEvent, params: Record<string, string | number> = {}): Result<never> =>
  failure(problem(code, { day: isoFromDay(event.day), ...params }))

/**
 * The tally after one more event; `undefined` before the first. The problems are those named at `foldClock`.
 */
export const applyClockEvent = (
  tally: Tally | undefined,
  event: ClockEvent,
  rule: ClockRule,
  calendar: Calendar,
): Result<Tally> => {
  if (event.type === 'started') {
    return tally === undefined ? success(start(event.day, rule)) : refuse('clock-already-started', event)
  }
  if (tally === undefined) return refuse('clock-not-started', event)
  if (tally.metOn !== undefined) return refuse('clock-already-met', event)
  const due = dueDayOf(tally, rule, calendar, event.day)
  if (!due.ok) return due
  const late = event.day > due.value
  switch (event.type) {
    case 'paused':
      if (tally.pausedOn !== undefined) return refuse('clock-already-paused', event)
      return late ? refuse('clock-paused-after-due', event) : success({ ...tally, pausedOn: event.day })
    case 'resumed':
      return tally.pausedOn === undefined ? refuse('clock-not-paused', event) : success(resume(tally, event.day))
    case 'extended':
      return late ? refuse('clock-extended-after-due', event) : extend(tally, event, rule)
    case 'met':
      return success({ ...resume(tally, event.day), metOn: event.day })
  }
}

const start = (day: Day, { period }: ClockRule): Tally => ({
  startedOn: day,
  firstCounted: firstCountedDay(day, period),
  pausedDays: 0,
})

const extend = (tally: Tally, event: ClockEvent & { type: 'extended' }, { extension }: ClockRule): Result<Tally> => {
  const { by } = event
  if (extension === undefined) return refuse('clock-not-extendable', event)
  if (tally.extendedBy !== undefined) return refuse('clock-already-extended', event)
  if (by.unit !== extension.limit.unit) return refuse('clock-extension-in-other-unit', event)
  if (by.n > extension.limit.n) {
    return refuse('clock-extension-beyond-limit', event, { n: by.n, limit: extension.limit.n })
  }
  return success({ ...tally, extendedBy: by })
}
