import type { TextEncodingName } from '#core/intake'
import { lostInCp932 } from './lost-bytes.ts'

/** A text, how its bytes were read, and the bytes (hexadecimal) behind each U+FFFD where they are known, in order. */
export interface DecodedText {
  readonly text: string
  readonly encoding: TextEncodingName
  readonly lost: readonly string[]
}

const REPLACED = '\uFFFD'
const UTF8_MARK = [0xef, 0xbb, 0xbf]
/** Beyond this share of characters that are none, the file is of another encoding and not a damaged one. */
const MOST_LOST = 0.1

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte)

const decode = (label: string, bytes: Uint8Array, fatal: boolean): string | undefined => {
  try {
    return new TextDecoder(label, { fatal, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

const countLost = (text: string): number => text.split(REPLACED).length - 1

/**
 * Bytes as text. A byte order mark decides; else what is valid UTF-8 is UTF-8, what is valid cp932 is cp932, and of a
 * damaged file the reading that loses fewer characters counts. `undefined` when neither reads it (UTF-16, or no text).
 */
export const decodeText = (bytes: Uint8Array): DecodedText | undefined => {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return undefined
  if (startsWith(bytes, UTF8_MARK)) {
    return { text: decode('utf-8', bytes.subarray(UTF8_MARK.length), false) ?? '', encoding: 'utf-8-bom', lost: [] }
  }
  const utf8 = decode('utf-8', bytes, true)
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8', lost: [] }
  const cp932 = decode('shift_jis', bytes, true)
  if (cp932 !== undefined) return { text: cp932, encoding: 'cp932', lost: [] }
  return decodeDamaged(bytes)
}

const decodeDamaged = (bytes: Uint8Array): DecodedText | undefined => {
  const utf8 = decode('utf-8', bytes, false) ?? ''
  const cp932 = lostInCp932(bytes, (part) => decode('shift_jis', part, false) ?? '')
  const read: DecodedText =
    countLost(utf8) < countLost(cp932.text)
      ? { text: utf8, encoding: 'utf-8', lost: [] }
      : { text: cp932.text, encoding: 'cp932', lost: cp932.lost }
  const lost = countLost(read.text)
  // One lost character in a short text is damage; many in any are another encoding.
  return lost > 1 && lost > read.text.length * MOST_LOST ? undefined : read
}
