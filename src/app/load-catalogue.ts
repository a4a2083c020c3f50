import { parsePacks } from '#core/definitions'
import type { Catalogue, Located, PackSources } from '#core/definitions'
import type { Problem, Result } from '#core/value'
import type { SourceFile } from './ports.ts'

/** Reads one text of the content into its plain value with places. */
export type TextReader = (file: string, text: string) => Result<Located>

/** What the packs are read with and from. */
export interface CatalogueSources {
  readonly files: readonly SourceFile[]
  readonly pack: string
  readonly read: TextReader
  readonly holidays: PackSources['holidays']
  readonly forms: ReadonlySet<string>
}

/** A catalogue with everything that was wrong; undefined when a file that all hangs on cannot be read. */
export interface LoadedCatalogue {
  readonly catalogue: Catalogue | undefined
  readonly problems: readonly Problem[]
  /** Files that could be read, for examples and scenarios. */
  readonly files: readonly Located[]
}

/** Reads the packs. A text that is not YAML is set aside with its problem; the rest is read. */
export function loadCatalogue(sources: CatalogueSources): LoadedCatalogue {
  const unread: Problem[] = []
  const files = sources.files
    .filter(({ path }) => path.endsWith('.yaml'))
    .flatMap(({ path, text }): readonly Located[] => {
      const read = sources.read(path, text)
      if (read.ok) return [read.value]
      unread.push(...read.problems)
      return []
    })
  const { catalogue, problems } = parsePacks({
    files,
    pack: sources.pack,
    holidays: sources.holidays,
    forms: sources.forms,
  })
  return { catalogue, problems: [...unread, ...problems], files }
}
