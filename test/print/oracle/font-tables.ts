import { brotliDecompressSync } from 'node:zlib'

// Written apart from the product's own reader of fonts, so that a fault in one is seen by the other.

/** The tables of a font by their tag, each as its own bytes. Of a WOFF2 file only those that it keeps as they are, and `hmtx`. */
export type FontTables = ReadonlyMap<string, Buffer>

/** W3C WOFF File Format 2.0, 4.1: tags that are written as their place in this list; further ones are not asked for. */
const KNOWN = 'cmap head hhea hmtx maxp name OS/2 post cvt. fpgm glyf loca prep CFF. VORG'.split(' ')

const sfntTables = (font: Buffer): FontTables =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const entry = 12 + index * 16
      const [start, length] = [font.readUInt32BE(entry + 8), font.readUInt32BE(entry + 12)]
      return [font.toString('latin1', entry, entry + 4), font.subarray(start, start + length)]
    }),
  )

const woff2Tables = (font: Buffer): FontTables => {
  let at = 48
  const number = (): number => {
    let value = 0
    for (;;) {
      const byte = font[at++] ?? 0
      value = value * 128 + (byte & 0x7f)
      if (byte < 0x80) return value
    }
  }
  const entries = Array.from({ length: font.readUInt16BE(12) }, () => {
    const flags = font[at++] ?? 0
    const known = KNOWN[flags & 0x3f]
    const tag = (flags & 0x3f) === 0x3f ? font.toString('latin1', at, (at += 4)) : (known ?? `#${String(flags & 0x3f)}`)
    const transform = flags >> 6
    const plain = number()
    const isStored = tag === 'glyf' || tag === 'loca' ? transform === 3 : transform === 0
    return { tag, transform, length: isStored ? plain : number() }
  })
  const all = brotliDecompressSync(font.subarray(at, at + font.readUInt32BE(20)))
  const tables = new Map<string, Buffer>()
  let start = 0
  for (const { tag, transform, length } of entries) {
    const table = all.subarray(start, start + length)
    start += length
    // A transformed hmtx (5.4) begins with a byte of flags; the advances follow as they were.
    tables.set(tag, tag === 'hmtx' && transform === 1 ? table.subarray(1) : table)
    if (tag === 'hmtx' && transform === 1) tables.set('hmtx: advances alone', table)
  }
  return tables
}

/** The tables of a TrueType, OpenType or WOFF2 file. */
export const fontTables = (font: Buffer): FontTables =>
  font.toString('latin1', 0, 4) === 'wOF2' ? woff2Tables(font) : sfntTables(font)
