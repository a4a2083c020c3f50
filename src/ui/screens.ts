import type { Component } from 'vue'
import type { RouterHistory } from 'vue-router'
import { learnLaterWords, phrase } from '#locales'
import { useDeskStore } from './desk/desk-store.ts'
import { useVisitStore } from './desk/visit-store.ts'
import { isPaperOut } from './visit/step-state.ts'
import { hasDeskScreen, hasOfficeScreen, homeOf, screensOf } from './administration/office-screens.ts'
import { createAppRouter, DESK_SCREENS, OFFICE_SCREENS, VISIT_STEPS } from './router/index.ts'
import type { DeskScreen, OfficeScreen, RouterParts, ScreenName, VisitStep } from './router/index.ts'
import { fetched } from './shell/missing-part.ts'

/** A part that stands behind the first screens: its words come before it. */
const behind =
  <Part>(load: () => Promise<Part>) =>
  async (): Promise<Part> => {
    await learnLaterWords()
    return load()
  }

/** Each screen's own part of the page, in the order they are likely to be wanted. */
const PARTS = {
  start: () => import('./start/StartScreen.vue'),
  'sign-in': () => import('./session/SignInScreen.vue'),
  reception: behind(() => import('./reception/ReceptionScreen.vue')),
  household: behind(() => import('./household/HouseholdScreen.vue')),
  hearing: behind(() => import('./hearing/HearingScreen.vue')),
  plan: behind(() => import('./plan/PlanScreen.vue')),
  identity: behind(() => import('./identity/VisitorsIdentity.vue')),
  checks: behind(() => import('./checks/ChecksScreen.vue')),
  print: behind(() => import('./print/PrintScreen.vue')),
  handover: behind(() => import('./handover/HandoverScreen.vue')),
  cases: behind(() => import('./cases/CasesScreen.vue')),
  'blank-forms': behind(() => import('./blank-forms/BlankFormsScreen.vue')),
  'day-book': behind(() => import('./day-book/DayBookScreen.vue')),
  setup: behind(() => import('./start/SetupScreen.vue')),
  'store-loss': behind(() => import('./session/StoreLossScreen.vue')),
  'office-people': behind(() => import('./administration/PeopleScreen.vue')),
  'office-hours': behind(() => import('./administration/HoursScreen.vue')),
  'office-back': behind(() => import('./administration/BackDeskScreen.vue')),
  'office-retention': behind(() => import('./administration/RetentionScreen.vue')),
  'office-paper': behind(() => import('./administration/PaperScreen.vue')),
  'office-gallery': behind(() => import('./gallery/GalleryScreen.vue')),
  'office-audit': behind(() => import('./administration/AuditScreen.vue')),
} as const satisfies Readonly<Record<ScreenName, () => Promise<unknown>>>

/** The parts of all screens, to be fetched ahead. */
export const SCREEN_PARTS: readonly (() => Promise<unknown>)[] = Object.values(PARTS)

/** The product's screens, each loaded when first shown, and where to go instead when the record does not allow one. */
export function openRouter(history: RouterHistory) {
  const screens = Object.fromEntries(
    Object.entries(PARTS).map(([name, load]) => [name, () => fetched<{ readonly default: Component }>(load)]),
  ) as unknown as RouterParts['screens']
  return createAppRouter({
    history,
    screens,
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
