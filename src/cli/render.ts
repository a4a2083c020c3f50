import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { openPrintFaces } from '#adapters/fonts'
import { printToPdf } from '#adapters/chromium-pdf'
import { readFolder } from '#adapters/node'
import { drawCode } from '#adapters/qr'
import { readYaml } from '#adapters/yaml'
import { loadForms } from '#app/load-forms'
import { preparePrintJob } from '#core/printing'
import type { FormSheet } from '#core/printing'
import { paperWords, phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { DEFAULT_PACK, fatal, openCase, openPack, ROOT, TEMPLATES } from './composition.ts'
import { factsOfCase } from './facts-of-case.ts'
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
  const facts = factsOfCase(opened.value, catalogue, forms, formId, args.values.for)
  const words = {
    sampleMark: paperWords.sampleMark,
    title: phrase('ja', 'desk.paper.title', { form: form.form.name.ja }),
  }
  const draw = catalogue.exports.formCodes.has(formId) ? drawCode : undefined
  const job = preparePrintJob(form, facts, installed.faces, words, 'printed', draw)
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
