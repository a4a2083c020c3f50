import type { RouterHistory } from 'vue-router'
import { phrase } from '#locales'
import { useDeskStore } from './desk/desk-store.ts'
import { useVisitStore } from './desk/visit-store.ts'
import { isPaperOut } from './visit/step-state.ts'
import { hasDeskScreen, hasOfficeScreen, homeOf, screensOf } from './administration/office-screens.ts'
import { createAppRouter, DESK_SCREENS, OFFICE_SCREENS, VISIT_STEPS } from './router/index.ts'
import type { DeskScreen, OfficeScreen, ScreenName, VisitStep } from './router/index.ts'

/** The product's screens, each loaded when first shown, and where to go instead when the record does not allow one. */
export function openRouter(history: RouterHistory) {
  return createAppRouter({
    history,
    screens: {
      start: async () => import('./start/StartScreen.vue'),
      setup: async () => import('./start/SetupScreen.vue'),
      reception: async () => import('./reception/ReceptionScreen.vue'),
      household: async () => import('./household/HouseholdScreen.vue'),
      hearing: async () => import('./hearing/HearingScreen.vue'),
      plan: async () => import('./plan/PlanScreen.vue'),
      identity: async () => import('./identity/VisitorsIdentity.vue'),
      checks: async () => import('./checks/ChecksScreen.vue'),
      print: async () => import('./print/PrintScreen.vue'),
      handover: async () => import('./handover/HandoverScreen.vue'),
      cases: async () => import('./cases/CasesScreen.vue'),
      'day-book': async () => import('./day-book/DayBookScreen.vue'),
      'sign-in': async () => import('./session/SignInScreen.vue'),
      'store-loss': async () => import('./session/StoreLossScreen.vue'),
      'office-people': async () => import('./administration/PeopleScreen.vue'),
      'office-hours': async () => import('./administration/HoursScreen.vue'),
      'office-back': async () => import('./administration/BackDeskScreen.vue'),
      'office-retention': async () => import('./administration/RetentionScreen.vue'),
      'office-audit': async () => import('./administration/AuditScreen.vue'),
    },
    redirect,
    title: (screen) =>
      useDeskStore().isLocked
        ? phrase('ja', 'shell.locked')
        : phrase('ja', 'shell.title', { screen: phrase('ja', `shell.screens.${screen}`) }),
  })
}

const isStep = (screen: ScreenName): boolean => VISIT_STEPS.includes(screen as VisitStep)
const isBeside = (screen: ScreenName): screen is DeskScreen => DESK_SCREENS.includes(screen as DeskScreen)
const isOffice = (screen: ScreenName): screen is OfficeScreen => OFFICE_SCREENS.includes(screen as OfficeScreen)

/**
 * Without a desk there is only the start, without anybody signed in only the sign-in; a screen of the administration for
 * those whose roles have it; while the store is in doubt no visit; without a visit whose household may be seen, only
 * the reception.
 */
function redirect(screen: ScreenName): ScreenName | undefined {
  if (screen === 'start' || screen === 'setup' || screen === 'sign-in') return undefined
  const desk = useDeskStore()
  if (desk.opened === undefined) return 'start'
  // The lock screen stands before everything; the place it goes back to is chosen when it is opened.
  if (desk.isLocked) return undefined
  if (desk.principal === undefined) return desk.setup === 'sample' ? 'start' : 'sign-in'
  const home = homeOf(desk.principal)
  if (isOffice(screen)) return hasOfficeScreen(desk.principal, screen) ? undefined : home
  if (desk.storeLoss.length > 0) return 'store-loss'
  if (!screensOf(desk.principal).includes('reception')) return home
  if (screen === 'reception') return undefined
  if (isBeside(screen)) return hasDeskScreen(desk.principal, screen) ? undefined : home
  if (!isStep(screen)) return 'reception'
  const { visit } = useVisitStore()
  // Paper at the printer is accounted for, whatever else of the visit is shut.
  if (screen === 'print' && isPaperOut(visit)) return undefined
  const isOver = screen === 'handover' && visit?.phase === 'closed'
  return visit?.open === true || isOver ? undefined : 'reception'
}
