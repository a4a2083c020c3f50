export { createAppRouter, type RouterParts } from './create-app-router.ts'
export { OFFICE_SCREENS, SCREENS, VISIT_STEPS, type OfficeScreen, type ScreenName, type VisitStep } from './screens.ts'
