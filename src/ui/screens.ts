import type { RouterHistory } from 'vue-router'
import { phrase } from '#locales'
import { useDeskStore } from './desk/desk-store.ts'
import { useVisitStore } from './desk/visit-store.ts'
import { createAppRouter, VISIT_STEPS } from './router/index.ts'
import type { ScreenName, VisitStep } from './router/index.ts'

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
      identity: async () => import('./identity/IdentityScreen.vue'),
      checks: async () => import('./checks/ChecksScreen.vue'),
      print: async () => import('./print/PrintScreen.vue'),
      handover: async () => import('./handover/HandoverScreen.vue'),
    },
    redirect,
    title: (screen) => phrase('ja', 'shell.title', { screen: phrase('ja', `shell.screens.${screen}`) }),
  })
}

/** Without a desk there is only the start; without a visit whose household may be seen, only the reception. */
function redirect(screen: ScreenName): ScreenName | undefined {
  if (screen === 'start' || screen === 'setup') return undefined
  if (useDeskStore().opened === undefined) return 'start'
  const isStep = VISIT_STEPS.includes(screen as VisitStep) && screen !== 'reception'
  return isStep &&
    useVisitStore().visit?.open !== true &&
    !(screen === 'handover' && useVisitStore().visit?.phase === 'closed')
    ? 'reception'
    : undefined
}
