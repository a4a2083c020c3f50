import { isOpen } from '#core/hours'
import { RULE } from './border-table.ts'
import { ZONES } from './zones.ts'

// Run as a process of its own: it sets its own time zone again and again, which no other test may see.
const HOUR = 3_600_000
const SECOND = 1000
const START = Date.parse('2026-01-01T00:00:00Z')

/** What a clock on a wall in Japan shows, found by a calendar of its own and without the terminal's zone. */
const tokyo = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Tokyo',
  hourCycle: 'h23',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
})

const isWorking = (epochMs: number): boolean => {
  const [month = 0, day = 0, hour = 0] = (tokyo.format(epochMs).match(/\d+/g) ?? []).map(Number)
  const newYear = (month === 12 && day === 31) || (month === 1 && day <= 3)
  return !newYear && hour >= 8 && hour <= 20
}

/** The days of the year on which the terminal's own clock jumps, and the first of the year. */
const telling = (): readonly number[] => {
  const jumps = [START]
  for (let hour = START; hour < START + 365 * 24 * HOUR; hour += HOUR)
    if (new Date(hour).getTimezoneOffset() !== new Date(hour + HOUR).getTimezoneOffset()) jumps.push(hour)
  return jumps
}

const differences: string[] = []
const offsets = new Set<number>()
let jumps = 0
let instants = 0
for (const zone of ZONES) {
  process.env['TZ'] = zone
  offsets.add(new Date(START).getTimezoneOffset())
  for (const jump of telling()) {
    jumps += 1
    const day = Math.floor((jump + 9 * HOUR) / (24 * HOUR)) * 24 * HOUR - 9 * HOUR
    for (const midnight of [day - 24 * HOUR, day, day + 24 * HOUR])
      for (const border of [midnight + 8 * HOUR, midnight + 21 * HOUR])
        for (let now = border - 10 * SECOND; now <= border + 10 * SECOND; now += SECOND) {
          instants += 1
          if (isOpen(now, RULE) !== isWorking(now)) differences.push(`${zone} ${new Date(now).toISOString()}`)
        }
  }
}
process.stdout.write(JSON.stringify({ zones: ZONES.length, offsets: offsets.size, jumps, instants, differences }))
