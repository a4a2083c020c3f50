/** The reading of a name (フリガナ), in katakana as written. */
export interface NameReading {
  readonly family: string
  readonly given: string
  readonly middle?: string
}

/**
 * A person's name (氏名). Code points are kept exactly as they came, never normalised: NFC would turn U+FA19 into
 * U+795E, and the two (both 神 by meaning) are different names on paper.
 */
export interface PersonName {
  readonly family: string
  readonly given: string
  readonly middle?: string
  readonly kana?: NameReading
}

/** The reading in one line, `ミホン タロウ`, split at its first space or ideographic space; no given name without a space. */
export const readingFromText = (text: string): NameReading => {
  const [family = '', ...given] = text.trim().split(/[ \u3000]+/)
  return { family, given: given.join(' ') }
}
