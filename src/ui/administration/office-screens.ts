import { hasOperation } from '#core/access'
import type { Principal } from '#core/access'
import { DESK_SCREENS, OFFICE_SCREENS } from '../router/index.ts'
import type { DeskScreen, OfficeScreen, ScreenName } from '../router/index.ts'

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
  'office-paper': ['paper-alignment.execute'],
  'office-gallery': ['form-gallery.view'],
  'office-audit': ['audit.view', 'audit.execute', 'closing.execute'],
}

/** What in the matrix makes a screen beside the visits of use to whoever takes them in. */
const BESIDE: Readonly<Record<DeskScreen, string>> = {
  cases: 'case.execute',
  'day-book': 'day-book.view',
  'blank-forms': 'blank-form.execute',
}

/** Whether a screen beside the visits is offered to somebody at the reception. */
export const hasDeskScreen = ({ operations }: Pick<Principal, 'operations'>, screen: DeskScreen): boolean =>
  operations.includes(BESIDE[screen])

/** Whether a screen of the administration is offered to somebody. What they may do on it the use cases decide. */
export const hasOfficeScreen = ({ operations }: Pick<Principal, 'operations'>, screen: OfficeScreen): boolean =>
  OPERATIONS[screen].some((operation) => operations.includes(operation))

/** The screens somebody's roles lead to, the one they begin with first: the reception for those who take visits in. */
export const screensOf = (principal: Principal): readonly ScreenName[] => [
  ...(hasOperation(principal, 'visit') || hasOperation(principal, 'visit', 'view')
    ? (['reception', ...DESK_SCREENS.filter((screen) => hasDeskScreen(principal, screen))] as const)
    : []),
  ...OFFICE_SCREENS.filter((screen) => hasOfficeScreen(principal, screen)),
]

/** Where somebody begins. */
export const homeOf = (principal: Principal | undefined): ScreenName =>
  (principal === undefined ? undefined : screensOf(principal)[0]) ?? 'reception'
