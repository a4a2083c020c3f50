export { createAppRouter, type RouterParts } from './create-app-router.ts'
export {
  DESK_SCREENS,
  OFFICE_SCREENS,
  SCREENS,
  VISIT_STEPS,
  type DeskScreen,
  type OfficeScreen,
  type ScreenName,
  type VisitStep,
} from './screens.ts'
