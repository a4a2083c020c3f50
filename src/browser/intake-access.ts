import { openCharacterPicker } from '#app/intake/character-picker'
import { readHouseholdFile } from '#app/intake/read-household-file'
import type { PrintFaces } from '#app/ports/printer'
import type { NeededFont } from '#core/printing'
import { success } from '#core/value'
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

  return {
    readHousehold: (file, wanted) =>
      sessions.as(async ({ content: { catalogue } }, principal) => {
        const [{ csvReader }, bytes] = await Promise.all([import('#adapters/csv'), file.arrayBuffer()])
        const query = { ...wanted, file: file.name, bytes: new Uint8Array(bytes) }
        return success(readHouseholdFile(query, principal, { reader: csvReader, catalogue }))
      }),
    searchCharacters: async (query) => {
      const catalogue = sessions.terminal()?.content.catalogue
      return catalogue === undefined ? [] : openCharacterPicker(catalogue, faces).search(query)
    },
    showFace: (font) => {
      const key = `${font.face}/${font.file}`
      const known = shown.get(key) ?? load(font)
      shown.set(key, known)
      return known
    },
  }
}
