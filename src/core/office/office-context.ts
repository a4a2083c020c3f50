import { reaches, type Act, type Principal, type Target } from '#core/access'
import { problem, type Day, type Problem } from '#core/value'
import type { OfficeDraft } from './office-payloads.ts'
import { officeDay, type OfficeRules } from './office-rules.ts'
import type { OfficeState } from './office-state.ts'

/** Who does something in the office, and when (epoch milliseconds). */
export interface OfficeContext {
  readonly principal: Principal
  readonly now: number
  readonly rules: OfficeRules
}

/** The payload of one type of draft. */
export type PayloadOf<Type extends OfficeDraft['type']> = Extract<OfficeDraft, { readonly type: Type }>['payload']

/** The check of one type of draft against the state it would be added to. */
export type CheckDraft<Type extends OfficeDraft['type']> = (
  payload: PayloadOf<Type>,
  state: OfficeState,
  context: OfficeContext,
) => readonly Problem[]

/** The day on which somebody acts. */
export const today = ({ now, rules }: OfficeContext): Day => officeDay(now, rules)

/** Whether what a principal may do reaches this target: `not-in-own-section`. */
export const demandOver = (
  { principal, rules }: OfficeContext,
  operation: string,
  act: Act,
  target: Target,
): readonly Problem[] =>
  reaches(principal, rules.matrix, { operation, act }, target) ? [] : [problem('not-in-own-section')]
