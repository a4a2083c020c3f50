const HALF = /^[\u0020-\u007E\uFF61-\uFF9F\uFFE8-\uFFEE]/u

/**
 * How wide a glyph cluster is, in units of the type size: 0.5 for ASCII and half-width kana, 1 for the rest. The print faces
 * are fixed-width, so this is exact for what forms carry; for the few accented letters that are narrower it is on the safe side.
 */
export const glyphWidth = (cluster: string): number => (HALF.test(cluster) ? 0.5 : 1)
