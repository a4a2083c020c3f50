const isLead = (byte: number): boolean => (byte >= 0x81 && byte <= 0x9f) || (byte >= 0xe0 && byte <= 0xfc)
const ASCII_END = 0x80

const hexOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).toUpperCase().padStart(2, '0')).join('')

/**
 * Reads damaged cp932 character by character, so that the bytes behind each U+FFFD are known. `decode` turns the bytes of one
 * character into text, as the browser does: bytes that are none become U+FFFD, and an ASCII byte behind a lone first byte stays.
 */
export const lostInCp932 = (
  bytes: Uint8Array,
  decode: (part: Uint8Array) => string,
): { readonly text: string; readonly lost: readonly string[] } => {
  const parts: string[] = []
  const lost: string[] = []
  for (let at = 0; at < bytes.length;) {
    const length = isLead(bytes[at] ?? 0) && at + 1 < bytes.length ? 2 : 1
    const part = bytes.subarray(at, at + length)
    const text = decode(part)
    if (text.startsWith('\uFFFD')) lost.push(hexOf((part[1] ?? ASCII_END) < ASCII_END ? part.subarray(0, 1) : part))
    parts.push(text)
    at += length
  }
  return { text: parts.join(''), lost }
}
