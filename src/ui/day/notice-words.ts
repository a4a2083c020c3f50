import type { NoticeLine } from '#app/day/commands'
import { phrase } from '#locales'
import { timeWords } from '../desk/moment-words.ts'

/** A notice in one line, `国保年金課の窓口は、14:00まで閉まっています（会議）`. `section` is the name of the section it is about. */
export function noticeWords(
  { what, until, text = '' }: NoticeLine,
  section: string,
  utcOffsetMinutes?: number,
): string {
  const key = until === undefined ? `day.lines.${what}` : `day.lines.${what}-until`
  const time = until === undefined ? '' : timeWords(until, utcOffsetMinutes)
  const line = phrase('ja', key, { section, time, text })
  return what === 'other' || text === '' ? line : phrase('ja', 'day.lines.withText', { line, text })
}

/** That a section's window is shut by a notice, for a card that leads there; undefined when none says so. */
export function shutByNotice(
  notices: readonly NoticeLine[],
  section: string,
  utcOffsetMinutes?: number,
): string | undefined {
  const notice = notices.find((each) => each.what === 'window-closed' && each.section === section)
  if (notice === undefined) return undefined
  const { until, text = '' } = notice
  const words =
    until === undefined
      ? phrase('ja', 'day.card.today')
      : phrase('ja', 'day.card.until', { time: timeWords(until, utcOffsetMinutes) })
  return text === '' ? words : phrase('ja', 'day.card.withText', { words, text })
}
