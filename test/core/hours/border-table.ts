import { hoursAt, isOpen, type SystemHours } from '#core/hours'

/** The hours of a desk open from 8 to 21 o'clock in Japan, on every day but those around the new year. */
export const RULE: SystemHours = {
  opens: '08:00',
  closes: '21:00',
  utcOffsetMinutes: 540,
  closedSpans: [{ from: '12-31', to: '01-03' }],
}

/** An instant written with its offset, `2026-04-01T08:00:00.000+09:00`, as epoch milliseconds. */
export const instant = (text: string): number => Date.parse(text)

/** A wall clock time in Japan as epoch milliseconds. */
export const japan = (text: string): number => instant(`${text}+09:00`)

const DATES_OPEN = [
  '2026-04-01', // Wednesday
  '2026-04-04', // Saturday
  '2026-04-05', // Sunday
  '2026-05-03', // holiday
  '2026-03-08', // clocks go forward in New York
  '2026-11-01', // clocks go back in New York
  '2024-02-29',
  '2026-12-30',
  '2027-01-04',
]
const DATES_CLOSED = ['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03']
const TIMES: readonly (readonly [time: string, open: boolean])[] = [
  ['00:00:00.000', false],
  ['07:59:59.999', false],
  ['08:00:00.000', true],
  ['08:00:00.001', true],
  ['20:59:59.999', true],
  ['21:00:00.000', false],
  ['21:00:00.001', false],
  ['23:59:59.999', false],
]

/** Every border, a millisecond either side of it, and whether the desk is open then. */
export const BORDERS: readonly (readonly [text: string, open: boolean])[] = [
  ...DATES_OPEN.flatMap((date) => TIMES.map(([time, open]) => [`${date}T${time}`, open] as const)),
  ...DATES_CLOSED.flatMap((date) => TIMES.map(([time]) => [`${date}T${time}`, false] as const)),
]

/** What the desk's hours answer at every border. */
export const answers = (): readonly (readonly [text: string, open: boolean, state: string])[] =>
  BORDERS.map(([text]) => [text, isOpen(japan(text), RULE), JSON.stringify(hoursAt(japan(text), RULE))])
