import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { readYaml } from '#adapters/yaml'
import { parseCase, parsePacks } from '#core/definitions'
import type { Catalogue, Located } from '#core/definitions'
import { derive, runExamples, runScenario } from '#core/derivation'
import { dayFromIso } from '#core/value'
import type { Problem } from '#core/value'

const GOOD = resolve('test/core/definitions/good')

/** The invented packs as texts by path: a base pack, a town over it, a case and a scenario. */
export const goodTexts = (): Map<string, string> =>
  new Map(
    readdirSync(GOOD, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(GOOD, path), readFileSync(path, 'utf8')]),
  )

/** What the packs of some texts come to. */
export interface Loaded {
  readonly catalogue: Catalogue | undefined
  readonly files: readonly Located[]
  readonly problems: readonly Problem[]
}

/** Each text is read once, however many packs it is part of. */
const reading = new Map<string, ReturnType<typeof readYaml>>()
const readOnce = (path: string, text: string) => {
  const known = reading.get(path + text) ?? readYaml(path, text)
  reading.set(path + text, known)
  return known
}

/** Reads texts as the product does: what is not YAML is set aside, the rest is parsed. */
export const load = (texts: ReadonlyMap<string, string>, pack = 'town'): Loaded => {
  const problems: Problem[] = []
  const files = [...texts].flatMap(([path, text]) => {
    const read = readOnce(path, text)
    if (!read.ok) problems.push(...read.problems)
    return read.ok ? [read.value] : []
  })
  const parsed = parsePacks({
    files,
    pack,
    holidays: { days: [day('2026-04-29')], from: day('2019-01-01'), to: day('2030-12-31') },
    forms: new Set(['card']),
  })
  return { catalogue: parsed.catalogue, files, problems: [...problems, ...parsed.problems] }
}

/** The catalogue of the good packs, with some files written anew. */
export const invented = (changes: Readonly<Record<string, string>> = {}): Catalogue => {
  const { catalogue, problems } = load(new Map([...goodTexts(), ...Object.entries(changes)]))
  if (catalogue === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return catalogue
}

/** Everything that is wrong with some texts: the packs first and, when they are in order, what is run on them. */
export const everyProblem = (texts: ReadonlyMap<string, string>, runs: RegExp = /./): readonly Problem[] => {
  const { catalogue, files, problems } = load(texts)
  if (catalogue === undefined || problems.length > 0) return problems
  return files.flatMap((located) => {
    if (!runs.test(located.file)) return []
    if (located.file.endsWith('examples.yaml')) return runExamples(located, catalogue).flatMap((run) => run.problems)
    if (located.file.startsWith('scenarios/')) return runScenario(located, catalogue).problems
    if (located.file !== 'case.yaml') return []
    const { case: read, problems: found } = parseCase(located, '', catalogue)
    return read === undefined ? found : derive(read.situation, catalogue, { authority: 'front' }).problems
  })
}

/** A day by its ISO text. */
export const day = (iso: string): number => {
  const found = dayFromIso(iso)
  if (found === undefined) throw new Error(`no such day: ${iso}`)
  return found
}
