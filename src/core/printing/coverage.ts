/** Code points as flat, ascending, non-touching pairs of first and last: `[32, 126, 160, 255]`. Compact as JSON, searched in steps of two. */
export type CodePointRanges = readonly number[]

/** What one font file can draw, by its own cmap. */
export interface Coverage {
  readonly ranges: CodePointRanges
  /** For each variation selector (as lower-case hexadecimal, `e0100`) the base characters for which the font has that exact sequence. */
  readonly variations: Readonly<Record<string, CodePointRanges>>
}

/** A font file and what it can draw. */
export interface FontFileCoverage extends Coverage {
  /** The file's name as the site serves it. */
  readonly file: string
}

/**
 * A print face (書体) as installed: one family at one weight, in one or several files. Where it has several, no base character
 * stands in two of them, so that the files can be loaded side by side under one name.
 */
export interface FaceCoverage {
  /** The name by which forms list it (`biz-udmincho`). */
  readonly face: string
  readonly files: readonly FontFileCoverage[]
}

/** Whether a code point lies in the ranges. */
export const isInRanges = (ranges: CodePointRanges, codePoint: number): boolean => {
  let low = 0
  let high = ranges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (codePoint < (ranges[2 * middle] ?? 0)) high = middle - 1
    else if (codePoint > (ranges[2 * middle + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** Ascending code points as ranges; the input may repeat but must be sorted. */
export const rangesFromSorted = (codePoints: Iterable<number>): CodePointRanges => {
  const ranges: number[] = []
  for (const codePoint of codePoints) {
    const last = ranges.at(-1)
    if (last !== undefined && codePoint <= last + 1) ranges[ranges.length - 1] = Math.max(last, codePoint)
    else ranges.push(codePoint, codePoint)
  }
  return ranges
}
