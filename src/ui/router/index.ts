export { createAppRouter, type RouterParts } from './create-app-router.ts'
export { SCREENS, VISIT_STEPS, type ScreenName, type VisitStep } from './screens.ts'
