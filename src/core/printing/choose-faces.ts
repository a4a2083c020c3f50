import { problem, type Problem } from '#core/value'

import type { FaceCoverage } from './coverage.ts'
import { glyphClusters, nameCodePoints } from './glyph-clusters.ts'
import { fileHolding } from './holds-cluster.ts'
import type { PrintRun } from './print-data.ts'
import { refusedCharacters } from './refused-characters.ts'

/** One glyph cluster and the face that draws it. */
export interface Glyph {
  readonly cluster: string
  readonly face: string
}

/** By this name a form takes all fonts of the site's own that have no name here; each is a face `site-fonts-…`. */
export const SITE_FONTS = 'site-fonts'

/** The faces a form names, in its order, that are installed here. */
export const installedFaces = (order: readonly string[], installed: readonly FaceCoverage[]): readonly FaceCoverage[] =>
  order.flatMap((name) =>
    installed.filter(({ face }) => face === name || (name === SITE_FONTS && face.startsWith(`${SITE_FONTS}-`))),
  )

/**
 * For each glyph cluster of a text the first of `faces` that holds exactly it (字形の事前検査).
 * Problems, one for each cluster and kind, with `where` added to their parameters: `character-refused` {codePoints} for
 * control and direction characters, `glyph-missing` {cluster, codePoints} for what no installed face can draw.
 */
export const chooseFaces = (
  text: string,
  faces: readonly FaceCoverage[],
  where: Problem['params'],
): { readonly glyphs: readonly Glyph[]; readonly problems: readonly Problem[] } => {
  const refused = refusedCharacters(text)
  if (refused.length > 0) {
    const problems = refused.map((found) =>
      problem('character-refused', { ...where, codePoints: nameCodePoints(found) }),
    )
    return { glyphs: [], problems }
  }
  const clusters = glyphClusters(text)
  const chosen = new Map(
    [...new Set(clusters)].map((cluster) => [cluster, faces.find((face) => fileHolding(face, cluster) !== undefined)]),
  )
  const problems = [...chosen].flatMap(([cluster, face]) =>
    face === undefined ? [problem('glyph-missing', { ...where, cluster, codePoints: nameCodePoints(cluster) })] : [],
  )
  const glyphs = clusters.flatMap((cluster) => {
    const face = chosen.get(cluster)
    return face === undefined ? [] : [{ cluster, face: face.face }]
  })
  return { glyphs, problems }
}

/** Neighbouring glyphs of one face joined. */
export const runsOf = (glyphs: readonly Glyph[]): readonly PrintRun[] => {
  const runs: PrintRun[] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)
    if (last !== undefined && last.face === glyph.face)
      runs[runs.length - 1] = { ...last, text: last.text + glyph.cluster }
    else runs.push({ text: glyph.cluster, face: glyph.face })
  }
  return runs
}
