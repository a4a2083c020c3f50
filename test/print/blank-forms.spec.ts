import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { printToPdf, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { prepareBlankJob } from '#core/printing'
import { readSite } from '../../src/cli/read-site.ts'
import { FORM_IDS, loadForm } from './load-form.ts'
import { NO_FONTS } from './print-form.ts'

const OFFICE = { municipality: '見本市', head: '見本市長', section: '市民課', contact: '0000-00-0101' }
const words = { sampleMark: '見本', title: '白紙' }

test('every form comes out blank: its own words, the office, and nothing else', async ({ browser }, info) => {
  test.setTimeout(240_000)
  const faces = openPrintFaces(readSite('dist', NO_FONTS))
  const installed = await faces.installed()
  for (const id of FORM_IDS) {
    const sheet = loadForm(id)
    const job = prepareBlankJob(sheet, OFFICE, installed.faces, words, false)
    expect([id, job]).toMatchObject([id, { ok: true }])
    if (!job.ok) continue
    const pdf = await printToPdf(job.value, {
      browser: browser as PdfBrowser,
      faces,
      readBuilt: readSite('dist', NO_FONTS),
    })
    expect([id, pdf.ok ? [] : pdf.problems]).toEqual([id, []])
    if (!pdf.ok) continue
    const path = info.outputPath(`${id}.pdf`)
    writeFileSync(path, pdf.value)
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, '')
    expect([
      id,
      text.includes('見本市') || sheet.form.fields.every(({ from }) => from?.startsWith('office.') !== true),
    ]).toEqual([id, true])
    // Nothing is ticked, and no day stands on it.
    expect([id, /✓|令和\d|平成\d|昭和\d/.test(text)]).toEqual([id, false])
  }
})
