const KANA = /^[\u3041-\u3096\u30a1-\u30fa\u30fc\uff66-\uff9f]+$/u

/** Hiragana as katakana; every other character stays as it is. */
export const toKatakana = (text: string): string =>
  text.replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))

/** Hears what is typed into a field through an input method (IME). */
export interface Reading {
  readonly update: (event: Pick<CompositionEvent, 'data'>) => void
  readonly end: (event: Pick<CompositionEvent, 'data'>) => void
}

/**
 * Proposes the furigana of a name while it is typed: the last text of a conversion that was kana alone is how its kanji
 * are read. Tells it in katakana once per conversion, nothing when the conversion was given up. Only ever a proposal:
 * the reading of a name is what its bearer says.
 */
export const createReading = (tell: (kana: string) => void): Reading => {
  let kana = ''
  return {
    update: ({ data }) => {
      // Romaji not yet turned into kana stands at the end: とうk. It waits for the next stroke.
      const settled = data.replace(/[a-zａ-ｚ]+$/iu, '')
      if (KANA.test(settled)) kana = settled
    },
    end: ({ data }) => {
      if (data !== '' && kana !== '') tell(toKatakana(kana))
      kana = ''
    },
  }
}
