import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect } from '@playwright/test'
import { printToPdf, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { preparePrintJob, type FormSheet, type PrintFacts, type PrintJob } from '#core/printing'
import type { Result } from '#core/value'
import { readSite } from '../../src/cli/read-site.ts'

/** Where Debian's fonts-ipamj-mincho puts the font; a folder that is not there stands for a site without fonts of its own. */
export const IPAMJ = '/usr/share/fonts/truetype/ipamj'
export const NO_FONTS = 'no-such-folder'

const built = (fonts: string) => readSite('dist', fonts)

/** A form checked against the fonts of the build and of a folder. */
export const prepare = async (sheet: FormSheet, facts: PrintFacts, fonts: string): Promise<Result<PrintJob>> => {
  const { faces, problems } = await openPrintFaces(built(fonts)).installed()
  expect(problems).toEqual([])
  return preparePrintJob(sheet, facts, faces, { sampleMark: '見本', title: sheet.form.name.ja })
}

/** A printed PDF as read back: its text, its fonts by name, and its pages. */
export interface Printed {
  readonly path: string
  readonly text: string
  readonly fonts: readonly string[]
  readonly pages: number
  readonly size: string
}

const fontNames = (listing: string): readonly string[] => {
  const names = listing
    .split('\n')
    .slice(2)
    .flatMap((line) => line.split(/\s+/)[0] || [])
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].sort()
}

/** Draws a form to a PDF and reads it back with poppler's tools. */
export const print = async (
  browser: unknown,
  sheet: FormSheet,
  facts: PrintFacts,
  fonts: string,
  path: string,
): Promise<Printed> => {
  const job = await prepare(sheet, facts, fonts)
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  const faces = openPrintFaces(built(fonts))
  const pdf = await printToPdf(job.value, { browser: browser as PdfBrowser, faces, readBuilt: built(fonts) })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems))
  writeFileSync(path, pdf.value)
  const info = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  return {
    path,
    text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }),
    fonts: fontNames(execFileSync('pdffonts', [path], { encoding: 'utf8' })),
    pages: Number(/Pages:\s+(\d+)/.exec(info)?.[1]),
    size: /Page size:\s+(.*)/.exec(info)?.[1] ?? '',
  }
}
