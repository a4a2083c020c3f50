import { rangesFromSorted, type Coverage } from './coverage.ts'

const uint24 = (table: DataView, at: number): number => table.getUint16(at) * 256 + table.getUint8(at + 2)

/** Sequences that draw the font's default shape of the base. */
const defaultBases = (table: DataView, at: number): number[] => {
  const bases: number[] = []
  for (let range = 0; range < table.getUint32(at); range += 1) {
    const first = uint24(table, at + 4 + 4 * range)
    for (let more = 0; more <= table.getUint8(at + 7 + 4 * range); more += 1) bases.push(first + more)
  }
  return bases
}

/** Sequences with a shape of their own. */
const ownBases = (table: DataView, at: number): number[] => {
  const bases: number[] = []
  for (let mapping = 0; mapping < table.getUint32(at); mapping += 1) {
    if (table.getUint16(at + 7 + 5 * mapping) !== 0) bases.push(uint24(table, at + 4 + 5 * mapping))
  }
  return bases
}

/** The variation sequences of a cmap's format 14 subtable at `at`; none when there is no such subtable. Throws on a short table. */
export const variationsOf = (table: DataView, at: number | undefined): Coverage['variations'] => {
  if (at === undefined || table.getUint16(at) !== 14) return {}
  const variations: Record<string, readonly number[]> = {}
  for (let record = 0; record < table.getUint32(at + 6); record += 1) {
    const entry = at + 10 + 11 * record
    const [defaults, own] = [table.getUint32(entry + 3), table.getUint32(entry + 7)]
    const bases = [
      ...(defaults === 0 ? [] : defaultBases(table, at + defaults)),
      ...(own === 0 ? [] : ownBases(table, at + own)),
    ]
    variations[uint24(table, entry).toString(16)] = rangesFromSorted(bases.sort((a, b) => a - b))
  }
  return variations
}
