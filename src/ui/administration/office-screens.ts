import { hasOperation } from '#core/access'
import type { Principal } from '#core/access'
import { OFFICE_SCREENS } from '../router/index.ts'
import type { OfficeScreen, ScreenName } from '../router/index.ts'

/** What in the matrix makes a screen of use to somebody: an operation and an act on it. */
const OPERATIONS: Readonly<Record<OfficeScreen, readonly string[]>> = {
  'office-people': ['grant.request', 'grant.execute', 'grant.view', 'revocation.view', 'renewal.view', 'deputy.view'],
  'office-hours': ['hours-extension.view', 'maintenance-stop.view', 'emergency-stop.view', 'clock.execute'],
  'office-back': [
    'protection-list.execute',
    'protection-list.view',
    'protection-list.approve',
    'protection-lift.approve',
    'hold.execute',
  ],
  // Whoever only looks at what was decided finds it in the audit.
  'office-retention': ['retention.execute', 'retention.approve'],
  'office-audit': ['audit.view', 'audit.execute', 'closing.execute'],
}

/** Whether a screen of the administration is offered to somebody. What they may do on it the use cases decide. */
export const hasOfficeScreen = ({ operations }: Pick<Principal, 'operations'>, screen: OfficeScreen): boolean =>
  OPERATIONS[screen].some((operation) => operations.includes(operation))

/** The screens somebody's roles lead to, the one they begin with first: the reception for those who take visits in. */
export const screensOf = (principal: Principal): readonly ScreenName[] => [
  ...(hasOperation(principal, 'visit') || hasOperation(principal, 'visit', 'view') ? (['reception'] as const) : []),
  ...OFFICE_SCREENS.filter((screen) => hasOfficeScreen(principal, screen)),
]

/** Where somebody begins. */
export const homeOf = (principal: Principal | undefined): ScreenName =>
  (principal === undefined ? undefined : screensOf(principal)[0]) ?? 'reception'
