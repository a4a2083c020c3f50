import { examplesFormat, parseCase, parseShape, scenarioFormat } from '#core/definitions'
import type { Case, Catalogue, Located } from '#core/definitions'
import type { CaseImpact } from '#core/impact'
import type { LoadedCatalogue } from '../load-catalogue.ts'

/** A case that stands in the content, as each of two catalogues reads it; undefined where one cannot. */
export interface ContentCase {
  readonly source: CaseImpact['source']
  readonly file: string
  readonly title: string
  readonly was: Case | undefined
  readonly is: Case | undefined
}

/** Every example and scenario of two states of the content, those that stand in both once. */
export function casesOfContent(old: LoadedCatalogue, now: LoadedCatalogue): readonly ContentCase[] {
  const [before, after] = [old.catalogue, now.catalogue]
  if (before === undefined || after === undefined) return []
  const found = new Map<string, ContentCase>()
  for (const located of [...filesOf(now, after), ...filesOf(old, before)])
    for (const { pointer, title, written } of writtenIn(located)) {
      const key = `${located.file}|${title}|${JSON.stringify(written)}`
      if (found.has(key)) continue
      const read = (catalogue: Catalogue) => parseCase(located, pointer, catalogue).case
      const source = located.file.startsWith('scenarios/') ? 'scenario' : 'example'
      found.set(key, { source, file: located.file, title, was: read(before), is: read(after) })
    }
  return [...found.values()]
}

function filesOf({ files }: LoadedCatalogue, { pack, id }: Catalogue): readonly Located[] {
  const chain = [pack.base, id]
  return files.filter(
    ({ file }) =>
      file.startsWith('scenarios/') || (file.endsWith('/examples.yaml') && chain.includes(file.split('/')[0])),
  )
}

interface Written {
  readonly pointer: string
  readonly title: string
  readonly written: unknown
}

function writtenIn(located: Located): readonly Written[] {
  if (located.file.startsWith('scenarios/')) {
    const scenario = parseShape(scenarioFormat, located)
    return scenario.ok ? [{ pointer: '/case', title: scenario.value.title, written: scenario.value.case }] : []
  }
  const examples = parseShape(examplesFormat, located)
  return (examples.ok ? examples.value.examples : []).map(({ title, case: written }, i) => ({
    pointer: `/examples/${String(i)}/case`,
    title,
    written,
  }))
}
