/** Code points and ranges of them in hexadecimal, by the problem each makes in a name. */
const WRITTEN = {
  'name-control-character': '0000-001F 007F-009F 2028-2029',
  'name-bidi-control': '061C 200E-200F 202A-202E 2066-206F',
  'name-invisible-character':
    '00AD 034F 115F-1160 17B4-17B5 180B-180F 200B-200D 2060-2065 2800 3164 FEFF FFA0 FFF0-FFFB ' +
    '1BCA0-1BCA3 1D173-1D17A E0000-E00FF E01F0-E0FFF',
  'name-unusual-space': '00A0 1680 2000-200A 202F 205F',
  'name-lost-character': 'D800-DFFF FDD0-FDEF FFFC-FFFF',
} as const

/** The code of a problem that a single code point makes. */
export type ForbiddenCode = keyof typeof WRITTEN

const RANGES = (Object.entries(WRITTEN) as [ForbiddenCode, string][]).flatMap(([code, written]) =>
  written.split(' ').map((range) => {
    const [from = '', to = from] = range.split('-')
    return { code, from: parseInt(from, 16), to: parseInt(to, 16) }
  }),
)

/**
 * The problem a code point makes in a name: it would print differently from what is stored, or let two different names look
 * equal. Every character Unicode lets a renderer leave out is among them but variation selectors, which choose the shape
 * of a kanji. The list is fixed here, so that every engine, whatever its Unicode version, answers alike.
 */
export const forbiddenInNames = (point: number): ForbiddenCode | undefined =>
  RANGES.find(({ from, to }) => point >= from && point <= to)?.code
