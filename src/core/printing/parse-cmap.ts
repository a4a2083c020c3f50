import { failure, problem, success, type Result } from '#core/value'

import { rangesFromSorted, type CodePointRanges, type Coverage } from './coverage.ts'
import { variationsOf } from './cmap-variations.ts'

/** The subtables a shaper prefers, best first, as platform × 256 + encoding: full Unicode before the basic plane. */
const PREFERRED = [0x30a, 0x006, 0x004, 0x301, 0x003, 0x002, 0x001, 0x000]

const pointsOfFormat4 = function* (table: DataView, at: number): Generator<number> {
  const doubled = table.getUint16(at + 6)
  for (let segment = 0; segment < doubled; segment += 2) {
    const last = table.getUint16(at + 14 + segment)
    const first = table.getUint16(at + 16 + doubled + segment)
    const delta = table.getUint16(at + 16 + 2 * doubled + segment)
    const offsetAt = at + 16 + 3 * doubled + segment
    const offset = table.getUint16(offsetAt)
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const stored = offset === 0 ? point : table.getUint16(offsetAt + offset + 2 * (point - first))
      if ((offset !== 0 && stored === 0) || ((stored + delta) & 0xffff) === 0) continue
      yield point
    }
  }
}

const pointsOfFormat12 = function* (table: DataView, at: number): Generator<number> {
  const groups = table.getUint32(at + 12)
  for (let group = 0; group < groups; group += 1) {
    const entry = at + 16 + 12 * group
    const [first, last, glyph] = [table.getUint32(entry), table.getUint32(entry + 4), table.getUint32(entry + 8)]
    if (last > 0x10ffff) throw new RangeError('cmap group beyond Unicode')
    for (let point = glyph === 0 ? first + 1 : first; point <= last; point += 1) yield point
  }
}

const rangesOf = (table: DataView, at: number): CodePointRanges | undefined => {
  const format = table.getUint16(at)
  if (format === 4) return rangesFromSorted(pointsOfFormat4(table, at))
  return format === 12 ? rangesFromSorted(pointsOfFormat12(table, at)) : undefined
}

/**
 * What a font can draw, read from its `cmap` table (formats 4, 12 and 14, as in ISO/IEC 14496-22). `table` begins at the table,
 * not at the font. Only the subtable a shaper would choose counts. Problem: `font-unreadable`.
 */
export const parseCmap = (table: DataView): Result<Coverage> => {
  try {
    const found = new Map<number, number>()
    for (let record = 0; record < table.getUint16(2); record += 1) {
      const entry = 4 + 8 * record
      found.set(table.getUint16(entry) * 256 + table.getUint16(entry + 2), table.getUint32(entry + 4))
    }
    for (const key of PREFERRED) {
      const at = found.get(key)
      const ranges = at === undefined ? undefined : rangesOf(table, at)
      if (ranges !== undefined) return success({ ranges, variations: variationsOf(table, found.get(0x005)) })
    }
  } catch {
    return failure(problem('font-unreadable', { part: 'cmap' }))
  }
  return failure(problem('font-unreadable', { part: 'cmap' }))
}

/** What a TrueType or OpenType file (not a collection, not a web font) can draw. Problem: `font-unreadable`. */
export const parseFontCoverage = (font: ArrayBuffer): Result<Coverage> => {
  try {
    const view = new DataView(font)
    const flavour = view.getUint32(0)
    const known = flavour === 0x00010000 || flavour === 0x4f54544f || flavour === 0x74727565
    for (let table = 0; known && table < view.getUint16(4); table += 1) {
      const entry = 12 + 16 * table
      if (view.getUint32(entry) !== 0x636d6170) continue
      return parseCmap(new DataView(font, view.getUint32(entry + 8), view.getUint32(entry + 12)))
    }
  } catch {
    return failure(problem('font-unreadable', { part: 'tables' }))
  }
  return failure(problem('font-unreadable', { part: 'tables' }))
}
