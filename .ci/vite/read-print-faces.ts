import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseCmap } from '../../src/core/printing/parse-cmap.ts'
import {
  isInRanges,
  type CodePointRanges,
  type FaceCoverage,
  type FontFileCoverage,
} from '../../src/core/printing/coverage.ts'
import { woff2Cmap } from './woff2-cmap.ts'

/** The product's own print faces: their names in forms, the package they come from, and the weight. */
const FACES = [
  { face: 'biz-udmincho', family: 'biz-udmincho', weight: 400 },
  { face: 'biz-udgothic', family: 'biz-udgothic', weight: 400 },
  { face: 'biz-udgothic-bold', family: 'biz-udgothic', weight: 700 },
] as const

/** Where the site serves them. */
export const FACES_PATH = 'print-faces/'

const without = (ranges: CodePointRanges, taken: (point: number) => boolean): CodePointRanges => {
  const kept: number[] = []
  for (let at = 0; at < ranges.length; at += 2) {
    for (let point = ranges[at] ?? 0; point <= (ranges[at + 1] ?? -1); point += 1) {
      if (taken(point)) continue
      if (kept.length > 0 && kept[kept.length - 1] === point - 1) kept[kept.length - 1] = point
      else kept.push(point, point)
    }
  }
  return kept
}

/**
 * The files of a face. The package cuts it by use (`-12-400-`) and by script (`-latin-400-`); of what stands in two files the
 * first counts, the whole-Japanese file, which repeats half of the cut ones, is left out.
 */
const filesOf = (folder: string, family: string, weight: number): readonly string[] => {
  const shape = new RegExp(`^${family}-(\\d+|latin|latin-ext|greek-ext|cyrillic)-${weight}-normal\\.woff2$`)
  return readdirSync(folder)
    .filter((file) => shape.test(file))
    .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
}

const readFace = (folder: string, family: string, weight: number): readonly FontFileCoverage[] => {
  const files: FontFileCoverage[] = []
  for (const file of filesOf(folder, family, weight)) {
    const coverage = parseCmap(woff2Cmap(readFileSync(join(folder, file))))
    if (!coverage.ok) throw new Error(`${file}: its cmap cannot be read`)
    const isTaken = (point: number): boolean => files.some((earlier) => isInRanges(earlier.ranges, point))
    const variations = Object.entries(coverage.value.variations).map(
      ([selector, bases]) => [selector, without(bases, isTaken)] as const,
    )
    const ranges = without(coverage.value.ranges, isTaken)
    files.push({ file: `/${FACES_PATH}${file}`, ranges, variations: Object.fromEntries(variations) })
  }
  return files
}

/** The coverage of every own face, by the cmaps of the very files that are served, and where those files lie on this machine. */
export const readPrintFaces = (
  root: string,
): { readonly faces: readonly FaceCoverage[]; readonly paths: ReadonlyMap<string, string> } => {
  const paths = new Map<string, string>()
  const faces = FACES.map(({ face, family, weight }) => {
    const folder = join(root, 'node_modules/@fontsource', family, 'files')
    const files = readFace(folder, family, weight)
    for (const { file } of files) paths.set(file.slice(1), join(folder, file.slice(FACES_PATH.length + 1)))
    paths.set(`${FACES_PATH}LICENSE-${family}.txt`, join(folder, '../LICENSE'))
    return { face, files }
  })
  return { faces, paths }
}
