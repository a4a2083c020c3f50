export {
  adjustmentsFor,
  checkStop,
  NO_ADJUSTMENTS,
  type Adjustments,
  type Extension,
  type Stop,
} from './adjustments.ts'
export { checkExtension, checkSectionHours, checkSystemHours } from './check-hours.ts'
export { CLOSING_GRACE, dutiesAt, isClosing, type Duty, type DutyRules, type LastTick } from './duties.ts'
export { hoursAt, isOpen, lastClosing, minutesToClosing, nextOpening } from './hours-at.ts'
export { isAllowedNow, type HoursAction, type HoursState } from './hours-state.ts'
export { judgeTime, type MonotonicWitness, type TimeJudgement } from './judge-time.ts'
export { reachedNotice } from './notices.ts'
export { sectionHoursAt, type SectionHours } from './section-hours.ts'
export { dayAt, instantOf, timeAt, type DailyHours, type SystemHours, type UtcOffset } from './system-hours.ts'
