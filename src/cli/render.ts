import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openPrintFaces } from '#adapters/fonts'
import { printToPdf } from '#adapters/chromium-pdf'
import { readFolder } from '#adapters/node'
import { drawCode } from '#adapters/qr'
import { readYaml } from '#adapters/yaml'
import { loadForms } from '#app/load-forms'
import { officeOf } from '#app/desk/print-office'
import type { Reception } from '#app/desk/visit-of-case'
import { wantsCode } from '#app/desk/wants-code'
import type { Case } from '#core/definitions'
import { ALIGNED, prepareBlankJob, preparePrintJob } from '#core/printing'
import type { FormSheet, PrintJob } from '#core/printing'
import type { Result } from '#core/value'
import { paperWords, phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { DEFAULT_PACK, fatal, openCase, openPack, ROOT, TEMPLATES } from './composition.ts'
import { factsOfCase } from './facts-of-case.ts'
import { openChromium } from './open-chromium.ts'

import { readSite } from './read-site.ts'
import { refuse } from './report.ts'

/**
 * `npm run --silent render -- --case FILE --form ID --out FILE.pdf [--for PERSON] [--pack FOLDER]`: a form filled in from a case file, never
 * from the store. `--ticket NUMBER` and `--language ja-easy` or `en` are what reception knows besides. `--pre-printed` prints its data alone,
 * for the form's pre-printed paper. It bears 見本 unless the case says `sample: no`. With `--blank` instead of `--case` it is printed empty, to be filled in by
 * hand while the system cannot be used (白紙・控え); then `--out` is `ID-blank.pdf` unless given, and an invented city's bears 見本.
 */
async function main(): Promise<void> {
  const args = parseArguments(
    process.argv.slice(2),
    ['case', 'form', 'for', 'out', 'pack', 'ticket', 'language'],
    ['blank', 'pre-printed'],
  )
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const blank = args.flags.has('blank')
  const { case: caseFile, form: formId } = args.values
  const out = args.values.out ?? (blank && formId !== undefined ? `${formId}-blank.pdf` : undefined)
  if ((caseFile === undefined && !blank) || formId === undefined || out === undefined) {
    const option = caseFile === undefined && !blank ? '--case' : formId === undefined ? '--form' : '--out'
    refuse([{ code: 'option-missing', params: { option } }])
  }
  const loaded = await openPack(args.values.pack ?? DEFAULT_PACK)
  const { catalogue } = loaded
  if (catalogue === undefined) refuse(fatal(loaded))
  const templates = await readFolder(TEMPLATES, '')
  const forms = templates.ok ? loadForms(templates.value, readYaml).forms : new Map<string, FormSheet>()
  const form = forms.get(formId)
  if (form === undefined) refuse([{ code: 'form-missing', params: { form: formId } }])

  if (args.flags.has('pre-printed') && form.form['pre-printed'] === undefined)
    refuse([{ code: 'form-not-pre-printed', params: { form: formId } }])
  const stock = args.flags.has('pre-printed') ? ALIGNED : undefined

  const faces = openPrintFaces(readSite(resolve(ROOT, 'dist'), resolve(ROOT, 'site-fonts')))
  const installed = await faces.installed()
  const words = {
    sampleMark: paperWords.sampleMark,
    title: phrase('ja', 'desk.paper.title', { form: form.form.name.ja }),
  }
  const filledIn = async (file: string): Promise<Result<PrintJob>> => {
    const opened = await openCase(file, catalogue)
    if (!opened.ok) return opened
    const { ticket, language } = args.values
    const received: Case & Reception = { ...opened.value, ticket, language }
    const facts = factsOfCase(received, catalogue, forms, formId, args.values.for)
    const draw = wantsCode(form.form, catalogue.exports) ? drawCode : undefined
    return preparePrintJob(form, facts, installed.faces, words, { drawCode: draw, stock })
  }
  const office = officeOf({ catalogue, words: paperWords })
  const isSample = catalogue.pack.municipality?.invented === 'yes'
  const job =
    caseFile === undefined || blank
      ? prepareBlankJob(form, office, installed.faces, words, isSample)
      : await filledIn(caseFile)
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

await main()
