import { relative, resolve } from 'node:path'
import { nationalHolidays } from '#adapters/holidays'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import { verifyContent } from '#app/verification/verify-content'
import { parseCase } from '#core/definitions'
import type { Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Derivation } from '#core/derivation'
import type { Problem } from '#core/value'
import { probesOf } from '#core/verification'
import type { CaseFile, Finding } from '#core/verification'
import { caseText } from '../../src/cli/check-cases.ts'
import type { Mutant } from './mutants/mutant.ts'

const texts = async (folder: string): Promise<ReadonlyMap<string, string>> => {
  const read = await readFolder(resolve(folder), '')
  if (!read.ok) throw new Error(folder)
  return new Map(read.value.map(({ path, text }) => [`${folder}/${path}`, text]))
}

/** The real content by path. */
const real = new Map([...(await texts('procedures')), ...(await texts('print-templates'))])

/** Content with a mistake in it, read, with everything that was found. */
export interface Verified {
  readonly catalogue: Catalogue
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding[]
}

/** The content with the edits of a mutant made; each must change something. */
const edited = ({ edits, name }: Mutant): ReadonlyMap<string, string> => {
  const result = new Map(real)
  for (const [file, from, to] of edits) {
    const text = from === '' ? '' : (result.get(file) ?? real.get(file.replace(/@[\d-]+/, '')))
    if (text === undefined || !text.includes(from)) throw new Error(`${name}: ${from} is not in ${file}`)
    result.set(
      file,
      text.replace(from, () => to),
    )
  }
  return result
}

/** What the verification of one procedure needs: the packs' own files, the procedure, and what overrides it. */
const isFor = (path: string, procedure: string | undefined): boolean =>
  procedure === undefined ||
  !/^procedures\/national\/(?!vocabulary\/)[^/]+\//.test(path) ||
  path.includes(`/${procedure}/`)

const read = new Map<string, ReturnType<typeof readYaml>>()
/** Reads a text once, however many mutants leave it as it is. */
const readOnce = (file: string, text: string): ReturnType<typeof readYaml> => {
  if (real.get(`procedures/${file}`) !== text && real.get(`print-templates/${file}`) !== text)
    return readYaml(file, text)
  const known = read.get(file) ?? readYaml(file, text)
  read.set(file, known)
  return known
}

const opened = (content: ReadonlyMap<string, string>, procedure: string | undefined) => {
  const under = (folder: string) =>
    [...content].flatMap(([path, text]) =>
      path.startsWith(`${folder}/`) && isFor(path, procedure) ? [{ path: relative(folder, path), text }] : [],
    )
  const templates = under('print-templates')
  const forms = new Set(
    templates.filter(({ path }) => path.endsWith('/form.yaml')).map(({ path }) => path.split('/')[0] ?? ''),
  )
  const files = under('procedures').filter(({ path }) => !path.startsWith('scenarios/'))
  const loaded = loadCatalogue({ files, pack: 'mihon-city', read: readOnce, holidays: nationalHolidays(), forms })
  if (loaded.catalogue === undefined) throw new Error(JSON.stringify(loaded.problems))
  return { ...loaded, catalogue: loaded.catalogue, templates }
}

/** Tried households are shared by all who leave the vocabulary, the settings and the calendar as they are. */
const shared = probesOf(opened(real, 'move-within').catalogue)

/** Puts the mistake of a mutant into the content and verifies it. */
export const verifyMutant = (mutant: Mutant): Verified => {
  const { procedure, steps } = mutant
  const { catalogue, problems, files, templates } = opened(edited(mutant), procedure)
  const options = {
    ...(procedure === undefined ? { procedures: [] } : { procedures: [procedure], isWhole: false, probes: shared }),
    ...(steps === undefined ? {} : { steps, probes: probesOf(catalogue) }),
  }
  // The procedures left out are missed elsewhere; what counts is what is wrong where the mistake was made.
  const touched = new Set(mutant.edits.map(([file]) => file.replace(/^(procedures|print-templates)\//, '')))
  const own = problems.filter(({ at }) => at === undefined || touched.has(at.file))
  return { catalogue, problems: own, findings: verifyContent(catalogue, files, templates, readOnce, options) }
}

/** The real content, whole. */
export const verifyReal = (): Verified => {
  const { catalogue, problems, files, templates } = opened(real, undefined)
  return { catalogue, problems, findings: verifyContent(catalogue, files, templates, readOnce) }
}

/** Derives a counter-example as the command line does: from its text. */
export const deriveCase = (shown: CaseFile, catalogue: Catalogue): Derivation => {
  const located = readYaml('shown.yaml', caseText(shown, '反例'))
  const parsed = located.ok ? parseCase(located.value, '', catalogue) : undefined
  if (parsed?.case === undefined) throw new Error(JSON.stringify(parsed?.problems ?? located))
  const authority = parsed.case.authority ?? catalogue.desk['default-authority']
  return derive(parsed.case.situation, catalogue, { authority })
}
