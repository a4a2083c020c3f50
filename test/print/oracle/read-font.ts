import { readFileSync } from 'node:fs'
import { fontTables } from './font-tables.ts'

/** What a font file says of itself: which glyph a text of one character, or of one and a variation selector, is; and how wide. */
export interface OracleFont {
  /** The number of the glyph; `undefined` when the file has none for exactly this. */
  readonly glyphOf: (base: number, selector?: number) => number | undefined
  /** Advance of a glyph, in units of the type size. */
  readonly advanceOf: (glyph: number) => number
}

const subtable = (cmap: Buffer, wanted: readonly string[]): number | undefined => {
  const found = new Map<string, number>()
  for (let i = 0; i < cmap.readUInt16BE(2); i += 1)
    found.set(
      `${String(cmap.readUInt16BE(4 + 8 * i))}/${String(cmap.readUInt16BE(6 + 8 * i))}`,
      cmap.readUInt32BE(8 + 8 * i),
    )
  return wanted.map((key) => found.get(key)).find((at) => at !== undefined)
}

/** The first of `count` ordered records whose end is not before the wanted number. */
const search = (count: number, endOf: (index: number) => number, wanted: number): number => {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (endOf(middle) < wanted) low = middle + 1
    else high = middle
  }
  return low
}

const inFormat4 = (cmap: Buffer, at: number, point: number): number => {
  if (point > 0xffff) return 0
  const count = cmap.readUInt16BE(at + 6) / 2
  const column = (part: number, index: number): number => at + 14 + (part === 0 ? 0 : 2) + 2 * (part * count + index)
  const index = search(count, (i) => cmap.readUInt16BE(column(0, i)), point)
  if (index === count || cmap.readUInt16BE(column(1, index)) > point) return 0
  const delta = cmap.readUInt16BE(column(2, index))
  const offset = cmap.readUInt16BE(column(3, index))
  if (offset === 0) return (point + delta) % 65536
  const glyph = cmap.readUInt16BE(column(3, index) + offset + 2 * (point - cmap.readUInt16BE(column(1, index))))
  return glyph === 0 ? 0 : (glyph + delta) % 65536
}

const inFormat12 = (cmap: Buffer, at: number, point: number): number => {
  const count = cmap.readUInt32BE(at + 12)
  const index = search(count, (i) => cmap.readUInt32BE(at + 20 + 12 * i), point)
  if (index === count || cmap.readUInt32BE(at + 16 + 12 * index) > point) return 0
  return cmap.readUInt32BE(at + 24 + 12 * index) + point - cmap.readUInt32BE(at + 16 + 12 * index)
}

const plainGlyph = (cmap: Buffer, point: number): number => {
  const at = subtable(cmap, ['3/10', '0/6', '0/4', '3/1', '0/3'])
  if (at === undefined) return 0
  return cmap.readUInt16BE(at) === 12 ? inFormat12(cmap, at, point) : inFormat4(cmap, at, point)
}

/** 0 when the font does not list the sequence. */
const variedGlyph = (cmap: Buffer, base: number, selector: number): number => {
  const at = subtable(cmap, ['0/5'])
  if (at === undefined) return 0
  for (let record = 0; record < cmap.readUInt32BE(at + 6); record += 1) {
    const entry = at + 10 + 11 * record
    if (cmap.readUIntBE(entry, 3) !== selector) continue
    const [plain, other] = [cmap.readUInt32BE(entry + 3), cmap.readUInt32BE(entry + 7)]
    for (let i = 0; plain > 0 && i < cmap.readUInt32BE(at + plain); i += 1) {
      const first = cmap.readUIntBE(at + plain + 4 + 4 * i, 3)
      if (base >= first && base <= first + (cmap[at + plain + 7 + 4 * i] ?? 0)) return plainGlyph(cmap, base)
    }
    const mapped = other > 0 ? cmap.readUInt32BE(at + other) : 0
    for (let i = 0; i < mapped; i += 1)
      if (cmap.readUIntBE(at + other + 4 + 5 * i, 3) === base) return cmap.readUInt16BE(at + other + 7 + 5 * i)
  }
  return 0
}

/** Reads a font file. */
export const readFont = (path: string): OracleFont => {
  const tables = fontTables(readFileSync(path))
  const need = (tag: string): Buffer => {
    const table = tables.get(tag)
    if (table === undefined) throw new Error(`${path}: no ${tag}`)
    return table
  }
  const [cmap, hmtx, unitsPerEm, metrics] = [
    need('cmap'),
    need('hmtx'),
    need('head').readUInt16BE(18),
    need('hhea').readUInt16BE(34),
  ]
  const step = tables.has('hmtx: advances alone') ? 2 : 4
  return {
    glyphOf: (base, selector) => {
      const glyph = selector === undefined ? plainGlyph(cmap, base) : variedGlyph(cmap, base, selector)
      return glyph === 0 ? undefined : glyph
    },
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * step) / unitsPerEm,
  }
}
