import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { openPdfPage, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { preparePrintJob, type FormSheet, type PrintFacts } from '#core/printing'
import { readSite } from '../../src/cli/read-site.ts'
import { goldenDifferences, goldenText, parseGolden } from './golden-text.ts'
import { FORM_IDS, loadForm } from './load-form.ts'
import { IPAMJ } from './print-form.ts'
import { readWords } from './read-words.ts'
import { familyOfFour, guidance, hardFamily } from './sample-facts.ts'
import { openSamples, sampleOf } from './samples.ts'

// Every form with its sample, every word where it stood when somebody last looked at it. `npm run golden` writes them anew.

const FOLDER = 'test/print/golden'
const isRenewed = process.env['RENEW_GOLDEN'] !== undefined

const hasSample = (form: string): boolean => existsSync(`print-templates/${form}/sample.yaml`)

/** Besides the forms' own samples: four people, names that are hard to print, and the guidance of a move: what has no case file of its own. */
const MORE: readonly (readonly [string, string, PrintFacts])[] = [
  ['resident-change', 'four', familyOfFour],
  ['resident-change', 'hard-names', hardFamily],
  ['guide-sheet', 'move-in', guidance],
]

test('every word of every form stands where it stood, to half a millimetre', async ({ browser }, info) => {
  const samples = await openSamples()
  const readBuilt = readSite('dist', IPAMJ)
  const faces = openPrintFaces(readBuilt)
  const { faces: installed } = await faces.installed()
  const jobOf = (sheet: FormSheet, facts: PrintFacts) => {
    const job = preparePrintJob(sheet, facts, installed, { sampleMark: '見本', title: sheet.form.name.ja })
    if (!job.ok) throw new Error(JSON.stringify([sheet.form.id, job.problems]))
    return job.value
  }
  expect(FORM_IDS.filter((form) => !hasSample(form))).toEqual(['guide-sheet', 'resident-change'])
  const all = [
    ...FORM_IDS.filter(hasSample).map((form) => [form, form, sampleOf(samples, form)] as const),
    ...MORE.map(([form, name, facts]) => [`${form}.${name}`, form, facts] as const),
  ]
  const page = await openPdfPage({ browser: browser as unknown as PdfBrowser, faces, readBuilt })
  const drawn = await page.draw(all.map(([, form, facts]) => jobOf(loadForm(form), facts)))
  await page.close()
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.problems))
  const path = info.outputPath('all.pdf')
  writeFileSync(path, drawn.value.pdf)
  const pages = readWords(path)
  expect(pages).toHaveLength(drawn.value.pages.reduce((sum, count) => sum + count, 0))
  let at = 0
  for (const [index, [name]] of all.entries()) {
    const printed = pages.slice(at, (at += drawn.value.pages[index] ?? 0))
    const file = `${FOLDER}/${name}.txt`
    if (isRenewed) writeFileSync(file, goldenText(printed))
    const golden = existsSync(file) ? parseGolden(readFileSync(file, 'utf8')) : []
    expect.soft([name, ...goldenDifferences(golden, printed)]).toEqual([name])
  }
  expect(readdirSync(FOLDER).toSorted()).toEqual(all.map(([name]) => `${name}.txt`).toSorted())
})
