import type { AnnouncedVisit } from '#core/intake'
import { foldName } from '#core/value'

/** The announced visits whose name contains what is looked for, shapes and kana folded (氏名の照合); all for an empty word. */
export function announcedMatches(visits: readonly AnnouncedVisit[], wanted: string): readonly AnnouncedVisit[] {
  const folded = foldName(wanted)
  return folded === '' ? visits : visits.filter(({ name }) => foldName(name).includes(folded))
}

/** By what a visit says that it was announced: the number it was announced under, or day and line; never a name. */
export const announcedId = ({ key, day, line }: AnnouncedVisit): string => key ?? `${String(day)}-${String(line)}`
