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

/** The `pack.yaml` of a pack as it was read; an empty one where there is none. */
export function packLocated(sources: PackSources, pack: string): Located {
  return (
    sources.files.find(({ file }) => file === `${pack}/pack.yaml`) ?? {
      file: `${pack}/pack.yaml`,
      value: {},
    }
  )
}

/** Reads the `pack.yaml` of a pack. Problems: those of its shape, `pack-missing`, `folder-is-not-id`. */
export function packFile(
  sources: PackSources,
  pack: string,
  problems: Problem[],
  namedBy?: Located,
): PackFile | undefined {
  const located = sources.files.find(({ file }) => file === `${pack}/pack.yaml`)
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
