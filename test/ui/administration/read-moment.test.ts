import { describe, expect, it } from 'vitest'
import { minutesOf, readMoment } from '#ui/administration/read-moment.ts'

describe('minutesOf', () => {
  it.each([
    ['21:30', 1290],
    ['2130', 1290],
    ['８：０５', 485],
    ['0:00', 0],
    ['32:00', 1920],
  ])('reads %s', (text, minutes) => expect(minutesOf(text)).toBe(minutes))

  it.each(['', '21', '21:60', '32:01', '21時', '-1:00', '1:2'])('refuses %j', (text) =>
    expect(minutesOf(text)).toBeUndefined(),
  )
})

describe('readMoment', () => {
  it('is an instant by the clock of the desk, also after midnight', () => {
    expect(readMoment('2026-04-03', '21:30', 540)).toBe(Date.UTC(2026, 3, 3, 12, 30))
    expect(readMoment('2026-04-03', '25:00', 540)).toBe(Date.UTC(2026, 3, 3, 16))
    expect(readMoment('2026-02-30', '21:30', 540)).toBeUndefined()
  })
})
