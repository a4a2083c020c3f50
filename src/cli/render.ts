import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openPrintFaces } from '#adapters/fonts'
import { printToPdf } from '#adapters/chromium-pdf'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { printFactsOfVisit } from '#app/desk/print-facts-of-visit'
import { eventOfSheet, sheetOfKey, sheetsOfPlan } from '#app/desk/sheet-calls'
import type { SheetOf } from '#app/desk/sheet-calls'
import { visitOfCase } from '#app/desk/visit-of-case'
import { loadForms } from '#app/load-forms'
import { derive } from '#core/derivation'
import type { Entry } from '#core/derivation'
import { preparePrintJob } from '#core/printing'
import type { FormSheet } from '#core/printing'
import { paperWords, phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { DEFAULT_PACK, fatal, openCase, openPack, ROOT, TEMPLATES } from './composition.ts'
import { openChromium } from './open-chromium.ts'

import { readSite } from './read-site.ts'
import { refuse } from './report.ts'

/**
 * `npm run --silent render -- --case FILE --form ID --out FILE.pdf [--for PERSON] [--pack FOLDER]`: a form filled in from a case file, never
 * from the store. It bears 見本 unless the case says `sample: no`.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['case', 'form', 'for', 'out', 'pack'], [])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { case: caseFile, form: formId, out } = args.values
  if (caseFile === undefined || formId === undefined || out === undefined) {
    refuse([
      {
        code: 'option-missing',
        params: { option: caseFile === undefined ? '--case' : formId === undefined ? '--form' : '--out' },
      },
    ])
  }
  const loaded = await openPack(args.values.pack ?? DEFAULT_PACK)
  const { catalogue } = loaded
  if (catalogue === undefined) refuse(fatal(loaded))
  const opened = await openCase(caseFile, catalogue)
  if (!opened.ok) refuse(opened.problems)
  const templates = await readFolder(TEMPLATES, '')
  const forms = templates.ok ? loadForms(templates.value, readYaml).forms : new Map<string, FormSheet>()
  const form = forms.get(formId)
  if (form === undefined) refuse([{ code: 'form-missing', params: { form: formId } }])

  const faces = openPrintFaces(readSite(resolve(ROOT, 'dist'), resolve(ROOT, 'site-fonts')))
  const installed = await faces.installed()
  const state = visitOfCase(opened.value)
  const { entries } = derive(opened.value.situation, catalogue, {
    authority: opened.value.authority ?? catalogue.desk['default-authority'],
  })
  const of: SheetOf = {
    form: formId,
    unit: form.form.unit,
    ...subjectOf(formId, entries, forms, state.persons, args.values.for),
  }
  const parts = { setup: opened.value.sample ? 'sample' : 'real', terminal: '', catalogue, words: paperWords } as const
  const facts = printFactsOfVisit(state, eventOfSheet(of, entries, state), entries, { ...parts, forms }, undefined, of)
  const job = preparePrintJob(form, facts, installed.faces, {
    sampleMark: paperWords.sampleMark,
    title: phrase('ja', 'desk.paper.title', { form: form.form.name.ja }),
  })
  if (!job.ok) refuse(job.problems)
  const chromium = await openChromium()
  if (!chromium.ok) refuse(chromium.problems)
  const pdf = await printToPdf(job.value, {
    browser: chromium.value.browser,
    faces,
    readBuilt: readSite(resolve(ROOT, 'dist'), resolve(ROOT, 'site-fonts')),
  })
  await chromium.value.close()
  if (!pdf.ok) refuse(pdf.problems)
  try {
    await writeFile(resolve(out), pdf.value)
  } catch {
    refuse([{ code: 'out-unwritable', params: { file: out } }])
  }
}

/** For whom a form that is for one person is filled in: the one named, else the first whose procedure calls for it. */
function subjectOf(
  formId: string,
  entries: readonly Entry[],
  forms: ReadonlyMap<string, FormSheet>,
  persons: readonly string[],
  named?: string,
): { readonly subject?: string } {
  const unit = forms.get(formId)?.form.unit
  if (unit !== 'person' && unit !== 'applicant') return {}
  const called = sheetsOfPlan(entries, forms, true).map(sheetOfKey)
  const subject = named ?? called.find(({ form }) => form === formId)?.subject ?? persons[0]
  return subject === undefined ? {} : { subject }
}

await main()
