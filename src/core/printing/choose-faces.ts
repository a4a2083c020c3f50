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
  /** Room for a character that no face holds, to be written by hand. */
  readonly hand?: true
}

/**
 * What is printed for clusters that no face holds (字形のない字), as the clerk decided: a registered character, or an empty
 * text where the room is left to be written by hand.
 */
export type SettledGlyphs = Readonly<Record<string, string>>

/** An em of space (全角空白), which every Japanese face holds. */
const ROOM = String.fromCodePoint(0x3000)

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
 * control and direction characters, `glyph-missing` {cluster, codePoints} for what no installed face can draw and nobody has `settled`.
 */
export const chooseFaces = (
  text: string,
  faces: readonly FaceCoverage[],
  where: Problem['params'],
  settled: SettledGlyphs = {},
): { readonly glyphs: readonly Glyph[]; readonly problems: readonly Problem[] } => {
  const refused = refusedCharacters(text)
  if (refused.length > 0) {
    const problems = refused.map((found) =>
      problem('character-refused', { ...where, codePoints: nameCodePoints(found) }),
    )
    return { glyphs: [], problems }
  }
  const clusters = glyphClusters(text)
  const faceOf = (cluster: string): string | undefined =>
    faces.find((face) => fileHolding(face, cluster) !== undefined)?.face
  const drawn = (cluster: string): readonly Glyph[] | undefined => {
    const face = faceOf(cluster)
    if (face !== undefined) return [{ cluster, face }]
    const substitute = Object.hasOwn(settled, cluster) ? settled[cluster] : undefined
    if (substitute === undefined) return undefined
    const instead = (substitute === '' ? [ROOM] : glyphClusters(substitute)).map((each) => ({
      cluster: each,
      face: faceOf(each),
    }))
    const hand = substitute === '' ? { hand: true as const } : {}
    const whole = instead.flatMap((each) => (each.face === undefined ? [] : [{ ...each, face: each.face, ...hand }]))
    return whole.length === instead.length ? whole : undefined
  }
  const chosen = new Map([...new Set(clusters)].map((cluster) => [cluster, drawn(cluster)]))
  const problems = [...chosen].flatMap(([cluster, found]) =>
    found === undefined ? [problem('glyph-missing', { ...where, cluster, codePoints: nameCodePoints(cluster) })] : [],
  )
  const glyphs = clusters.flatMap((cluster) => chosen.get(cluster) ?? [])
  return { glyphs, problems }
}

/** Neighbouring glyphs of one face joined. */
export const runsOf = (glyphs: readonly Glyph[]): readonly PrintRun[] => {
  const runs: PrintRun[] = []
  for (const glyph of glyphs) {
    const last = runs.at(-1)
    if (last !== undefined && last.face === glyph.face && last.hand === glyph.hand)
      runs[runs.length - 1] = { ...last, text: last.text + glyph.cluster }
    else runs.push({ text: glyph.cluster, face: glyph.face, ...(glyph.hand === true ? { hand: true as const } : {}) })
  }
  return runs
}
