import { isInRanges, type Coverage, type FaceCoverage, type FontFileCoverage } from './coverage.ts'

const isSelector = (codePoint: number): boolean =>
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f) || (codePoint >= 0xe0100 && codePoint <= 0xe01ef)

/**
 * Whether a font file holds exactly this glyph cluster. A base with a variation selector is held only when the cmap lists that
 * very sequence: browsers draw a missing variation as the default shape with no sign, which would print another person's 邉.
 * A base with other marks is held when every code point of it is.
 */
export const holdsCluster = (coverage: Coverage, cluster: string): boolean => {
  const points = [...cluster].map((character) => character.codePointAt(0) ?? 0)
  const [base, selector] = points
  if (base === undefined || isSelector(base)) return false
  if (!points.some(isSelector)) return points.every((point) => isInRanges(coverage.ranges, point))
  if (points.length !== 2 || selector === undefined) return false
  return isInRanges(coverage.ranges, base) && isInRanges(coverage.variations[selector.toString(16)] ?? [], base)
}

/** What was found for a face before: a form asks for the same few characters again and again. */
const found = new WeakMap<FaceCoverage, Map<string, FontFileCoverage | undefined>>()

/** The file of a face that holds the cluster; `undefined` when the face cannot draw it. */
export const fileHolding = (face: FaceCoverage, cluster: string): FontFileCoverage | undefined => {
  const files = found.get(face) ?? new Map<string, FontFileCoverage | undefined>()
  if (files.size === 0) found.set(face, files)
  if (!files.has(cluster))
    files.set(
      cluster,
      face.files.find((file) => holdsCluster(file, cluster)),
    )
  return files.get(cluster)
}
