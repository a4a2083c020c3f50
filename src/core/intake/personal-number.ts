/** Twelve digits, at half or full width, perhaps in groups of four; not part of a longer number. */
const TWELVE_DIGITS =
  /(?<![0-9\uFF10-\uFF19])[0-9\uFF10-\uFF19]{4}(?:[ \u3000\-\uFF0D]?[0-9\uFF10-\uFF19]{4}){2}(?![0-9\uFF10-\uFF19])/g
const NO_DIGIT = /[^0-9\uFF10-\uFF19]/g
const FULL_WIDTH_ZERO = 0xff10

const digitsOf = (text: string): readonly number[] =>
  [...text.replace(NO_DIGIT, '')].map((digit) => {
    const point = digit.codePointAt(0) ?? 0
    return point >= FULL_WIDTH_ZERO ? point - FULL_WIDTH_ZERO : point - 0x30
  })

/**
 * Whether twelve digits end in the check digit of a 個人番号: 11 − (Σ PnQn mod 11), 0 where that remainder is 0 or 1; Pn the nth
 * digit from the right before the check digit, Qn = n+1 for n ≤ 6 and n−5 above (行政手続における特定の個人を識別するための番号の
 * 利用等に関する法律施行令8条、平成26年総務省令第85号5条). One random number in eleven does so too.
 */
const hasCheckDigit = (digits: readonly number[]): boolean => {
  const weighed = digits.slice(0, -1).toReversed()
  const sum = weighed.reduce((total, digit, index) => total + digit * (index < 6 ? index + 2 : index - 4), 0)
  const rest = sum % 11
  return digits.at(-1) === (rest <= 1 ? 0 : 11 - rest)
}

/** Whether a text holds what may be a 個人番号 (番号法2条5項), alone or among other words. */
export const holdsPersonalNumber = (text: string): boolean =>
  [...text.matchAll(TWELVE_DIGITS)].some(([written]) => hasCheckDigit(digitsOf(written)))
