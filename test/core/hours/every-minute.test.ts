import { describe, expect, it } from 'vitest'
import { dayAt, isOpen } from '#core/hours'
import { dayFromIso } from '#core/value'
import { japan, RULE } from './border-table.ts'

const MINUTE = 60_000

/** The long form goes further. */
const LAST_YEAR = process.env['TEST_FULL'] === undefined ? 2030 : 2035
const LEAP_DAYS = LAST_YEAR === 2030 ? 2 : 3
const END = japan(`${LAST_YEAR + 1}-01-01T00:00:00`)

/** A wall clock that is only ever moved on by one minute: it divides nothing and knows no offset. */
const wallClock = (firstYear: number) => {
  const now = { year: firstYear, month: 1, day: 1, hour: 0, minute: 0 }
  const lengthOfMonth = (): number => {
    if (now.month === 2) return now.year % 4 === 0 ? 29 : 28 // true of 1901 to 2099
    return [4, 6, 9, 11].includes(now.month) ? 30 : 31
  }
  const tick = (): void => {
    if (++now.minute < 60) return
    now.minute = 0
    if (++now.hour < 24) return
    now.hour = 0
    if (++now.day <= lengthOfMonth()) return
    now.day = 1
    if (++now.month <= 12) return
    now.month = 1
    now.year += 1
  }
  const isWorking = (): boolean => {
    if (now.month === 12 && now.day === 31) return false
    if (now.month === 1 && now.day <= 3) return false
    return now.hour >= 8 && now.hour <= 20
  }
  const text = (): string =>
    [now.year, now.month, now.day, now.hour, now.minute].map((part) => String(part).padStart(2, '0')).join(' ')
  return { tick, isWorking, text, now }
}

const tokyo = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tokyo',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
const inTokyo = (epochMs: number): string => tokyo.format(epochMs).replace(/\D+/g, ' ')

describe(`every minute from 2024 to ${LAST_YEAR}`, () => {
  it('is open exactly when a clock on a wall in Japan says so', () => {
    const wall = wallClock(2024)
    const differences: string[] = []
    let minutes = 0
    for (let now = japan('2024-01-01T00:00:00'); now < END; now += MINUTE) {
      if (isOpen(now, RULE) !== wall.isWorking()) differences.push(wall.text())
      if (minutes % 7001 === 0 && inTokyo(now) !== wall.text())
        differences.push(`the wall clock is off: ${wall.text()}`)
      wall.tick()
      minutes += 1
    }
    expect(differences.slice(0, 5)).toEqual([])
    expect(minutes).toBe(((LAST_YEAR - 2023) * 365 + LEAP_DAYS) * 1440)
    expect(wall.text()).toBe(`${LAST_YEAR + 1} 01 01 00 00`)
  })

  it('lies on the day the calendar in Japan shows', () => {
    for (let now = japan('2024-01-01T00:00:00'); now < END; now += 7 * 3_600_000 - 1) {
      const iso = inTokyo(now).split(' ').slice(0, 3).join('-')
      if (dayAt(now, RULE) !== dayFromIso(iso)) throw new Error(iso)
    }
    expect(dayAt(0, RULE)).toBe(0)
    expect(dayAt(-9 * 3_600_000 - 1, RULE)).toBe(-1)
  })
})
