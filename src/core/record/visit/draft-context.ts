import type { IdentityScheme } from '#core/identity'
import type { Day, Problem } from '#core/value'
import type { GateContext } from '../gate/gate-context.ts'
import type { Sheet } from '../gate/sheet.ts'
import type { VisitPayloads } from './payloads.ts'
import type { VisitEventType } from './visit-event.ts'
import type { VisitState } from './visit-state.ts'

/** What checking a draft is told: what the gate is told, the day, the identity schemes, and the sheet when one is printed. */
export interface DraftContext extends Omit<GateContext, 'visit'> {
  readonly today: Day
  readonly schemes: Readonly<Record<string, IdentityScheme>>
  readonly sheet?: Sheet
  /** The state a command of several drafts began with; absent: the state the draft is checked against. */
  readonly began?: VisitState
}

/** For some event types, what stands against recording them in this state. */
export type DraftChecks<Types extends VisitEventType = VisitEventType> = {
  readonly [Type in Types]: (
    payload: VisitPayloads[Type],
    state: VisitState,
    context: DraftContext,
  ) => readonly Problem[]
}
