/** The screens and their addresses. No address holds a value of a record: what is open is state, never a link. */
export const SCREENS = {
  start: '/',
  setup: '/setup',
  'sign-in': '/sign-in',
  'store-loss': '/store',
  reception: '/visit/reception',
  household: '/visit/household',
  hearing: '/visit/hearing',
  plan: '/visit/plan',
  identity: '/visit/identity',
  checks: '/visit/checks',
  print: '/visit/print',
  handover: '/visit/handover',
  cases: '/visit/cases',
  'day-book': '/visit/day-book',
  'blank-forms': '/visit/blank-forms',
  'office-people': '/office/people',
  'office-hours': '/office/hours',
  'office-back': '/office/back',
  'office-retention': '/office/retention',
  'office-paper': '/office/paper',
  'office-gallery': '/office/gallery',
  'office-audit': '/office/audit',
} as const

/** A screen's name, also the name of its route and of its step. */
export type ScreenName = keyof typeof SCREENS

/** The steps of a visit in their usual order. */
export const VISIT_STEPS = [
  'reception',
  'household',
  'hearing',
  'plan',
  'identity',
  'checks',
  'print',
  'handover',
] as const satisfies readonly ScreenName[]
/** A step of a visit. */
export type VisitStep = (typeof VISIT_STEPS)[number]

/** The screens beside the visits at the reception. */
export const DESK_SCREENS = ['cases', 'day-book', 'blank-forms'] as const satisfies readonly ScreenName[]
/** One of them. */
export type DeskScreen = (typeof DESK_SCREENS)[number]

/** The screens of the administration. */
export const OFFICE_SCREENS = [
  'office-people',
  'office-hours',
  'office-back',
  'office-retention',
  'office-paper',
  'office-gallery',
  'office-audit',
] as const satisfies readonly ScreenName[]
/** A screen of the administration. */
export type OfficeScreen = (typeof OFFICE_SCREENS)[number]
