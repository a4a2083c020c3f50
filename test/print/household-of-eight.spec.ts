import { expect, test } from '@playwright/test'
import { openPdfPage, type PdfBrowser } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import {
  preparePrintJob,
  runsOfJob,
  type FormSheet,
  type PrintFacts,
  type PrintJob,
  type PrintMember,
} from '#core/printing'
import type { Result } from '#core/value'
import { readSite } from '../../src/cli/read-site.ts'
import { IPAMJ } from './print-form.ts'
import { familyOfFour, guidance, hardFamily } from './sample-facts.ts'
import { openSamples, sampleOf, type Samples } from './samples.ts'

// Every form for a household of eight with names as long and hard as they come: everybody stands on some sheet, and what does not
// fit is refused before it is drawn, or seen once it is.

/** Forms with a place for whoever applies alone: a thing is moved, registered or asked for, not people. */
const OF_NO_PERSON = [
  'address-protection-application',
  'dog-notification',
  'guide-sheet',
  'handover-sheet',
  'missing-papers',
  'moped-plate-application',
  'moped-scrapping-report',
  'power-of-attorney',
  'power-of-attorney-blank',
  'water-notification',
]

const ADDRESS = '見本市中央'.repeat(9)
const [A, B, C, D, E, F] = hardFamily.members ?? []
const people: readonly PrintMember[] = [A, B, C, D, E, F].flatMap((each) => each ?? [])
const LONG = people[2] as PrintMember

/** The eight: rare characters, variations, a very long given name, long names of foreign residents. */
const eight: readonly PrintMember[] = [
  ...people,
  { ...LONG, name: 'JOSÉ ANTÔNIO DA CONCEIÇÃO DE ALBUQUERQUE', kana: 'ジョゼ　アントニオ　ダ　コンセイソン' },
  { ...LONG, name: 'WOLFESCHLEGELSTEINHAUSENBERGERDORFF', kana: 'ヴォルフェシュレーゲルシュタインハウゼン' },
]

const named = (base: PrintMember, { name, kana, alias }: PrintMember): PrintMember => ({
  ...base,
  ...{ name, address: ADDRESS, beforeAddress: ADDRESS },
  ...(kana === undefined ? {} : { kana }),
  ...(alias === undefined ? {} : { alias }),
})

/** Facts in which all eight stand wherever people stand, each otherwise as this one of the sample is. */
const ofEight = (facts: PrintFacts, base: PrintMember): PrintFacts => ({
  ...facts,
  visitor: { ...facts.visitor, name: LONG.name, address: ADDRESS },
  ...(facts.before === undefined ? {} : { before: { ...facts.before, address: ADDRESS, head: LONG.name } }),
  ...(facts.after === undefined ? {} : { after: { ...facts.after, address: ADDRESS, head: LONG.name } }),
  members: eight.map((each) => named(base, each)),
  ...(facts.raised === undefined
    ? {}
    : { raised: eight.map((each) => ({ ...(facts.raised?.[0] ?? base), ...named(facts.raised?.[0] ?? base, each) })) }),
})

const packed = (text: string): string => text.replace(/[\s\u3000]+/g, '')
const textOf = (job: PrintJob): string =>
  packed(
    runsOfJob(job)
      .map(({ text }) => text)
      .join(''),
  )

let samples: Samples
test.beforeAll(async () => {
  samples = await openSamples()
})

const baseFacts = (id: string): PrintFacts =>
  id === 'resident-change' ? familyOfFour : id === 'guide-sheet' ? { ...guidance, members: [] } : sampleOf(samples, id)

const openDrawing = async (browser: unknown) => {
  const readBuilt = readSite('dist', IPAMJ)
  const faces = openPrintFaces(readBuilt)
  const { faces: installed } = await faces.installed()
  const page = await openPdfPage({ browser: browser as PdfBrowser, faces, readBuilt })
  const prepare = (sheet: FormSheet, facts: PrintFacts): Result<PrintJob> =>
    preparePrintJob(sheet, facts, installed, { sampleMark: '見本', title: sheet.form.id })
  return { page, prepare }
}
type Prepare = Awaited<ReturnType<typeof openDrawing>>['prepare']

/** The sheets on which a form names the eight: one of the household, or one a person. */
const sheetsOf = (sheet: FormSheet, prepare: Prepare): readonly Result<PrintJob>[] => {
  const facts = baseFacts(sheet.form.id)
  const bases = [...(facts.members ?? []), ...(facts.subject === undefined ? [] : [facts.subject])]
  const base = bases[0] ?? LONG
  if (sheet.form.unit === 'person')
    return eight.map((each) => {
      const subject = named(facts.subject ?? base, each)
      return prepare(sheet, { ...ofEight(facts, base), subject })
    })
  const tries = (bases.length > 0 ? bases : [LONG]).map((each) => prepare(sheet, ofEight(facts, each)))
  // A list may ask for some alone (those who leave, those who are under an age): the sample has somebody for whom it is.
  const full = tries.find((job) => job.ok && eight.every(({ name }) => textOf(job.value).includes(packed(name))))
  return [full ?? tries[0] ?? prepare(sheet, facts)]
}

test('everybody stands on some sheet of every form that is about people, and nothing leaves its box or page', async ({
  browser,
}) => {
  const { page, prepare } = await openDrawing(browser)
  const all: (readonly [string, readonly PrintJob[]])[] = []
  for (const sheet of samples.forms.values()) {
    const { id } = sheet.form
    const sheets = sheetsOf(sheet, prepare)
    expect([id, sheets.flatMap((job) => (job.ok ? [] : job.problems))]).toEqual([id, []])
    const jobs = sheets.flatMap((job) => (job.ok ? [job.value] : []))
    const text = jobs.map(textOf).join('\n')
    const missing = eight.map(({ name }) => packed(name)).filter((name) => !text.includes(name))
    expect([id, OF_NO_PERSON.includes(id) ? [] : missing]).toEqual([id, []])
    all.push([id, jobs])
  }
  // All in one drawing, since a font costs as much for one form as for all; one by one only to name the form at fault.
  const jobs = all.flatMap(([, each]) => each)
  const drawn = await page.draw(jobs)
  for (const [id, each] of drawn.ok ? [] : all) {
    const alone = await page.draw(each)
    expect([id, alone.ok ? [] : alone.problems]).toEqual([id, []])
  }
  expect(drawn.ok ? drawn.value.pages : drawn.problems).toEqual(jobs.map(({ data }) => data.pages.length))
  await page.close()
  const continued = all.filter(([, each]) => each.some(({ data }) => data.pages.length > 1)).map(([id]) => id)
  // What has fewer rows than eight goes on to another page.
  expect(continued).toContain('national-health-notification')
  expect(continued.length).toBeGreaterThan(3)
})

test('a name no box can hold is refused by every form that would print it, before it is drawn', async ({ browser }) => {
  const { page, prepare } = await openDrawing(browser)
  await page.close()
  const endless = { ...LONG, name: 'MAXIMILIANO '.repeat(40) }
  let refused = 0
  for (const sheet of samples.forms.values()) {
    const facts = baseFacts(sheet.form.id)
    const all = ofEight(facts, facts.members?.[0] ?? facts.subject ?? LONG)
    const job = prepare(sheet, {
      ...all,
      members: (all.members ?? []).map((each) => ({ ...each, name: endless.name })),
      ...(all.raised === undefined ? {} : { raised: all.raised.map((each) => ({ ...each, name: endless.name })) }),
      ...(facts.subject === undefined ? {} : { subject: { ...facts.subject, name: endless.name } }),
    })
    if (!job.ok) {
      expect([sheet.form.id, ...new Set(job.problems.map(({ code }) => code))]).toEqual([sheet.form.id, 'does-not-fit'])
      refused += 1
    } else expect([sheet.form.id, textOf(job.value).includes('MAXIMILIANOMAXIMILIANO')]).toEqual([sheet.form.id, false])
  }
  expect(refused).toBeGreaterThan(samples.forms.size / 2)
})

test('a box that is drawn larger than was reckoned is seen on the page', async ({ browser }) => {
  const { page, prepare } = await openDrawing(browser)
  const sheet = samples.forms.get('resident-record-request')
  const made = sheet === undefined ? undefined : prepare(sheet, baseFacts('resident-record-request'))
  if (made?.ok !== true) throw new Error('no sample')
  const drawn = await page.draw([{ ...made.value, css: `${made.value.css} .set { font-size: 3em }` }])
  expect(drawn.ok ? [] : [...new Set(drawn.problems.map(({ code }) => code))]).toEqual(['does-not-fit'])
  await page.close()
})
