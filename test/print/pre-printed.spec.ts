import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test, type TestInfo } from '@playwright/test'
import { printToPdf, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { ALIGNED, alignmentJob, preparePrintJob } from '#core/printing'
import type { PaperReadings, PrintJob } from '#core/printing'
import type { Result } from '#core/value'
import { paperWords } from '#locales'
import { readSite } from '../../src/cli/read-site.ts'
import { NO_FONTS } from './print-form.ts'
import { openSamples, sampleOf } from './samples.ts'
import { wordsOfPdf, type PdfWord } from './words-of-pdf.ts'

const FORM = 'national-health-notification'
const READINGS: PaperReadings = { left: 2, top: -1.5, right: 3.7, bottom: 1 }
/** Half a millimetre is what a printer itself varies by. */
const NEAR = 0.5

const site = () => openPrintFaces(readSite('dist', NO_FONTS))
const samples = openSamples()

const formOf = async () => {
  const read = await samples
  const sheet = read.forms.get(FORM)
  if (sheet === undefined) throw new Error(FORM)
  return { sheet, facts: sampleOf(read, FORM) }
}

const jobFor = async (readings?: PaperReadings): Promise<Result<PrintJob>> => {
  const { sheet, facts } = await formOf()
  const { faces } = await site().installed()
  const words = { sampleMark: '見本', title: sheet.form.name.ja }
  return preparePrintJob(sheet, { ...facts, sample: false }, faces, words, { stock: readings })
}

const drawn = async (browser: unknown, info: TestInfo, name: string, job: Result<PrintJob>): Promise<string> => {
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  const readBuilt = readSite('dist', NO_FONTS)
  const pdf = await printToPdf(job.value, { browser: browser as PdfBrowser, faces: site(), readBuilt })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems))
  const path = info.outputPath(`${name}.pdf`)
  writeFileSync(path, pdf.value)
  execFileSync('pdftoppm', ['-r', '80', '-png', path, info.outputPath(name)])
  return path
}

const stays = (word: PdfWord): PdfWord => word
const misplaced = (words: readonly PdfWord[], at: readonly PdfWord[], moved = stays): readonly PdfWord[] =>
  words.filter((word) => {
    const to = moved(word)
    return !at.some(
      ({ text, left, top }) => text === word.text && Math.abs(left - to.left) < NEAR && Math.abs(top - to.top) < NEAR,
    )
  })

test('on its pre-printed paper a form prints its data alone, each where the whole form has it', async ({
  browser,
}, info) => {
  const whole = wordsOfPdf(await drawn(browser, info, 'whole', await jobFor()))
  const data = wordsOfPdf(await drawn(browser, info, 'data', await jobFor(ALIGNED)))
  expect(data.length).toBeGreaterThan(40)
  expect(data.map(({ text }) => text).join('')).not.toContain('届出人')
  expect(misplaced(data, whole)).toEqual([])
})

test('the print moves and stretches by exactly what was read off the alignment sheet', async ({ browser }, info) => {
  const data = wordsOfPdf(await drawn(browser, info, 'data', await jobFor(ALIGNED)))
  const moved = wordsOfPdf(await drawn(browser, info, 'moved', await jobFor(READINGS)))
  const { sheet } = await formOf()
  const frame = sheet.form['pre-printed']?.frame
  if (frame === undefined) throw new Error('no paper')
  const { 'left-mm': left, 'top-mm': top, 'right-mm': right, 'bottom-mm': bottom } = frame
  const across = (at: number): number =>
    at + READINGS.left + ((READINGS.right - READINGS.left) * (at - left)) / (right - left)
  const down = (at: number): number =>
    at + READINGS.top + ((READINGS.bottom - READINGS.top) * (at - top)) / (bottom - top)
  expect(moved).toHaveLength(data.length)
  expect(misplaced(data, moved, (word) => ({ ...word, left: across(word.left), top: down(word.top) }))).toEqual([])
  // A print that did not move would not be near.
  expect(misplaced(data, moved).length).toBeGreaterThan(40)
})

test('the alignment sheet has its crosses on the corners of the frame, and says how it is read', async ({
  browser,
}, info) => {
  const { sheet } = await formOf()
  const { faces } = await site().installed()
  const words = paperWords.alignment(sheet.form.name.ja, sheet.form['pre-printed']?.paper ?? '', '1番窓口の印刷機')
  const path = await drawn(browser, info, 'alignment', alignmentJob(sheet.form, ALIGNED, faces, words))
  const found = wordsOfPdf(path)
  const frame = sheet.form['pre-printed']?.frame
  expect(found.map(({ text }) => text).join('')).toContain('1番窓口の印刷機')
  const isAt = (text: string, mm: number): boolean =>
    found.some((word) => word.text === text && Math.abs(word.left - mm) < 2)
  expect([isAt('+15', (frame?.['left-mm'] ?? 0) + 14), isAt('-15', (frame?.['right-mm'] ?? 0) - 16)]).toEqual([
    true,
    true,
  ])
})
