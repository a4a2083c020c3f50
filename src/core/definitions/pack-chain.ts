import type { Problem } from '#core/value'
import type { PackFile } from './formats/pack-format.ts'
import type { Located } from './located.ts'
import { fileNamed, filesOfPack, packFile, packLocated } from './pack-sources.ts'
import type { PackSources } from './pack-sources.ts'

/** A pack and the base it builds on. */
export interface PackChain {
  readonly sources: PackSources
  readonly own: PackFile
  readonly base: PackFile | undefined
  /** The ids of both, the base's first. */
  readonly packs: readonly string[]
}

/** The pack that is worked by, with its base. Problems: those of `pack.yaml`, `pack-missing`, `folder-is-not-id`. */
export function packChain(sources: PackSources, problems: Problem[]): PackChain | undefined {
  const own = packFile(sources, sources.pack, problems)
  if (own?.base === undefined) return own && { sources, own, base: undefined, packs: [own.id] }
  const base = packFile(sources, own.base, problems, packLocated(sources, own.id))
  return base && { sources, own, base, packs: [own.base, own.id] }
}

/** The file of one name in each pack that has it. */
export function filesNamed({ sources, packs }: PackChain, name: string): readonly Located[] {
  return packs.flatMap((pack) => fileNamed(sources, `${pack}/${name}`) ?? [])
}

/** A pack's vocabulary is `vocabulary.yaml` and, a topic each, the files of its folder `vocabulary`. */
export function vocabularyFiles({ sources, packs }: PackChain): readonly Located[] {
  return packs.flatMap((pack) =>
    filesOfPack(sources, pack).filter(
      ({ file }) => file === `${pack}/vocabulary.yaml` || file.startsWith(`${pack}/vocabulary/`),
    ),
  )
}

/** The procedures that have a folder, be their definitions unreadable or set aside: what names one is not wrong for that. */
export function procedureFolders({ sources, packs }: PackChain): ReadonlySet<string> {
  return new Set(
    packs.flatMap((pack) =>
      filesOfPack(sources, pack).flatMap(({ file }) => {
        const end = file.indexOf('/', pack.length + 1)
        return end < 0 ? [] : [file.slice(pack.length + 1, end)]
      }),
    ),
  )
}
