const SMALL = 'ァィゥェォッャュョヮヵヶ'
const LARGE = 'アイウエオツヤユヨワカケ'
const SOUNDS_ALIKE: Readonly<Record<string, string>> = { ヂ: 'ジ', ヅ: 'ズ', ヲ: 'オ', ヰ: 'イ', ヱ: 'エ', ヴ: 'ブ' }

/** The kana that end in each vowel, and what may be written for their lengthening. */
const LENGTHENED: readonly (readonly [string, string])[] = [
  ['アカガサザタダナハバパマヤラワ', 'ア'],
  ['イキギシジチニヒビピミリ', 'イ'],
  ['ウクグスズツヌフブプムユル', 'ウ'],
  ['エケゲセゼテデネヘベペメレ', 'エイ'],
  ['オコゴソゾトドノホボポモヨロ', 'オウ'],
]

const toKatakana = (text: string): string =>
  text.replace(/[ぁ-ゖゝゞ]/g, (kana) => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 0x60))

const isLengthening = (before: string | undefined, kana: string): boolean =>
  before !== undefined && LENGTHENED.some(([row, after]) => row.includes(before) && after.includes(kana))

/**
 * Kana as they are compared, never as they are printed: half-width as full-width, hiragana as katakana, small as large, one
 * sign for a lengthened vowel however it is written (オオノ, オウノ, オーノ). Voiced marks stay, since タ and ダ are different
 * names; what is no kana is left as it is. Spaces stay.
 */
export const foldKana = (text: string): string => {
  const large = Array.from(toKatakana(text.normalize('NFKC')), (kana) => {
    const at = SMALL.indexOf(kana)
    const grown = at < 0 ? kana : (LARGE[at] ?? kana)
    return Object.hasOwn(SOUNDS_ALIKE, grown) ? (SOUNDS_ALIKE[grown] ?? grown) : grown
  })
  return large.map((kana, index) => (isLengthening(large[index - 1], kana) ? 'ー' : kana)).join('')
}
