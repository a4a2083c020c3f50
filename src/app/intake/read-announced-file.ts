import type { Principal } from '#core/access'
import { readAnnouncedVisits, type AnnouncedVisits } from '#core/intake'
import type { Day } from '#core/value'
import { openFile, type ChosenFile, type IntakeParts } from './open-file.ts'

/** The visits a file announces for a day (来庁予定). Problems: those of `openFile` and `readAnnouncedVisits`. */
export const readAnnouncedFile = (
  chosen: ChosenFile,
  on: Day,
  principal: Principal,
  parts: IntakeParts,
): AnnouncedVisits => {
  const { opened, problems } = openFile(chosen, principal, parts)
  if (opened === undefined) return { visits: [], problems }
  const read = readAnnouncedVisits(opened.table, opened.layout, parts.catalogue.characters, on)
  return { visits: read.visits, problems: [...problems, ...read.problems] }
}
