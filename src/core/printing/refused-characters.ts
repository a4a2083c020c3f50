/**
 * Control characters, line and paragraph separators, bidirectional and other invisible format characters, lone surrogates and
 * noncharacters. On paper they print nothing or turn the order of what is read, so what is signed would not be what was stored.
 * Variation selectors are marks, not format characters, and pass; so does the private use area (外字), which the face settles.
 */
const REFUSED = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu

/** The characters of a text that no paper may carry, in order and once each; empty when all may be printed. */
export const refusedCharacters = (text: string): readonly string[] => [...new Set(text.match(REFUSED) ?? [])]
