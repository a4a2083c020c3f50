import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { openPdfPage, printPage } from '#adapters/chromium-pdf'
import { openPrintFaces } from '#adapters/fonts'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { officeOf } from '#app/desk/print-office'
import { formsBySection } from '#app/kit/forms-by-section'
import { contentDay } from '#app/kit/ordinary-household'
import { loadForms } from '#app/load-forms'
import type { Result } from '#core/value'
import { dayFromIso, formatWareki } from '#core/value'
import { format, kitWords, paperWords } from '#locales'
import { parseArguments } from './arguments.ts'
import { DEFAULT_PACK, fatal, openPack, ROOT, TEMPLATES } from './composition.ts'
import { blankJob } from './kit/blank-job.ts'
import { coverPage, type ListedForm } from './kit/cover-page.ts'
import { documentOf, footerOf } from './kit/document.ts'
import { kitPapers } from './kit/kit-papers.ts'
import { openChromium } from './open-chromium.ts'
import { readSite } from './read-site.ts'
import { refuse } from './report.ts'

const valueOf = <T>(result: Result<T>): T => (result.ok ? result.value : refuse(result.problems))

const sectionNameOf = (
  section: string | undefined,
  offices: ReadonlyMap<string, { readonly name: { readonly ja: string } }>,
): string => (section === undefined ? kitWords.cover.common : (offices.get(section)?.name.ja ?? section))

/**
 * `npm run --silent kit -- --out FOLDER [--pack FOLDER] [--on DAY]`: the papers for a day without the system (停止中の控え, 要綱第14条) as
 * PDFs: a cover, windows and telephones, deadlines and fees, of each kind of event the interview and its procedures to work through by
 * hand, and all forms blank by section. Each sheet says which content it was made from. `--on` is the day of printing, today unless given.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['out', 'pack', 'on'], [])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { out, pack = DEFAULT_PACK, on = new Date().toISOString().slice(0, 10) } = args.values
  if (out === undefined) refuse([{ code: 'option-missing', params: { option: '--out' } }])
  const day = dayFromIso(on)
  if (day === undefined)
    refuse([{ code: 'option-wrong', params: { option: '--on', value: on, expected: 'YYYY-MM-DD' } }])
  const loaded = await openPack(pack)
  const { catalogue } = loaded
  if (catalogue === undefined) refuse(fatal(loaded))
  const templates = valueOf(await readFolder(TEMPLATES, ''))
  const packs = valueOf(await readFolder(dirname(resolve(pack)), '.yaml'))
  const hash = createHash('sha256').update(
    [...packs, ...templates].map(({ path, text }) => `${path}\n${text}`).join('\f'),
  )
  const made = {
    city: catalogue.pack.name.ja,
    content: contentDay(catalogue),
    version: hash.digest('hex').slice(0, 10),
  }
  const papers = kitPapers(catalogue, loaded.files, made)

  const faces = openPrintFaces(readSite(resolve(ROOT, 'dist'), resolve(ROOT, 'site-fonts')))
  const { faces: installed } = await faces.installed()
  const { browser, close } = valueOf(await openChromium())
  const options = { browser, faces, readBuilt: readSite(resolve(ROOT, 'dist'), resolve(ROOT, 'site-fonts')) }
  const office = officeOf({ catalogue, words: paperWords })
  const isSample = catalogue.pack.municipality?.invented === 'yes'
  const write = (file: string, pdf: Uint8Array): Promise<void> =>
    writeFile(join(resolve(out), file), pdf).catch(() => refuse([{ code: 'out-unwritable', params: { file } }]))
  await mkdir(resolve(out), { recursive: true }).catch(() =>
    refuse([{ code: 'out-unwritable', params: { file: out } }]),
  )

  const listed: ListedForm[] = []
  const blanks: { readonly file: string; readonly title: string }[] = []
  const page = await openPdfPage(options)
  for (const { section, forms } of formsBySection(catalogue, loadForms(templates, readYaml).forms)) {
    const name = sectionNameOf(section, catalogue.offices)
    const file = `30-forms-${section ?? 'common'}.pdf`
    const jobs = forms.map((sheet) => valueOf(blankJob(sheet, office, installed, footerOf(made), isSample)))
    await write(file, valueOf(await page.draw(jobs)).pdf)
    listed.push(...forms.map(({ form }) => ({ form, section: name, file })))
    blanks.push({ file, title: format(kitWords.contents.forms, { section: name }) })
  }
  await page.close()
  for (const { file, html } of papers) await write(file, valueOf(await printPage(html, options)))
  const body = coverPage(made, formatWareki(day), [...papers, ...blanks], listed)
  await write('00-cover.pdf', valueOf(await printPage(documentOf(kitWords.cover.title, made, body), options)))
  await close()
}

await main()
