import { fileHolding, type FaceCoverage } from '#core/printing'
import type { OracleFont } from './read-font.ts'

const SELECTOR = /^[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]$/u

/** The numbers of the glyphs that a font file has for exactly this cluster; `undefined` when it has not all of them. */
export const glyphsOf = (font: OracleFont | undefined, cluster: string): readonly number[] | undefined => {
  const [base = '', second = ''] = [...cluster]
  const point = (character: string): number => character.codePointAt(0) ?? 0
  const each = (text: string) => [...text].map((character) => font?.glyphOf(point(character)))
  // A letter and its mark are drawn as one glyph where the font has the two together.
  const whole = cluster.normalize('NFC')
  const isOne = [...whole].length === 1 && [...cluster].length > 1 && !each(whole).includes(undefined)
  const asked = SELECTOR.test(second) ? [font?.glyphOf(point(base), point(second))] : each(isOne ? whole : cluster)
  const glyphs = asked.filter((glyph) => glyph !== undefined)
  return glyphs.length === asked.length ? glyphs : undefined
}

/** The file from which a face draws a cluster, and the numbers of its glyphs there by the oracle; throws where it has none. */
export const glyphsInFile = (
  faces: readonly FaceCoverage[],
  fonts: ReadonlyMap<string, OracleFont>,
  face: string,
  cluster: string,
): readonly [string, readonly number[]] => {
  const holding = faces.find((each) => each.face === face)
  const file = holding === undefined ? '' : (fileHolding(holding, cluster)?.file ?? '')
  const glyphs = glyphsOf(fonts.get(file), cluster)
  if (glyphs === undefined) throw new Error(`${face} has no glyph for ${cluster}`)
  return [file, glyphs]
}
