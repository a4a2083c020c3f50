import { phrase, wordProblem } from '#locales'
import { formatWareki, isoFromDay, parseDate } from '#core/value'
import type { DateReading } from '../parts/date-reading.ts'

/** Reads a written date for a date field: echoed in wareki and western, or what is wrong with it. */
export function readDate(text: string): DateReading {
  const date = parseDate(text)
  if (!date.ok) return { ok: false, message: date.problems.map((problem) => wordProblem('ja', problem)).join('') }
  const { earliest, latest } = date.value
  const words = (day: number) =>
    phrase('ja', 'desk.marks.date', { wareki: formatWareki(day) ?? '', iso: isoFromDay(day) })
  return {
    ok: true,
    echo:
      earliest === latest
        ? words(earliest)
        : phrase('ja', 'desk.marks.to', { from: words(earliest), to: words(latest) }),
  }
}
