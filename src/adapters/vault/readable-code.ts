import { randomBytes } from './bytes.ts'

/** Digits and letters that nobody takes for one another when they are read out or written by hand (Crockford). */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 4

/** A random code of so many groups of four: 20 bits a group. */
export const createCode = (groups: number): string =>
  Array.from(randomBytes(groups * GROUP), (byte, index) => {
    const letter = LETTERS[byte % LETTERS.length]
    return index > 0 && index % GROUP === 0 ? `-${letter}` : letter
  }).join('')

/** A code as it was meant, however it was typed: full width, small letters, other dashes, O for 0, I and L for 1. */
export const parseCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll(/[^0-9A-Z]/g, '')
