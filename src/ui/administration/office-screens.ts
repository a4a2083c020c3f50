import type { Principal } from '#core/access'
import type { OfficeScreen } from '../router/index.ts'

/** What in the matrix makes a screen of use to somebody: an operation and an act on it. */
const OPERATIONS: Readonly<Record<OfficeScreen, readonly string[]>> = {
  'office-people': ['grant.request', 'grant.execute', 'grant.view', 'revocation.view', 'renewal.view', 'deputy.view'],
  'office-hours': ['hours-extension.view', 'maintenance-stop.view', 'emergency-stop.view', 'clock.execute'],
  'office-back': ['protection-list.execute', 'protection-list.view', 'protection-lift.approve', 'hold.execute'],
  'office-audit': ['audit.view', 'audit.execute', 'closing.execute'],
}

/** Whether a screen of the administration is offered to somebody. What they may do on it the use cases decide. */
export const hasOfficeScreen = ({ operations }: Pick<Principal, 'operations'>, screen: OfficeScreen): boolean =>
  OPERATIONS[screen].some((operation) => operations.includes(operation))
