import { dayFromIso, type Calendar } from '#core/value'

/** A day from its ISO date, for tables. */
export const day = (iso: string): number => {
  const found = dayFromIso(iso)
  if (found === undefined) throw new Error(`no such day: ${iso}`)
  return found
}

const HOLIDAYS = [
  '2025-12-31',
  '2026-01-01',
  '2026-01-12',
  '2026-02-11',
  '2026-02-23',
  '2026-03-20',
  '2026-04-29',
  '2026-05-03',
  '2026-05-04',
  '2026-05-05',
  '2026-05-06',
  '2026-07-20',
  '2026-08-11',
  '2026-09-21',
  '2026-09-22',
  '2026-09-23',
]

/** Closed at weekends, on the holidays of 2026 and from 29 December to 3 January. */
export const calendar: Calendar = {
  weeklyClosed: [0, 6],
  closedDays: HOLIDAYS.map(day),
  yearEnd: { from: '12-29', to: '01-03' },
  coversFrom: day('2025-04-01'),
  coversTo: day('2027-03-31'),
}
