import type { Day, Problem } from '#core/value'
import { packFormat } from './formats/pack-format.ts'
import type { PackFile } from './formats/pack-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'
import { parseShape } from './parse-shape.ts'

/** What lies in the folder of the packs, and what comes from elsewhere. */
export interface PackSources {
  /** Every YAML file of the packs, with paths relative to the folder (`national/move-in/definition.yaml`). */
  readonly files: readonly Located[]
  /** The pack to work by: an overlay (`mihon-city`) or a base pack alone. */
  readonly pack: string
  /** National holidays (国民の祝日) and the days they are known for. */
  readonly holidays: { readonly days: readonly Day[]; readonly from: Day; readonly to: Day }
  /** Ids of the forms there are. */
  readonly forms: ReadonlySet<string>
}

/** The files of packs by their pack and by their name; those of a base are gone through once for each overlay. */
interface Shelved {
  readonly packs: ReadonlyMap<string, readonly Located[]>
  readonly names: ReadonlyMap<string, Located>
}

const shelved = new WeakMap<PackSources['files'], Shelved>()

function shelve({ files }: PackSources): Shelved {
  const known = shelved.get(files)
  if (known !== undefined) return known
  const packs = new Map<string, Located[]>()
  for (const located of files) {
    const pack = located.file.slice(0, Math.max(0, located.file.indexOf('/')))
    const of = packs.get(pack)
    if (of === undefined) packs.set(pack, [located])
    else of.push(located)
  }
  const made = { packs, names: new Map(files.map((located) => [located.file, located])) }
  shelved.set(files, made)
  return made
}

/** The files of one pack, in the order they came in. */
export function filesOfPack(sources: PackSources, pack: string): readonly Located[] {
  return shelve(sources).packs.get(pack) ?? []
}

/** A file by its name from the folder of the packs on. */
export function fileNamed(sources: PackSources, file: string): Located | undefined {
  return shelve(sources).names.get(file)
}

/** The `pack.yaml` of a pack as it was read; an empty one where there is none. */
export function packLocated(sources: PackSources, pack: string): Located {
  const file = `${pack}/pack.yaml`
  return fileNamed(sources, file) ?? { file, value: {} }
}

/** Reads the `pack.yaml` of a pack. Problems: those of its shape, `pack-missing`, `folder-is-not-id`. */
export function packFile(
  sources: PackSources,
  pack: string,
  problems: Problem[],
  namedBy?: Located,
): PackFile | undefined {
  const located = fileNamed(sources, `${pack}/pack.yaml`)
  if (located === undefined) {
    problems.push(problemAt(namedBy ?? packLocated(sources, pack), '/base', 'pack-missing', { pack }))
    return undefined
  }
  const parsed = parseShape(packFormat, located)
  if (!parsed.ok) problems.push(...parsed.problems)
  else if (parsed.value.id !== pack)
    problems.push(problemAt(located, '/id', 'folder-is-not-id', { folder: pack, id: parsed.value.id }))
  return parsed.ok ? parsed.value : undefined
}
