export { nationalHolidays } from './national-holidays.ts'
