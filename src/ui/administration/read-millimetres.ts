const MINUS = /^[-\u2212\uFF0D\u30FC\u2010\u2011\u2012\u2013\u25B2]/u
const PLUS = /^[+\uFF0B]/u
const SHAPE = /^-?\d{1,2}(\.\d)?$/

/** Millimetres somebody typed, to a tenth, with a sign in any of the forms a Japanese keyboard has; nothing typed is 0; `undefined` when it is no number. */
export function readMillimetres(typed: string): number | undefined {
  const halved = [...typed.trim()]
    .map((character) => {
      const point = character.codePointAt(0) ?? 0
      return point >= 0xff10 && point <= 0xff19 ? String.fromCodePoint(point - 0xfee0) : character
    })
    .join('')
    .replace(MINUS, '-')
    .replace(PLUS, '')
    .replace(/[\uFF0E\u3002\uFF61]/u, '.')
  if (halved === '') return 0
  return SHAPE.test(halved) ? Number(halved) : undefined
}
