import type { LoadedCatalogue } from '#app/load-catalogue'
import { examplesFormat, parseCase, parseShape, scenarioFormat } from '#core/definitions'
import type { Catalogue, Located } from '#core/definitions'
import { derive } from '#core/derivation'

/** One example or scenario, and where its case stands. */
export interface NamedCase {
  readonly file: string
  readonly title: string
  readonly pointer: string
  /** The one procedure it is derived for; undefined for all of them. */
  readonly procedure: string | undefined
}

/** Every case the content brings along, ready to be derived wherever this runs. */
export interface OpenedCases {
  readonly cases: readonly NamedCase[]
  /** The cases from one index up to, not including, another: what follows from each, as JSON. */
  readonly derived: (from?: number, to?: number) => readonly string[]
}

/**
 * All examples and scenarios of loaded packs, in the order of their files. Imports nothing of Node and nothing of the
 * browser, so that only what lies beneath it can make a difference. A scenario is derived for
 * every procedure, an example for the one it stands beside, as the content's own tests do: all for all would take minutes.
 * A case that is refused answers with its problems.
 */
export function openCases({ catalogue, files, problems }: LoadedCatalogue): OpenedCases {
  if (catalogue === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  const found = files.flatMap((located) => casesOf(located).map((named) => ({ located, named })))
  return {
    cases: found.map(({ named }) => named),
    derived: (from, to) =>
      found.slice(from, to).map(({ located, named }) => JSON.stringify(answer(located, named, catalogue))),
  }
}

function answer(located: Located, { pointer, procedure }: NamedCase, catalogue: Catalogue): unknown {
  const parsed = parseCase(located, pointer, catalogue)
  if (parsed.case === undefined) return { refused: parsed.problems }
  const { situation, authority } = parsed.case
  const looked = procedure === undefined ? catalogue : alone(procedure, catalogue)
  return derive(situation, looked, { authority: authority ?? catalogue.desk['default-authority'] })
}

function alone(procedure: string, catalogue: Catalogue): Catalogue {
  const versions = catalogue.definitions.get(procedure) ?? []
  return { ...catalogue, definitions: new Map([[procedure, versions]]) }
}

function casesOf(located: Located): readonly NamedCase[] {
  const { file } = located
  if (file.endsWith('/examples.yaml')) {
    const parsed = parseShape(examplesFormat, located)
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    return parsed.value.examples.map(({ title }, i) => ({
      file,
      title,
      pointer: `/examples/${String(i)}/case`,
      procedure: file.split('/')[1],
    }))
  }
  if (!file.startsWith('scenarios/')) return []
  const parsed = parseShape(scenarioFormat, located)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
  return [{ file, title: parsed.value.title, pointer: '/case', procedure: undefined }]
}
