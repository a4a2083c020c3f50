const FULL_WIDTH_TO_ASCII = 0xfee0

/**
 * The seven digits of a postal code (郵便番号) as it is typed: with or without 〒 and hyphen, at half or full width; `undefined` while
 * it is not one.
 */
export const readPostalCode = (text: string): string | undefined => {
  const plain = text
    .replace(/[\uFF10-\uFF19]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_TO_ASCII))
    .replace(/[\u3012 \u3000]/g, '')
  const [, first = '', second = ''] = /^(\d{3})[-\u2010\u2212\u30FC\uFF0D]?(\d{4})$/.exec(plain) ?? []
  return first === '' ? undefined : `${first}${second}`
}
