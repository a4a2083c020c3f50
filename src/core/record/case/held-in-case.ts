import { foldEvents } from '../fold.ts'
import { visitKind } from '../visit/visit-kind.ts'
import type { VisitState } from '../visit/visit-state.ts'
import type { CaseState } from './case-state.ts'

/**
 * What a case keeps of its household, as a visit at which nobody stands: projection, protection list and derivation look at
 * it as they look at any visit, so that a case is held exactly when a visit of the same people would be.
 */
export const heldInCase = ({
  stream,
  version,
  phase,
  ticket,
  receivedOn,
  section,
  households,
  persons,
  events,
  facts,
  ...rest
}: CaseState): VisitState => ({
  ...foldEvents(visitKind, []),
  stream,
  version,
  phase: phase === 'closed' ? 'closed' : 'open',
  ticket,
  receivedOn,
  section,
  households,
  persons,
  events,
  facts,
  ...(rest.protected === true
    ? { protection: { source: 'clerk' as const, answer: 'protected' as const, initials: '', at: 0 } }
    : {}),
})
