import { checkPackFiles } from '#app/check-content'
import { loadCatalogue } from '#app/load-catalogue'
import type { CatalogueSources, LoadedCatalogue, TextReader } from '#app/load-catalogue'
import type { SourceFile } from '#app/ports'
import type { Catalogue, Located } from '#core/definitions'
import { dayFromIso } from '#core/value'
import type { Problem } from '#core/value'
import { checkLeavesSeen, formOfExamples, OverlayVerification, surroundingsOf } from '#core/verification'
import type {
  Finding,
  FormsKnown,
  OverlayReads,
  SoundForm,
  Surroundings,
  VerificationOptions,
} from '#core/verification'
import { checkExampleFile, missingExamples } from './check-examples.ts'
import type { ExamplesChecked } from './check-examples.ts'

/** What a base pack is checked with. */
export interface OverlayBase extends Omit<CatalogueSources, 'pack'> {
  /** The base pack's name; `files` are its own. */
  readonly base: string
  readonly templates: readonly SourceFile[]
  readonly known: FormsKnown
}

/** What was found in one overlay. */
export interface OverlayReport {
  readonly pack: string
  /** Procedures it brings or overrides. */
  readonly procedures: number
  readonly examples: number
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding[]
  readonly reads: OverlayReads | undefined
}

/**
 * Checks many overlays of one base pack, which is read once. Told of an overlay is what is wrong with it that is not wrong with its
 * base alone: problems of its files, of its own examples (those of the base answer for the base), and what verifying both as one
 * finds ({@link OverlayVerification}).
 */
export class OverlayCheck {
  readonly loaded: LoadedCatalogue
  private readonly sources: OverlayBase
  private readonly ofBase: ReadonlySet<string>
  private readonly verification: OverlayVerification | undefined
  private readonly soundExamples = new Map<string, number>()

  /** `told` hears of each form of a definition that was found sound, for another that checks overlays of the same base. */
  constructor(sources: OverlayBase, options: VerificationOptions = {}, told?: (found: SoundForm) => void) {
    this.sources = sources
    this.loaded = loadCatalogue({ ...sources, pack: sources.base })
    this.ofBase = new Set(this.loaded.problems.map((problem) => JSON.stringify(problem)))
    const { catalogue } = this.loaded
    this.verification = catalogue && new OverlayVerification(catalogue, sources.known, options, told)
  }

  /** Takes over what another found sound. */
  learn(found: SoundForm): void {
    this.verification?.learn(found)
  }

  /** Checks the overlay `pack`, whose files are named from its folder on (`mihon-city/pack.yaml`). */
  check(pack: string, files: readonly SourceFile[]): OverlayReport {
    const { sources, verification } = this
    const own = files.flatMap(({ path, text }): readonly Located[] => {
      const read = path.endsWith('.yaml') ? sources.read(path, text) : undefined
      return read?.ok === true ? [read.value] : []
    })
    const unread = files.filter(({ path }) => path.endsWith('.yaml') && !own.some(({ file }) => file === path))
    const all = [...this.loaded.files, ...own]
    const { catalogue, problems } = this.put(pack, unread, all)
    const told: Problem[] = [
      ...problems.filter((problem) => !this.ofBase.has(JSON.stringify(problem))),
      ...checkPackFiles(own, sources.templates, sources.read),
    ]
    const { catalogue: base } = this.loaded
    if (catalogue === undefined || base === undefined || verification === undefined)
      return { pack, procedures: 0, examples: 0, problems: told, findings: [], reads: undefined }
    const ours = [...catalogue.definitions].flatMap(([id, versions]) =>
      versions.some((definition) => definition.pack === pack) ? [id] : [],
    )
    const around = surroundingsOf(catalogue, base)
    const beside = examplesByProcedure(all)
    let examples = 0
    const described = own.flatMap(({ file }) => (file.endsWith('/examples.yaml') ? [file.split('/')[1] ?? ''] : []))
    for (const procedure of new Set([...ours, ...overridden(own), ...described])) {
      const shown = this.runExamples(procedure, beside.get(procedure) ?? [], pack, catalogue, around)
      examples += shown.examples
      told.push(...shown.problems)
    }
    told.push(...missingExamples(ours, catalogue, own))
    const { findings, reads } = verification.verify(catalogue, all)
    told.push(...findings.map(({ problem }) => problem))
    return { pack, procedures: ours.length, examples, problems: told, findings, reads }
  }

  private put(pack: string, unread: readonly SourceFile[], files: readonly Located[]): LoadedCatalogue {
    const byFile = new Map(files.map((located) => [located.file, located]))
    const read: TextReader = (file, text) => {
      const known = byFile.get(file)
      return known === undefined ? this.sources.read(file, text) : { ok: true, value: known }
    }
    const named = [...files.map(({ file }) => ({ path: file, text: '' })), ...unread]
    return loadCatalogue({ ...this.sources, files: named, pack, read })
  }

  /**
   * Runs an overlay's examples of one procedure and looks whether they show its leaves both ways, with those of the base (`beside`:
   * both) where it overrides. What went well for the same definition in a city that agrees in what it reads goes well here.
   */
  private runExamples(
    procedure: string,
    beside: readonly Located[],
    pack: string,
    catalogue: Catalogue,
    around: Surroundings,
  ): ExamplesChecked {
    const versions = catalogue.definitions.get(procedure)
    if (versions === undefined) return { examples: 0, problems: [] }
    const own = beside.filter(({ file }) => file.startsWith(`${pack}/`))
    const form = formOfExamples(versions, Math.min(...beside.map(earliestOf)), catalogue, around)
    const key = JSON.stringify([own.map(({ value }) => value), beside.length, procedure, form])
    const known = this.soundExamples.get(key)
    if (known !== undefined) return { examples: known, problems: [] }
    const runs = own.map((located) => checkExampleFile(located, catalogue))
    const alone = { ...catalogue, definitions: new Map([[procedure, versions]]) }
    const examples = runs.reduce((sum, run) => sum + run.examples, 0)
    const problems = [...runs.flatMap((run) => run.problems), ...checkLeavesSeen(beside, alone)]
    if (problems.length === 0) this.soundExamples.set(key, examples)
    return { examples, problems }
  }
}

const EXAMPLES = '/examples.yaml'

/** The files of examples by the procedure they show. */
function examplesByProcedure(files: readonly Located[]): ReadonlyMap<string, readonly Located[]> {
  const found = new Map<string, Located[]>()
  for (const located of files) {
    if (!located.file.endsWith(EXAMPLES)) continue
    const folder = located.file.slice(0, -EXAMPLES.length)
    const procedure = folder.slice(folder.lastIndexOf('/') + 1)
    found.set(procedure, [...(found.get(procedure) ?? []), located])
  }
  return found
}

/** The procedures some files of an overlay override. */
const overridden = (files: readonly Located[]): readonly string[] =>
  files.flatMap(({ file, value }) => {
    const id = file.split('/')[1] === 'overrides' ? (value as { readonly overrides?: unknown }).overrides : undefined
    return typeof id === 'string' ? [id] : []
  })

const earliest = new WeakMap<Located, number>()

/** The first day a reception or an event of some examples is of; where one is written otherwise, the first of all days. */
function earliestOf(located: Located): number {
  const known = earliest.get(located)
  if (known !== undefined) return known
  const written = [...JSON.stringify(located.value).matchAll(/"(?:received-on|date)":"([^"]*)"/g)]
  const found = Math.min(...written.map(([, day = '']) => dayFromIso(day) ?? -Infinity))
  earliest.set(located, found)
  return found
}
