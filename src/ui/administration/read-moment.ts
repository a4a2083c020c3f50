import { instantOf } from '#core/hours'
import { dayFromIso } from '#core/value'
import { toHalfWidth } from '../parts/date-parts.ts'

const TIME = /^(\d{1,2}):?(\d{2})$/

/** Minutes after midnight of a written time, `21:30`, `2130`, up to `32:00` (8:00 of the next day); undefined otherwise. */
export function minutesOf(text: string): number | undefined {
  const [, hours, minutes] = TIME.exec(toHalfWidth(text)) ?? []
  if (hours === undefined || minutes === undefined) return undefined
  const total = Number(hours) * 60 + Number(minutes)
  return Number(minutes) < 60 && total <= 32 * 60 ? total : undefined
}

/** The instant of a written time on an ISO day by the desk's clock, epoch milliseconds. */
export function readMoment(isoDay: string, time: string, utcOffsetMinutes: number): number | undefined {
  const day = dayFromIso(isoDay)
  const minutes = minutesOf(time)
  return day === undefined || minutes === undefined ? undefined : instantOf(day, minutes, { utcOffsetMinutes })
}
