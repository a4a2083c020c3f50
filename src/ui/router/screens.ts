/** The screens and their addresses. No address holds a value of a record: what is open is state, never a link. */
export const SCREENS = {
  start: '/',
  setup: '/setup',
  reception: '/visit/reception',
  household: '/visit/household',
  hearing: '/visit/hearing',
  plan: '/visit/plan',
  identity: '/visit/identity',
  checks: '/visit/checks',
  print: '/visit/print',
  handover: '/visit/handover',
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
