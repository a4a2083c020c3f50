import { formatWareki, isoFromDay, parseDate } from '#core/value'
import { phrase } from '#locales'

/** A date in both calendars; as written when it is partial. */
export function dateWords(text: string): string {
  const date = parseDate(text)
  if (!date.ok || date.value.earliest !== date.value.latest) return text
  const { earliest } = date.value
  return phrase('ja', 'desk.marks.date', { wareki: formatWareki(earliest) ?? text, iso: isoFromDay(earliest) })
}
