import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { fileHolding, isInRanges, type FaceCoverage } from '#core/printing'
import { readPrintFaces } from '../../../.ci/vite/read-print-faces.ts'
import { woff2Cmap } from '../../../.ci/vite/woff2-cmap.ts'

const countOf = (ranges: readonly number[]): number =>
  ranges.reduce((sum, _, at) => (at % 2 === 0 ? sum + (ranges[at + 1] ?? 0) - (ranges[at] ?? 0) + 1 : sum), 0)

describe("the product's own print faces", () => {
  let faces: readonly FaceCoverage[] = []
  let paths: ReadonlyMap<string, string> = new Map()
  beforeAll(() => {
    ;({ faces, paths } = readPrintFaces('.'))
  })

  it('are three, each with all characters and variation sequences of its package', () => {
    const counts = faces.map(({ face, files }) => [
      face,
      files.reduce((sum, { ranges }) => sum + countOf(ranges), 0),
      files.reduce(
        (sum, { variations }) => sum + Object.values(variations).reduce((all, bases) => all + countOf(bases), 0),
        0,
      ),
    ])
    expect(counts).toEqual([
      ['biz-udmincho', 11_595, 10_160],
      ['biz-udgothic', 11_595, 10_160],
      ['biz-udgothic-bold', 11_595, 10_160],
    ])
  })

  it('have every character in one file only', () => {
    for (const { files } of faces) {
      for (const codePoint of [0x20, 0x41, 0x3000, 0x3042, 0x845b, 0x9089, 0xff71]) {
        expect(files.filter(({ ranges }) => isInRanges(ranges, codePoint))).toHaveLength(1)
      }
    }
  })

  it.each([
    ['葛\u{E0100}', true],
    ['葛\u{E0101}', true],
    ['辻\u{E0101}', true],
    ['神\uFE00', true],
    ['髙', true],
    ['𠮷', false],
    ['邉\u{E0102}', false],
    ['葛\u{E0102}', false],
  ])('say of %j: %s', (cluster, held) => {
    for (const face of faces) expect(fileHolding(face, cluster) !== undefined).toBe(held)
  })

  it('are served with their licences', () => {
    expect([...paths.keys()].filter((path) => path.includes('LICENSE'))).toHaveLength(2)
    for (const path of paths.values()) expect(readFileSync(path).length).toBeGreaterThan(100)
  })
})

describe('woff2Cmap', () => {
  it('refuses what is not WOFF2', () => {
    expect(() => woff2Cmap(Buffer.from('wOFF'.padEnd(60)))).toThrow('not a WOFF2 font')
  })
})
