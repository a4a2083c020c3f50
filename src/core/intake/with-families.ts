import type { CharacterFamily } from '#core/definitions'

/**
 * Kanji each followed by the others of its family (異体字), so that 𠮷 is found under よし although no dictionary lists it; each once,
 * code point by code point as they stand there.
 */
export const withFamilies = (kanji: readonly string[], families: readonly CharacterFamily[]): readonly string[] => {
  const listed = new Set(kanji)
  const added = (each: string): readonly string[] =>
    (families.find((family) => family.includes(each)) ?? []).filter((other) => !listed.has(other))
  return [...new Set(kanji.flatMap((each) => [each, ...added(each)]))]
}
