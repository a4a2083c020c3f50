import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadForms } from '#app/load-forms'
import { parseCase } from '#core/definitions'
import type { Catalogue } from '#core/definitions'
import type { FormSheet, PrintFacts } from '#core/printing'
import { openPack, TEMPLATES } from '../../src/cli/composition.ts'
import { factsOfCase } from '../../src/cli/facts-of-case.ts'

/** The real content, read once for a file of tests. */
export interface Samples {
  readonly catalogue: Catalogue
  readonly forms: ReadonlyMap<string, FormSheet>
}

export const openSamples = async (): Promise<Samples> => {
  const { catalogue, problems } = await openPack(resolve('procedures/mihon-city'))
  const templates = await readFolder(TEMPLATES, '')
  if (catalogue === undefined || !templates.ok) throw new Error(JSON.stringify(problems))
  return { catalogue, forms: loadForms(templates.value, readYaml).forms }
}

/** What a form's own sample says, from the case file through derivation to the facts of the sheet. */
export const sampleOf = ({ catalogue, forms }: Samples, form: string, person?: string): PrintFacts => {
  const file = `print-templates/${form}/sample.yaml`
  const read = readYaml(file, readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const parsed = parseCase(read.value, '', catalogue)
  if (parsed.case === undefined) throw new Error(JSON.stringify(parsed.problems))
  return factsOfCase(parsed.case, catalogue, forms, form, person)
}
