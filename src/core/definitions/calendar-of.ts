import { dayFromIso } from '#core/value'
import type { Calendar } from '#core/value'
import type { CalendarFile } from './formats/pack-format.ts'
import type { PackSources } from './pack-sources.ts'

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** The city's closed days (市の休日): its own rules and the national holidays where it keeps them. */
export function calendarOf(file: CalendarFile, { holidays }: PackSources): Calendar {
  const national = file['national-holidays'] === 'closed' ? holidays.days : []
  return {
    weeklyClosed: file['weekly-closed'].map((day) => WEEKDAYS.indexOf(day)),
    closedDays: [...national, ...file['also-closed']],
    yearEnd: file['year-end'],
    coversFrom: holidays.from,
    coversTo: Math.min(holidays.to, dayFromIso('2099-12-31') ?? holidays.to),
  }
}
