import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { openPdfPage, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { glyphClusters, preparePrintJob, runsOfJob, type PrintFacts, type PrintJob } from '#core/printing'
import { readSite } from '../../src/cli/read-site.ts'
import { FORM_IDS, loadForm } from './load-form.ts'
import { hardResidents, type HardResident } from './oracle/hard-names.ts'
import { installedFaces } from './oracle/installed-faces.ts'
import { glyphsInFile } from './oracle/glyphs-in-file.ts'
import { pdfGlyphs } from './oracle/pdf-glyphs.ts'
import { IPAMJ } from './print-form.ts'
import { familyOfFour, guidance, hardFamily } from './sample-facts.ts'
import { openSamples, sampleOf } from './samples.ts'

// Whole PDFs of hard names: the glyphs that lie in the PDF are those that the font files have for what was asked.

const PDFS = process.env['TEST_FULL'] === undefined ? 12 : 69
/** The faces of values alone, and the names that their files bear; a form's own words are set in the others. */
const OF_VALUES: Readonly<Record<string, string>> = {
  'biz-udmincho': 'BIZUDMincho-Regular',
  'ipamj-mincho': 'IPAmjMincho',
}
const OF_WORDS = ['BIZUDGothic-Regular', 'BIZUDGothic-Bold']

/** A sample with these residents for everybody it names. */
const named = (facts: PrintFacts, residents: readonly HardResident[]): PrintFacts => {
  const [first, second] = residents
  if (first === undefined || second === undefined) throw new Error('too few residents')
  const own = (index: number) => {
    const { name, kana } = residents[index % residents.length] ?? first
    return kana === '' ? { name } : { name, kana }
  }
  return {
    ...facts,
    ...(facts.visitor === undefined ? {} : { visitor: { ...facts.visitor, name: first.name } }),
    ...(facts.subject === undefined ? {} : { subject: { ...facts.subject, ...own(1), address: second.address } }),
    ...(facts.before === undefined ? {} : { before: { ...facts.before, head: second.name } }),
    ...(facts.after === undefined ? {} : { after: { ...facts.after, head: first.name } }),
    ...(facts.members === undefined
      ? {}
      : { members: facts.members.map((each, index) => ({ ...each, ...own(index) })) }),
    ...(facts.raised === undefined
      ? {}
      : { raised: facts.raised.map((each, index) => ({ ...each, ...own(index + 1) })) }),
  }
}

const { faces, fonts } = installedFaces()

/** Values as a template's sheet draws them: what is ringed has no tick, which pre-printed paper without its words would have. */
const asDrawn = <T>(values: T): T =>
  JSON.parse(
    JSON.stringify(values, (_, each: { readonly ring?: unknown } | null) =>
      each?.ring === true ? { ...each, tick: [] } : each,
    ),
  ) as T

/** Every run that a job draws of its values; a box that the template places several times is drawn as often. */
const drawnRuns = (job: PrintJob) =>
  asDrawn(job.data.pages).flatMap((page) => {
    const once = runsOfJob({ ...job, data: { ...job.data, pages: [page] } })
    const again = Object.entries(page.fields).flatMap(([id, value]) => {
      const places = job.template.split(`{{box fields.${id}/}}`).length - 1
      const own = { ...page, lists: {}, fields: { [id]: value } }
      return Array.from({ length: Math.max(0, places - 1) }, () =>
        runsOfJob({ ...job, data: { ...job.data, pages: [own] } }),
      ).flat()
    })
    return [...once, ...again]
  })

/** What the font files have for the values of a job: of each file the glyphs, in number order. */
const expectedGlyphs = (job: PrintJob): readonly string[] => {
  const byFile = new Map<string, number[]>()
  for (const { text, face } of drawnRuns(job))
    for (const cluster of face in OF_VALUES ? glyphClusters(text) : []) {
      const [file, glyphs] = glyphsInFile(faces, fonts, face, cluster)
      const key = `${OF_VALUES[face] ?? ''} ${file}`
      byFile.set(key, [...(byFile.get(key) ?? []), ...glyphs])
    }
  return [...byFile]
    .map(([key, glyphs]) => `${key.split(' ')[0] ?? ''}: ${glyphs.toSorted((a, b) => a - b).join(' ')}`)
    .toSorted()
}

const drawnGlyphs = (pdf: Buffer): readonly string[] =>
  pdfGlyphs(pdf)
    .filter(({ name }) => Object.values(OF_VALUES).includes(name))
    .map(({ name, glyphs }) => `${name}: ${glyphs.toSorted((a, b) => a - b).join(' ')}`)
    .toSorted()

const packed = (text: string): string => text.replace(/[\s\u3000]+/g, '')

/** The page that draws, and the faces it is served. */
const openDrawing = async (browser: unknown) => {
  const readBuilt = readSite('dist', IPAMJ)
  const served = openPrintFaces(readBuilt)
  const { faces: installed } = await served.installed()
  const page = await openPdfPage({ browser: browser as PdfBrowser, faces: served, readBuilt })
  return { page, installed }
}

test(`${String(PDFS)} PDFs of hard names hold the glyphs that were asked for, and no others`, async ({
  browser,
}, info) => {
  test.setTimeout(1_800_000)
  const samples = await openSamples()
  const { page, installed } = await openDrawing(browser)
  const residents = hardResidents(PDFS * 20)
  let refused = 0
  let printed = 0
  let glyphs = 0
  for (let index = 0; printed < PDFS && index < PDFS * 4; index += 1) {
    const id = FORM_IDS[(index * 7) % FORM_IDS.length] ?? ''
    const sheet = loadForm(id)
    const facts = named(
      id === 'resident-change' ? familyOfFour : id === 'guide-sheet' ? guidance : sampleOf(samples, id),
      residents.slice(index * 5, index * 5 + 5),
    )
    const job = preparePrintJob(sheet, facts, installed, { sampleMark: '見本', title: id })
    if (!job.ok) {
      expect(['character-refused', 'does-not-fit', 'glyph-missing']).toContain(job.problems[0]?.code)
      refused += 1
      continue
    }
    const drawn = await page.draw([job.value])
    expect([id, drawn.ok ? [] : drawn.problems]).toEqual([id, []])
    if (!drawn.ok) continue
    const pdf = Buffer.from(drawn.value.pdf)
    glyphs += pdfGlyphs(pdf).reduce((sum, font) => sum + font.glyphs.length, 0)
    expect([id, ...drawnGlyphs(pdf)]).toEqual([id, ...expectedGlyphs(job.value)])
    const path = info.outputPath(`${String(index)}-${id}.pdf`)
    writeFileSync(path, pdf)
    const names = execFileSync('pdffonts', [path], { encoding: 'utf8' }).split('\n').slice(2)
    for (const line of names.filter((each) => each !== ''))
      expect([...Object.values(OF_VALUES), ...OF_WORDS]).toContain(line.split(/\s+/)[0]?.replace(/^[A-Z]{6}\+/, ''))
    const text = packed(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' }))
    for (const run of runsOfJob(job.value))
      for (const cluster of glyphClusters(run.text))
        expect([id, run.text, text.includes(packed(cluster))]).toEqual([id, run.text, true])
    printed += 1
  }
  await page.close()
  expect(printed).toBe(PDFS)
  expect(refused).toBeGreaterThan(0)
  expect(glyphs).toBeGreaterThan(PDFS * 100)
})

test('a variation that is drawn as the usual shape, and a character too few, are seen', async ({ browser }) => {
  const { page, installed } = await openDrawing(browser)
  const jobOf = (facts: PrintFacts): PrintJob => {
    const job = preparePrintJob(loadForm('resident-change'), facts, installed, { sampleMark: '見本', title: 'x' })
    if (!job.ok) throw new Error(JSON.stringify(job.problems))
    return job.value
  }
  const drawnAs = async (job: PrintJob, written: RegExp, instead: string): Promise<readonly string[]> => {
    const drawn = await page.draw([JSON.parse(JSON.stringify(job).replace(written, instead)) as PrintJob])
    return drawn.ok ? drawnGlyphs(Buffer.from(drawn.value.pdf)) : []
  }
  const [hard, plain] = [jobOf({ ...hardFamily, sample: true }), jobOf(familyOfFour)]
  expect(await drawnAs(hard, /^$/, '')).toEqual(expectedGlyphs(hard))
  expect(await drawnAs(hard, /[\u{E0100}-\u{E01EF}]/gu, '')).not.toEqual(expectedGlyphs(hard))
  expect(await drawnAs(plain, /さくら/, 'さくう')).not.toEqual(expectedGlyphs(plain))
  await page.close()
})
