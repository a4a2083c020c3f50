import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { printPage, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { readSite } from '../../src/cli/read-site.ts'
import { NO_FONTS } from './print-form.ts'
import { wordsOfPdf } from './words-of-pdf.ts'

// A page of the office's own words: the faces of the build are many small files, and each has to be there before it is drawn.

/** Kanji from all over the faces, so that hundreds of files are needed at once; each stands alone in a cell. */
const MANY = Array.from({ length: 600 }, (_, i) => String.fromCodePoint(0x4e00 + i * 33))

test('every character of a page of the office comes out, whichever of the many font files it needs', async ({
  browser,
}, info) => {
  const read = readSite('dist', NO_FONTS)
  const faces = openPrintFaces(read)
  const { faces: installed } = await faces.installed()
  const face = installed.find((each) => each.face === 'biz-udgothic')
  const held = MANY.filter((shape) => {
    const at = shape.codePointAt(0) ?? 0
    return face?.files.some(({ ranges }) =>
      ranges.some((from, i) => i % 2 === 0 && at >= from && at <= (ranges[i + 1] ?? 0)),
    )
  })
  expect(held.length).toBeGreaterThan(200)
  const cells = held.map((shape) => `<tr><td>${shape}</td></tr>`).join('')
  const html = `<!doctype html><html lang="ja"><head><meta charset="utf-8"><style>td { font: 12pt "biz-udgothic" }</style></head><body><table>${cells}</table></body></html>`
  // Fonts that are long in coming, as on a machine in full use.
  const slowly = async (path: string): Promise<ArrayBuffer | undefined> => {
    if (path.endsWith('.woff2')) await setTimeout(300)
    return read(path)
  }
  const pdf = await printPage(html, { browser: browser as unknown as PdfBrowser, faces, readBuilt: slowly })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems))
  const path = info.outputPath('page.pdf')
  writeFileSync(path, pdf.value)
  expect(wordsOfPdf(path).map(({ text }) => text)).toEqual(held)
  const drawnWith = execFileSync('pdffonts', [path], { encoding: 'utf8' }).split('\n').slice(2, -1)
  expect(new Set(drawnWith.map((line) => line.replace(/^[A-Z]+\+(\S+).*$/, '$1')))).toEqual(
    new Set(['BIZUDGothic-Regular']),
  )
})
