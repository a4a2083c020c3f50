import holidays from '@holiday-jp/holiday_jp/lib/holidays.js'
import type { PackSources } from '#core/definitions'
import { dayFromIso } from '#core/value'
import type { Day } from '#core/value'

/** The national holidays (国民の祝日に関する法律) and the span of days they are known for. */
export function nationalHolidays(): PackSources['holidays'] {
  const days = Object.keys(holidays)
    .map((iso) => dayFromIso(iso))
    .filter((day): day is Day => day !== undefined)
    .sort((a, b) => a - b)
  return { days, from: yearOf(days[0], '01-01'), to: yearOf(days.at(-1), '12-31') }
}

function yearOf(day: Day | undefined, monthDay: string): Day {
  const year =
    Object.keys(holidays)
      .find((iso) => dayFromIso(iso) === day)
      ?.slice(0, 4) ?? '1970'
  return dayFromIso(`${year}-${monthDay}`) ?? 0
}
