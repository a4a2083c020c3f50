import { sectionHoursAt } from '#core/hours'
import type { SectionHours } from '#core/hours'
import type { Office } from '#core/definitions'
import { deskTime } from './desk-hours.ts'
import type { TimeParts } from './desk-hours.ts'

/** Whether a section's window takes people in now, by its own hours (窓口の受付時間). */
export interface SectionState {
  readonly open: boolean
  /** When it opens next, epoch milliseconds; absent while it is open, or when that is not known. */
  readonly opensAt?: number
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Every section whose hours the city has set, by its role. A day the calendar has no data for says nothing of them. */
export function sectionStates(parts: TimeParts): Readonly<Record<string, SectionState>> {
  const { now } = deskTime(parts)
  const { offices, calendar, desk } = parts.catalogue
  return Object.fromEntries(
    [...offices].flatMap(([section, office]): readonly (readonly [string, SectionState])[] => {
      const hours = hoursOf(office, desk.hours['utc-offset-minutes'])
      const at = hours === undefined ? undefined : sectionHoursAt(now, hours, calendar)
      if (at?.ok !== true) return []
      const { value } = at
      if (value.state !== 'closed') return [[section, { open: true }]]
      return [[section, { open: false, ...(value.nextOpening === undefined ? {} : { opensAt: value.nextOpening }) }]]
    }),
  )
}

function hoursOf({ hours }: Office, utcOffsetMinutes: number): SectionHours | undefined {
  if (hours === undefined || hours.length === 0) return undefined
  return {
    utcOffsetMinutes,
    weekly: hours.map(({ days, opens, closes }) => ({
      opens,
      closes,
      weekdays: days.map((day) => WEEKDAYS.indexOf(day)),
    })),
  }
}
