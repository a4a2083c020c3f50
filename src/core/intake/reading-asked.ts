const KATAKANA = /[\u30A1-\u30F6]/gu
const KANA_ONLY = /^[\u3041-\u3096ー]+$/u
const KATAKANA_TO_HIRAGANA = 0x60

/**
 * The reading (よみ) that is asked for, in hiragana, from kana of any width; `undefined` where something else than kana is typed. Only
 * what is asked for is put into one spelling, never a character of a name.
 */
export const readingAsked = (query: string): string | undefined => {
  const kana = query
    .normalize('NFKC')
    .trim()
    .replace(KATAKANA, (each) => String.fromCodePoint((each.codePointAt(0) ?? 0) - KATAKANA_TO_HIRAGANA))
  return KANA_ONLY.test(kana) ? kana : undefined
}
