import type { SheetClass } from '../sheet-class.ts'

/** Everything the gate knows how to ask. Which of them a class of sheets is asked is data of the desk. */
export const GATE_CONDITIONS = [
  'visit-open',
  'identity',
  'protection',
  'hours',
  'preflight',
  'definition',
  'no-unconfirmed-print',
  'role',
  'marked-as-sample',
] as const

/** One question of the gate. */
export type GateCondition = (typeof GATE_CONDITIONS)[number]

/** From the desk file: what each class of sheets is asked. A class that is not named is refused. */
export interface GateRules {
  readonly asks: Readonly<Partial<Record<SheetClass, readonly GateCondition[]>>>
  /** An identity check older than this is stale; absent: it holds until suspension or a change of visitor. Minutes. */
  readonly identityHoldsMinutes?: number
}
