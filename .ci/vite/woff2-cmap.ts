import { brotliDecompressSync } from 'node:zlib'

/** The tags that WOFF2 writes as a number (W3C WOFF File Format 2.0, section 4.1); only two of them matter here. */
const [CMAP, GLYF, LOCA] = [0, 10, 11] as const

/** A UIntBase128 number at a moving place. */
const readBase128 = (bytes: Buffer, cursor: { at: number }): number => {
  let value = 0
  for (let digits = 0; digits < 5; digits += 1) {
    const byte = bytes.readUInt8(cursor.at)
    cursor.at += 1
    value = value * 128 + (byte & 127)
    if ((byte & 128) === 0) return value
  }
  throw new Error('UIntBase128 too long')
}

/** The `cmap` table of a WOFF2 font, as it stands in the font a browser makes of the file. */
export const woff2Cmap = (bytes: Buffer): DataView => {
  if (bytes.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not a WOFF2 font')
  const tables = bytes.readUInt16BE(12)
  const compressed = bytes.readUInt32BE(20)
  const cursor = { at: 48 }
  let offset = 0
  let found: readonly [number, number] | undefined
  for (let table = 0; table < tables; table += 1) {
    const flags = bytes.readUInt8(cursor.at)
    cursor.at += 1
    const tag = flags & 63
    if (tag === 63) cursor.at += 4
    const version = flags >> 6
    const original = readBase128(bytes, cursor)
    const isTransformed = tag === GLYF || tag === LOCA ? version !== 3 : version !== 0
    const length = isTransformed ? readBase128(bytes, cursor) : original
    if (tag === CMAP) found = [offset, length]
    offset += length
  }
  if (found === undefined) throw new Error('a font without cmap')
  const data = brotliDecompressSync(bytes.subarray(cursor.at, cursor.at + compressed))
  return new DataView(data.buffer, data.byteOffset + found[0], found[1])
}
