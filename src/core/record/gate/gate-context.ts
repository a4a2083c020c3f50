import type { Principal } from '#core/access'
import type { Problem } from '#core/value'
import type { Setup } from '../stream.ts'
import type { ProtectionKnown } from '../visit/protection-known.ts'
import type { VisitState } from '../visit/visit-state.ts'
import type { GateRules } from './gate-rules.ts'
import type { Sheet } from './sheet.ts'

/** All the gate is told. What is absent counts as not fulfilled. */
export interface GateContext {
  readonly rules: GateRules
  /** The sample city marks every sheet, whatever the rules ask. */
  readonly setup: Setup
  readonly principal: Principal
  /** Epoch milliseconds. */
  readonly now: number
  /** May this desk work now (要綱15条)? `problems` say why not. */
  readonly hours: { readonly open: boolean; readonly problems?: readonly Problem[] }
  /** The record the sheet is printed from; absent for a sheet without one. */
  readonly visit?: VisitState
  /** The protection list; absent: it could not be read. */
  readonly protection?: ProtectionKnown
  /** Hash of the catalogue in use. */
  readonly catalogueInUse?: string
  /** What the preflight found, and the content it looked at. */
  readonly preflight?: { readonly contentHash: string; readonly problems: readonly Problem[] }
}

/** The gate's answer, with every reason and not only the first. */
export type GateAnswer = { readonly open: true } | { readonly open: false; readonly refusals: readonly Problem[] }

/** One condition: the problems it sees, none when it is fulfilled. */
export type AskCondition = (sheet: Sheet, context: GateContext) => readonly Problem[]
