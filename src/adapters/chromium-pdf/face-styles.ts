import type { CodePointRanges, FaceCoverage } from '#core/printing'

const written = (ranges: CodePointRanges): string => {
  const pairs: string[] = []
  for (let at = 0; at < ranges.length; at += 2)
    pairs.push(`U+${(ranges[at] ?? 0).toString(16)}-${(ranges[at + 1] ?? 0).toString(16)}`)
  return pairs.join(',')
}

/** The faces of the build as a style sheet: each family by the name forms list it under, each file for what it holds. */
export const faceStyles = (faces: readonly FaceCoverage[]): string =>
  faces
    .flatMap(({ face, files }) =>
      files.map(
        ({ file, ranges }) =>
          `@font-face{font-family:"${face}";src:url("${file}") format("woff2");unicode-range:${written(ranges)}}`,
      ),
    )
    .join('')
