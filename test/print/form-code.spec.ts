import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { printToPdf, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { drawCode } from '#adapters/qr'
import { preparePrintJob, type PrintFacts } from '#core/printing'
import { readSite } from '../../src/cli/read-site.ts'
import { loadForm } from './load-form.ts'
import { NO_FONTS } from './print-form.ts'
import { familyOfFour } from './sample-facts.ts'

// The 2D code of a form as it comes out on paper: the modules are read back from the printed page, one by one.

const sheet = loadForm('resident-change')
const DPI = 600
const MM = 25.4

/** A grey picture of a part of the first page, in the printer's dots: 0 is black. */
const cut = (pdf: string, [left, top, width, height]: readonly [number, number, number, number]) => {
  const dots = (mm: number): string => String(Math.round((mm / MM) * DPI))
  const raw = execFileSync(
    'pdftoppm',
    [
      '-r',
      String(DPI),
      '-gray',
      '-singlefile',
      '-x',
      dots(left),
      '-y',
      dots(top),
      '-W',
      dots(width),
      '-H',
      dots(height),
      pdf,
    ],
    { maxBuffer: 1 << 28 },
  )
  const [, w = '', h = ''] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(raw.subarray(0, 40).toString('latin1')) ?? []
  const pixels = raw.subarray(raw.length - Number(w) * Number(h))
  return (x: number, y: number): number => pixels[Math.round(y) * Number(w) + Math.round(x)] ?? 255
}

/** The dark modules of a code by its path. */
const darkOf = (path: string): ReadonlySet<string> =>
  new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, i) => `${String(Number(x) + i)} ${y ?? ''}`),
    ),
  )

const made = async (facts: PrintFacts, browser: unknown, path: string) => {
  const built = readSite('dist', NO_FONTS)
  const faces = openPrintFaces(built)
  const installed = await faces.installed()
  const words = { sampleMark: '見本', title: sheet.form.name.ja }
  const job = preparePrintJob(sheet, facts, installed.faces, words, { drawCode })
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  const pdf = await printToPdf(job.value, { browser: browser as PdfBrowser, faces, readBuilt: built })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems))
  writeFileSync(path, pdf.value)
  return job.value.data.pages[0]?.code
}

test('a family’s code stands on the paper as the code of what is printed, and of no address', async ({
  browser,
}, info) => {
  const path = info.outputPath('code.pdf')
  const code = await made({ ...familyOfFour, sample: false, serial: 'M20260403-12-01' }, browser, path)
  if (code === undefined) throw new Error('no code')
  expect(code.text.split('\n')).toEqual([
    'madoguchi/code@1\tresident-change\tM20260403-12-01\t1/1',
    '転入\t令和8年4月1日\t令和8年4月3日',
    '見本　太郎\tミホン　タロウ\t昭和63年5月5日\t男',
    '見本　花子\tミホン　ハナコ\t平成2年11月23日\t女',
    '見本　一郎\tミホン　イチロウ\t平成28年4月1日\t男',
    '見本　さくら\tミホン　サクラ\t令和2年4月2日\t女',
  ])
  expect(code.text).not.toMatch(/栄町|架空区/)

  const dark = darkOf(drawCode(code.text)?.path ?? '')
  const module = ((code.size / code.modules) * DPI) / MM
  const at = cut(path, [code.left, code.top, code.size, code.size])
  const wrong: string[] = []
  for (let y = 0; y < code.modules; y += 1)
    for (let x = 0; x < code.modules; x += 1) {
      const isDark = at((x + 0.5) * module, (y + 0.5) * module) < 128
      if (isDark !== dark.has(`${String(x)} ${String(y)}`)) wrong.push(`${String(x)} ${String(y)}`)
    }
  expect(wrong).toEqual([])
  execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', path, info.outputPath('code')])
})

test('nothing of the form’s own words lies under the code', async ({ browser }, info) => {
  const path = info.outputPath('bare.pdf')
  const { code: declared } = sheet.form
  if (declared === undefined) throw new Error('the form declares no code')
  const built = readSite('dist', NO_FONTS)
  const faces = openPrintFaces(built)
  const installed = await faces.installed()
  const words = { sampleMark: '見本', title: sheet.form.name.ja }
  const job = preparePrintJob(sheet, { ...familyOfFour, sample: false }, installed.faces, words)
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  const pdf = await printToPdf(job.value, { browser: browser as unknown as PdfBrowser, faces, readBuilt: built })
  if (!pdf.ok) throw new Error(JSON.stringify(pdf.problems))
  writeFileSync(path, pdf.value)
  const { 'left-mm': left, 'top-mm': top, 'size-mm': size } = declared.at
  const at = cut(path, [left, top, size, size])
  const side = Math.floor((size / MM) * DPI) - 1
  let inked = 0
  for (let y = 0; y < side; y += 2) for (let x = 0; x < side; x += 2) if (at(x, y) < 200) inked += 1
  expect(inked).toBe(0)
})
