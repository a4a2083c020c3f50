import { problem, type Problem } from '#core/value'
import { allowedActions } from './allowed-actions.ts'
import { entryChecks } from './check-entry-drafts.ts'
import { checkHold, holdChecks } from './check-hold-drafts.ts'
import { householdChecks } from './check-household-drafts.ts'
import { receptionChecks } from './check-reception-drafts.ts'
import { sheetChecks } from './check-sheet-drafts.ts'
import type { DraftChecks, DraftContext } from './draft-context.ts'
import { hasTrait } from './event-traits.ts'
import type { VisitDraft, VisitEventType } from './visit-event.ts'
import type { VisitState } from './visit-state.ts'

const CHECKS: Partial<DraftChecks> = {
  ...receptionChecks,
  ...holdChecks,
  ...householdChecks,
  ...sheetChecks,
  ...entryChecks,
}

/** A reason of its own (a suspect clock) says more than that it is outside the hours. */
const whyShut = (action: VisitEventType, { hours }: DraftContext): readonly Problem[] =>
  hours.problems !== undefined && hours.problems.length > 0 ? hours.problems : [problem('outside-hours', { action })]

/**
 * What stands against recording this next; nothing when it may be appended. Every event of a visit passes here before it
 * is written, so that the table of actions, the hours and the gate hold whatever a screen offers. Problems:
 * `action-not-allowed` {action, phase}, `outside-hours` {action} or what the hours say instead (`clock-suspect`), those of the gate and of the single checks.
 */
export const checkVisitDraft = (state: VisitState, draft: VisitDraft, context: DraftContext): readonly Problem[] => {
  const { type, payload } = draft
  if (!allowedActions(state).includes(type))
    return [problem('action-not-allowed', { action: type, phase: state.phase })]
  if (!context.hours.open && !hasTrait(type, 'outsideHours')) return whyShut(type, context)
  const check = (Object.hasOwn(CHECKS, type) ? CHECKS[type] : undefined) as
    ((payload: unknown, state: VisitState, context: DraftContext) => readonly Problem[]) | undefined
  return [...checkHold(type, state, context), ...(check === undefined ? [] : check(payload, state, context))]
}
