import { styleWords } from './check-styles.ts'
import type { CodePointRanges, FaceCoverage, FontFileCoverage } from './coverage.ts'
import { glyphClusters } from './glyph-clusters.ts'
import { fileHolding } from './holds-cluster.ts'
import type { PrintJob, PrintRun, PrintValue } from './print-data.ts'
import { templateWords } from './template-tokens.ts'

/** A font file that a job needs: under which face it is loaded, and for which characters (absent: for all it holds). */
export interface NeededFont {
  readonly face: string
  readonly file: string
  /** As CSS writes a `unicode-range`. */
  readonly unicodeRange?: string
}

const hex = (point: number): string => point.toString(16)

/** The selectors belong to every file: a browser looks for base and selector together. */
const SELECTORS = 'U+FE00-FE0F,U+E0100-E01EF'

const unicodeRange = (ranges: CodePointRanges): string => {
  const written: string[] = []
  for (let at = 0; at < ranges.length; at += 2) {
    const [first, last] = [ranges[at] ?? 0, ranges[at + 1] ?? 0]
    written.push(first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)
  }
  return [...written, SELECTORS].join(',')
}

const isValue = (value: unknown): value is PrintValue => typeof value === 'object' && value !== null && 'lines' in value

const runsOfValue = (value: PrintValue): readonly PrintRun[] => [
  ...value.lines.flatMap((line) => line.runs),
  ...value.options.flatMap((option) => [...option.tick, ...option.runs]),
]

const runsOfTemplate = (job: PrintJob): readonly PrintRun[] =>
  job.data.pages.flatMap((page) => [
    ...Object.values(page.fields).flatMap(runsOfValue),
    ...Object.values(page.lists).flatMap((list) =>
      list.rows.flatMap((row) => Object.values(row).filter(isValue).flatMap(runsOfValue)),
    ),
  ])

/** Every run of a job, in no particular order. */
export const runsOfJob = (job: PrintJob): readonly PrintRun[] =>
  job.overlay === undefined
    ? runsOfTemplate(job)
    : job.overlay.pages.flatMap(({ boxes }) => boxes.flatMap(({ value }) => runsOfValue(value)))

/** What stands between a form's words and is placed by the frame: spaces, and the digits of pages and rows. */
const PRINTED_BY_ITSELF = ' 0123456789/'

const filesFor = (face: FaceCoverage, text: string): readonly FontFileCoverage[] => {
  const clusters = new Set(glyphClusters(text))
  const needed = new Set([...clusters].map((cluster) => fileHolding(face, cluster)))
  return face.files.filter((file) => needed.has(file))
}

/**
 * The font files a job needs, and no others: those that draw the runs of its values, and for every label face those that draw
 * the form's own words, since its style sheet decides which of them a word is set in.
 */
export const neededFonts = (job: PrintJob, installed: readonly FaceCoverage[]): readonly NeededFont[] => {
  const runs = runsOfJob(job)
  const marks = job.sampleMark + (job.copyMark ?? '') + (job.printingMark ?? '')
  const words = templateWords(job.template) + styleWords(job.css) + marks + PRINTED_BY_ITSELF
  return installed.flatMap((face) => {
    const values = runs.flatMap((run) => (run.face === face.face ? [run.text] : [])).join('')
    const text = values + (job.labelFaces.includes(face.face) ? words : '')
    return filesFor(face, text).map((file) => ({
      face: face.face,
      file: file.file,
      ...(face.files.length > 1 ? { unicodeRange: unicodeRange(file.ranges) } : {}),
    }))
  })
}
