// Small cmap tables, written by the format's own description, so that the reader is checked against known content.

type Bytes = number[]
const u8 = (value: number): Bytes => [value & 255]
const u16 = (value: number): Bytes => [(value >> 8) & 255, value & 255]
const u24 = (value: number): Bytes => [...u8(value >> 16), ...u16(value & 0xffff)]
const u32 = (value: number): Bytes => [...u16((value >>> 16) & 0xffff), ...u16(value & 0xffff)]
const buffer = (bytes: Bytes): ArrayBuffer => Uint8Array.from(bytes).buffer

export interface Segment {
  readonly first: number
  readonly glyphs: readonly number[]
  /** By difference instead of by a list of glyphs. */
  readonly delta?: boolean
}

export const format4 = (segments: readonly Segment[]): Bytes => {
  const all = [...segments, { first: 0xffff, glyphs: [0], delta: true }]
  const lists: number[] = []
  const offsets = all.map(({ glyphs, delta }, at) => {
    if (delta) return 0
    const offset = 2 * (all.length - at + lists.length)
    lists.push(...glyphs)
    return offset
  })
  const deltas = all.map(({ first, glyphs, delta }) => (delta ? (glyphs[0] ?? 0) - first : 0) & 0xffff)
  const body = [
    ...u16(all.length * 2),
    ...[...u16(0), ...u16(0), ...u16(0)],
    ...all.flatMap(({ first, glyphs }) => u16(first + glyphs.length - 1)),
    ...u16(0),
    ...all.flatMap(({ first }) => u16(first)),
    ...deltas.flatMap(u16),
    ...offsets.flatMap(u16),
    ...lists.flatMap(u16),
  ]
  return [...u16(4), ...u16(body.length + 6), ...u16(0), ...body]
}

export const format12 = (groups: readonly (readonly [number, number, number])[]): Bytes => [
  ...[...u16(12), ...u16(0), ...u32(16 + 12 * groups.length), ...u32(0), ...u32(groups.length)],
  ...groups.flatMap(([first, last, glyph]) => [...u32(first), ...u32(last), ...u32(glyph)]),
]

export interface Selector {
  readonly selector: number
  readonly defaults?: readonly (readonly [first: number, more: number])[]
  readonly own?: readonly (readonly [base: number, glyph: number])[]
}

export const format14 = (selectors: readonly Selector[]): Bytes => {
  const head = 10 + 11 * selectors.length
  const records: Bytes = []
  const tables: Bytes = []
  for (const { selector, defaults, own } of selectors) {
    records.push(...u24(selector), ...u32(defaults ? head + tables.length : 0))
    if (defaults)
      tables.push(...u32(defaults.length), ...defaults.flatMap(([first, more]) => [...u24(first), ...u8(more)]))
    records.push(...u32(own ? head + tables.length : 0))
    if (own) tables.push(...u32(own.length), ...own.flatMap(([base, glyph]) => [...u24(base), ...u16(glyph)]))
  }
  return [...u16(14), ...u32(head + tables.length), ...u32(selectors.length), ...records, ...tables]
}

export const cmapTable = (
  subtables: readonly (readonly [platform: number, encoding: number, bytes: Bytes])[],
): ArrayBuffer => {
  let at = 4 + 8 * subtables.length
  const records = subtables.flatMap(([platform, encoding, bytes]) => {
    const record = [...u16(platform), ...u16(encoding), ...u32(at)]
    at += bytes.length
    return record
  })
  return buffer([...u16(0), ...u16(subtables.length), ...records, ...subtables.flatMap(([, , bytes]) => bytes)])
}

/** A font file with nothing in it but a cmap. */
export const font = (cmap: ArrayBuffer): ArrayBuffer =>
  buffer([
    ...[...u32(0x00010000), ...u16(1), ...u16(0), ...u16(0), ...u16(0)],
    ...[...u32(0x636d6170), ...u32(0), ...u32(28), ...u32(cmap.byteLength)],
    ...new Uint8Array(cmap),
  ])
