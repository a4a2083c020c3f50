import type { Day, YearlySpan } from '#core/value'
import { DAY, MINUTE } from './time-of-day.ts'

/** From `opens` inclusive to `closes` exclusive, as `08:00`; `24:00` is the end of the day. */
export interface DailyHours {
  readonly opens: string
  readonly closes: string
}

/**
 * The hours in which a desk's system may be used (運用時間, 窓口支援システムの管理運用に関する事務取扱要綱15条1項): the same on every day
 * of the week, but not in the spans closed every year. They follow the clock at `utcOffsetMinutes` east of UTC (Japan
 * 540), whatever the terminal's zone.
 */
export interface SystemHours extends DailyHours {
  readonly utcOffsetMinutes: number
  readonly closedSpans: readonly YearlySpan[]
  /** How many minutes before closing it is said that it is soon; 30 when not given. */
  readonly closingNoticeMinutes?: number
}

/** A clock's place: minutes east of UTC. */
export type UtcOffset = Pick<SystemHours, 'utcOffsetMinutes'>

/** The day it is at an instant (epoch milliseconds) by the desk's clock. */
export const dayAt = (epochMs: number, { utcOffsetMinutes }: UtcOffset): Day =>
  Math.floor((epochMs + utcOffsetMinutes * MINUTE) / DAY)

/** The time of day it is at an instant (epoch milliseconds) by the desk's clock, `9:05`. */
export const timeAt = (epochMs: number, { utcOffsetMinutes }: UtcOffset): string => {
  const minutes = Math.floor(epochMs / MINUTE) + utcOffsetMinutes
  return `${String(Math.floor(minutes / 60) % 24)}:${String(minutes % 60).padStart(2, '0')}`
}

/** The instant, in epoch milliseconds, of a number of minutes after a day's midnight by the desk's clock. */
export const instantOf = (day: Day, minutes: number, { utcOffsetMinutes }: UtcOffset): number =>
  day * DAY + (minutes - utcOffsetMinutes) * MINUTE
