const FIRST = 0xe000
const LAST = 0xe757
const FIRST_LEAD = 0xf0
/** Characters of one row of cp932: trail bytes 40–7E and 80–FC. */
const PER_LEAD = 188
const GAP = 0x7f

const hex = (byte: number): string => byte.toString(16).toUpperCase().padStart(2, '0')

/**
 * The private-use character a browser reads the bytes of a user-defined character of cp932 as (F040–F9FC to U+E000–U+E757,
 * WHATWG Encoding Standard, Shift_JIS decoder); `undefined` for other bytes. `bytes` in hexadecimal, `F040`.
 */
export const privateUseOfBytes = (bytes: string): string | undefined => {
  const lead = Number.parseInt(bytes.slice(0, 2), 16)
  const trail = Number.parseInt(bytes.slice(2), 16)
  if (bytes.length !== 4 || !(lead >= FIRST_LEAD && lead <= 0xf9)) return undefined
  if (!(trail >= 0x40 && trail <= 0xfc) || trail === GAP) return undefined
  return String.fromCodePoint(FIRST + (lead - FIRST_LEAD) * PER_LEAD + trail - (trail > GAP ? 0x41 : 0x40))
}

/** The bytes of cp932 behind such a private-use character, in hexadecimal; `undefined` for any other character. */
export const bytesOfPrivateUse = (character: string): string | undefined => {
  const point = character.codePointAt(0) ?? 0
  if (point < FIRST || point > LAST) return undefined
  const offset = point - FIRST
  const trail = 0x40 + (offset % PER_LEAD)
  return `${hex(FIRST_LEAD + Math.floor(offset / PER_LEAD))}${hex(trail >= GAP ? trail + 1 : trail)}`
}
