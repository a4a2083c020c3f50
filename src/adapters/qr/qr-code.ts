import { encode } from 'uqr'

/** A QR code (二次元コード) as drawn: `size` modules on each side with the quiet zone, dark where the SVG path fills. */
export interface QrCode {
  readonly size: number
  readonly path: string
}

const QUIET = 4 // ISO/IEC 18004 asks for four light modules around it

/** The QR code of a text, with the middle error correction (M), which stands a crease or a stamp on filed paper. */
export const qrCode = (text: string): QrCode => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET })
  const path = data.flatMap((row, y) => runsOf(row).map(({ x, length }) => `M${x} ${y}h${length}v1h-${length}z`))
  return { size, path: path.join('') }
}

/** The dark stretches of a row. */
const runsOf = (row: readonly boolean[]): readonly { readonly x: number; readonly length: number }[] => {
  const runs: { x: number; length: number }[] = []
  row.forEach((isDark, x) => {
    const last = runs.at(-1)
    if (!isDark) return
    if (last !== undefined && last.x + last.length === x) last.length += 1
    else runs.push({ x, length: 1 })
  })
  return runs
}
