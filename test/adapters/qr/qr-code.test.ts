import { describe, expect, it } from 'vitest'
import { qrCode, qrSvg } from '#adapters/qr'

const TEXT = `1234567:${'0123456789abcdef'.repeat(4)}`
const QUIET = 4

/** The modules a path fills; each stretch is drawn once. */
const drawn = ({ size, path }: { readonly size: number; readonly path: string }): boolean[][] => {
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let at = 0; at < Number(length); at += 1) {
      const row = modules[Number(y)] as boolean[]
      expect(row[Number(x) + at]).toBe(false)
      row[Number(x) + at] = true
    }
  return modules
}

/** The pattern by which a reader finds a corner. */
const FINDER = ['#######', '#     #', '# ### #', '# ### #', '# ### #', '#     #', '#######']

describe('the QR code of a chain’s head', () => {
  const code = qrCode(TEXT)
  const modules = drawn(code)
  const at = (x: number, y: number): boolean => modules[y]?.[x] ?? false

  it('is a square with a quiet zone of four modules, and nothing else in its path', () => {
    expect((code.size - 2 * QUIET - 17) % 4).toBe(0)
    expect(code.path.replace(/M\d+ \d+h\d+v1h-\d+z/g, '')).toBe('')
    modules.forEach((row, y) =>
      row.forEach((isDark, x) => {
        const inside = Math.min(x, y, code.size - 1 - x, code.size - 1 - y) >= QUIET
        if (!inside) expect(isDark).toBe(false)
      }),
    )
  })

  it('has its three corners and the timing lines between them', () => {
    const far = code.size - QUIET - 7
    for (const [left, top] of [
      [QUIET, QUIET],
      [far, QUIET],
      [QUIET, far],
    ] as const)
      FINDER.forEach((row, y) => [...row].forEach((mark, x) => expect(at(left + x, top + y)).toBe(mark === '#')))
    for (let step = 8; step < code.size - 2 * QUIET - 8; step += 1) {
      expect(at(QUIET + step, QUIET + 6)).toBe(step % 2 === 0)
      expect(at(QUIET + 6, QUIET + step)).toBe(step % 2 === 0)
    }
  })

  it('differs with each text and is the same for the same', () => {
    expect(qrCode(TEXT)).toEqual(code)
    expect(qrCode(TEXT.replace('1234567', '1234568')).path).not.toBe(code.path)
  })

  it('is an SVG document without scripts, styles or addresses but its own', () => {
    const svg = qrSvg(TEXT)
    expect(svg).toContain(code.path)
    expect(svg.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/script|style|href|http|url\(/)
  })
})
