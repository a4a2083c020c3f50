import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import type { Browser, TestInfo } from '@playwright/test'
import { printToPdf, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import type { PrintJob } from '#core/printing'
import { readSite } from '../../../src/cli/read-site.ts'

/** A sheet of paper as read back from its PDF; runs of spaces, wide ones too, count as one. */
export interface Paper {
  readonly text: string
  readonly pages: number
}

/** Puts a job that went to the printer on paper, by the same page of the build that drew it, and reads it back. */
export const readPaper = async (job: PrintJob, browser: Browser, info: TestInfo): Promise<Paper> => {
  const built = readSite('dist', 'site-fonts')
  const faces = openPrintFaces(built)
  const pdf = await printToPdf(job, { browser: browser as PdfBrowser, faces, readBuilt: built })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems))
  const path = info.outputPath(`${job.data.form}.pdf`)
  writeFileSync(path, pdf.value)
  const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
  const facts = execFileSync('pdfinfo', [path], { encoding: 'utf8' })
  return { text: text.replace(/[ \u3000]+/g, ' '), pages: Number(/Pages:\s+(\d+)/.exec(facts)?.[1]) }
}
