import { problem, type Problem } from '#core/value'
import { checkOfficeDraft } from './check-office-draft.ts'
import { checkSpan } from './check-terms.ts'
import type { OfficeEvent } from './office-payloads.ts'
import type { OfficeRules } from './office-rules.ts'
import type { OfficeState } from './office-state.ts'
import { POSTS } from './posts.ts'
import { principalOf } from './principal-of.ts'

/** How far a clock may run back before an event is not believed. */
const TOLERANCE = 120_000

/**
 * Whether somebody may record anything at an instant: `clock-behind-office` when it lies before what was recorded last, so
 * that a right which ended is not used again by turning back the clock. Saying that the clock is right may always be recorded.
 */
export const checkOfficeTime = ({ lastAt }: OfficeState, type: OfficeEvent['type'], at: number): readonly Problem[] =>
  type !== 'clock-cleared' && at < lastAt - TOLERANCE ? [problem('clock-behind-office')] : []

/**
 * Whether an event that was read, and whose signature was verified, may count: its actor was permitted to do it, then. An
 * event that may not is set aside and confers nothing. Problems: those of `principalOf`, `checkOfficeDraft` and
 * `checkOfficeTime`; `office-not-founded`, `deputy-not-as-stated`.
 */
export const admitEvent = (state: OfficeState, event: OfficeEvent, rules: OfficeRules): readonly Problem[] => {
  if (state.people.length === 0) return checkFounding(event)
  const principal = principalOf(state, { user: event.actor, terminal: event.terminal }, event.recordedAt, rules)
  if (!principal.ok) return principal.problems
  return [
    ...checkOfficeTime(state, event.type, event.recordedAt),
    ...(principal.value.onBehalfOf === event.onBehalfOf ? [] : [problem('deputy-not-as-stated')]),
    ...checkOfficeDraft(state, event, { principal: principal.value, now: event.recordedAt, rules }),
  ]
}

const checkFounding = (event: OfficeEvent): readonly Problem[] => {
  if (event.type !== 'office-founded' || event.seq !== 1 || event.payload.user !== event.actor)
    return [problem('office-not-founded')]
  return event.payload.role === POSTS.manager ? checkSpan(event.payload) : [problem('office-not-founded')]
}
