import { isExtended, isStopped, latestExtensionEnd, type Adjustments } from './adjustments.ts'
import type { HoursState } from './hours-state.ts'
import type { OpeningPlan } from './opening-plan.ts'
import { dayAt, instantOf } from './system-hours.ts'
import { MINUTE } from './time-of-day.ts'

const SEARCH_DAYS = 400 // longer than any span closed every year

/** Whether a plan is open at an instant: in its regular hours or an extension, and not stopped. */
export const isPlanOpen = (epochMs: number, plan: OpeningPlan, adjustments: Adjustments): boolean =>
  !isStopped(epochMs, adjustments) && (isRegular(epochMs, plan) || isExtended(epochMs, adjustments, plan))

/** What a plan says at an instant. */
export const planState = (epochMs: number, plan: OpeningPlan, adjustments: Adjustments): HoursState => {
  if (!isPlanOpen(epochMs, plan, adjustments)) {
    const nextOpening = nextChange(epochMs, plan, adjustments)
    const reason = isStopped(epochMs, adjustments) ? 'stopped' : 'outside-hours'
    return { state: 'closed', reason, ...(nextOpening === undefined ? {} : { nextOpening }) }
  }
  const closesAt = nextChange(epochMs, plan, adjustments)
  if (closesAt === undefined) return { state: 'open' }
  const left = closesAt - epochMs
  const state = left <= plan.closingNoticeMinutes * MINUTE ? 'closing-soon' : 'open'
  return { state, closesAt, minutes: Math.ceil(left / MINUTE) }
}

const isRegular = (epochMs: number, plan: OpeningPlan): boolean => {
  const day = dayAt(epochMs, plan)
  const minutes = (epochMs - instantOf(day, 0, plan)) / MINUTE
  return plan.spansOf(day).some(({ from, to }) => minutes >= from && minutes < to)
}

/** The first instant after `epochMs` at which the plan is open if it is closed now, or closed if it is open. */
const nextChange = (epochMs: number, plan: OpeningPlan, adjustments: Adjustments): number | undefined => {
  const openNow = isPlanOpen(epochMs, plan, adjustments)
  const isChange = (at: number): boolean => at > epochMs && isPlanOpen(at, plan, adjustments) !== openNow
  const adjusted = adjustedBorders(plan, adjustments).filter(isChange)
  const regular = firstRegularBorder(epochMs, plan, isChange)
  const changes = regular === undefined ? adjusted : [...adjusted, regular]
  return changes.length === 0 ? undefined : Math.min(...changes)
}

/** The last instant up to and including `epochMs` at which an open plan closed; `undefined` when none is known. */
export const lastClosingOf = (epochMs: number, plan: OpeningPlan, adjustments: Adjustments): number | undefined => {
  const isClosing = (at: number): boolean =>
    at <= epochMs && !isPlanOpen(at, plan, adjustments) && isPlanOpen(at - 1, plan, adjustments)
  const today = dayAt(epochMs, plan)
  const adjusted = adjustedBorders(plan, adjustments).filter(isClosing)
  for (let day = today; day > today - SEARCH_DAYS; day -= 1) {
    const found = plan
      .spansOf(day)
      .map(({ to }) => instantOf(day, to, plan))
      .filter(isClosing)
    if (found.length > 0) return Math.max(...found, ...adjusted)
  }
  return adjusted.length === 0 ? undefined : Math.max(...adjusted)
}

const adjustedBorders = (plan: OpeningPlan, { extensions, stops }: Adjustments): readonly number[] => [
  ...extensions.flatMap(({ from, to }) => [from, to, latestExtensionEnd(from, plan)]),
  ...stops.flatMap(({ from, to }) => (to === undefined ? [from] : [from, to])),
]

const firstRegularBorder = (
  epochMs: number,
  plan: OpeningPlan,
  isChange: (at: number) => boolean,
): number | undefined => {
  const today = dayAt(epochMs, plan)
  for (let day = today; day < today + SEARCH_DAYS; day += 1) {
    const borders = plan.spansOf(day).flatMap(({ from, to }) => [instantOf(day, from, plan), instantOf(day, to, plan)])
    const found = borders.filter(isChange)
    if (found.length > 0) return Math.min(...found)
  }
  return undefined
}
