import { hasOperation, type Principal } from '#core/access'
import { holdOf, type HoldBarrier, type HoldMatter, type VisitState } from '#core/record'
import { problem, type Problem } from '#core/value'
import type { DeskParts } from './desk-parts.ts'

/** What a principal sees of a hold: the clerk a neutral word, whoever may look behind it what was met and what stands in the way. */
export interface HoldView {
  /** Absent: nothing stands against going on. `continued`: addresses are left to be written by hand. */
  readonly hold?: 'checking' | 'continued'
  readonly holdGrounds?: { readonly standing: readonly HoldMatter[]; readonly barriers: readonly HoldBarrier[] }
  /** Forms for which a second clerk agreed to the address. */
  readonly addressConfirmed?: readonly string[]
}

/** Whether a visit is at the window now, be it that nobody of it was entered yet. */
export const isAtWindow = ({ phase }: VisitState): boolean =>
  phase === 'open' || phase === 'awaiting-protection' || phase === 'awaiting-visitor'

/** The hold of a running visit as this principal may see it; `holdGrounds` needs `hold.view`. */
export function holdView(state: VisitState, parts: Pick<DeskParts, 'known'>, principal: Principal): HoldView {
  if (!isAtWindow(state)) return {}
  const { status, standing, barriers } = holdOf(state, parts.known)
  if (status === 'none') return {}
  return {
    hold: status,
    ...(hasOperation(principal, 'hold', 'view') ? { holdGrounds: { standing, barriers } } : {}),
    ...(state.addressConfirmed.length === 0 ? {} : { addressConfirmed: state.addressConfirmed }),
  }
}

/** The clerk's screen says that a check is under way, and no more. */
export const holdProblems = ({ hold }: HoldView): readonly Problem[] =>
  hold === 'checking' ? [problem('hold-checking')] : []

/** The back desk sees what a held visit is about while the front screen shows nothing of it. */
export const mayLookBehind = (state: VisitState, { hold }: HoldView, principal: Principal): boolean =>
  hold === 'checking' && state.phase === 'open' && hasOperation(principal, 'hold', 'view')

/** Whether a form prints addresses now: not for a protected person until a second clerk has agreed to it. */
export const addressesOf = (
  state: VisitState,
  { known }: Pick<DeskParts, 'known'>,
  form: string,
): 'printed' | 'by-hand' =>
  holdOf(state, known).status === 'continued' && !state.addressConfirmed.includes(form) ? 'by-hand' : 'printed'
