import { foldName } from './fold-name.ts'

const DIGITS = '〇一二三四五六七八九'
const NUMERAL = /[〇一二三四五六七八九十百]+(?=丁目|番|号|の|-|$)/gu

const numberOf = (numeral: string): string => {
  let total = 0
  let digits = ''
  for (const sign of numeral) {
    if (sign === '百' || sign === '十') {
      total += (digits === '' ? 1 : Number(digits)) * (sign === '百' ? 100 : 10)
      digits = ''
    } else digits += String(DIGITS.indexOf(sign))
  }
  return String(total + (digits === '' ? 0 : Number(digits)))
}

/**
 * An address as addresses are compared, never as it is printed: shapes as in `foldName`, numerals as digits,
 * 丁目・番地・番・号・の and every kind of hyphen as one sign. 三丁目２番１号 and 3-2-1 give the same text.
 */
export const foldAddress = (text: string): string => {
  const written = text
    .normalize('NFKC')
    .replace(/[\s\u3000]+/gu, '')
    .replace(NUMERAL, numberOf)
    .replace(/(?<=\d)(丁目|番地の?|番|号|の|ノ|[ー－‐‑–—−-])+/gu, '|')
    .replace(/\|+$/u, '')
  return written
    .split('|')
    .map((part) => foldName(part))
    .join('|')
}
