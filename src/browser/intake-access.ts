import { deskTime } from '#app/desk/desk-hours'
import { openCharacterPicker } from '#app/intake/character-picker'
import { findAddresses } from '#app/intake/find-addresses'
import { readAnnouncedFile } from '#app/intake/read-announced-file'
import { readHouseholdFile } from '#app/intake/read-household-file'
import type { PrintFaces } from '#app/ports/printer'
import { kanjiReadings } from '#adapters/kanji-readings'
import { postalCodes } from '#adapters/postal-codes'
import type { NeededFont } from '#core/printing'
import { failure, problem, success } from '#core/value'
import { ANNOUNCED } from '../ui/desk/announced-source.ts'
import type { IntakeAccess } from '../ui/desk/intake-access.ts'
import type { Sessions } from './create-sessions.ts'

/** What comes in, for the screens: files are read as whoever is signed in, faces are loaded when they are first shown. */
export function intakeAccess(sessions: Sessions, faces: PrintFaces): IntakeAccess {
  const shown = new Map<string, Promise<string | undefined>>()

  const load = async (font: NeededFont): Promise<string | undefined> => {
    const loaded = await faces.load([font])
    const [bytes] = loaded.ok ? loaded.value : []
    if (bytes === undefined) return undefined
    // A family of its own for each file: one that lacks a character then shows nothing instead of another file's shape.
    const family = `print-face-${String(shown.size)}`
    const face = new FontFace(family, bytes.bytes)
    document.fonts.add(await face.load())
    return family
  }

  const picker = () => {
    const catalogue = sessions.terminal()?.content.catalogue
    return catalogue === undefined ? undefined : openCharacterPicker(catalogue, faces, kanjiReadings)
  }

  return {
    readHousehold: (file, wanted) =>
      sessions.as(async ({ content: { catalogue } }, principal) => {
        const { chosen, reader } = await take(file, wanted.source)
        return success(readHouseholdFile({ ...wanted, ...chosen }, principal, { reader, catalogue }))
      }),
    readAnnounced: (file) =>
      sessions.as(async ({ content: { catalogue }, parts }, principal) => {
        const { chosen, reader } = await take(file, ANNOUNCED)
        return success(readAnnouncedFile(chosen, deskTime(parts).today, principal, { reader, catalogue }))
      }),
    searchCharacters: async (query) => (await picker()?.search(query)) ?? [],
    readCharacters: async (query) => {
      try {
        return success((await picker()?.read(query)) ?? [])
      } catch {
        return failure(problem('readings-unreadable'))
      }
    },
    findAddresses: (text) => findAddresses(text, postalCodes),
    showFace: (font) => {
      const key = `${font.face}/${font.file}`
      const known = shown.get(key) ?? load(font)
      shown.set(key, known)
      return known
    },
  }
}

/** A file as it was chosen, and what reads it. */
async function take(file: File, source: string) {
  const [{ csvReader }, bytes] = await Promise.all([import('#adapters/csv'), file.arrayBuffer()])
  return { chosen: { file: file.name, bytes: new Uint8Array(bytes), source }, reader: csvReader }
}
