import { packName } from '#core/definitions'
import type { SourceFile } from './ports.ts'
import type { TextReader } from './load-catalogue.ts'

/** A pack a terminal can be set up with. */
export interface PackChoice {
  readonly id: string
  readonly name: string
  readonly invented: boolean
}

/** The packs among the files; a pack file that cannot be read is left out (the check of content names it). */
export function packChoices(files: readonly SourceFile[], read: TextReader): readonly PackChoice[] {
  return files
    .filter(({ path }) => path.endsWith('/pack.yaml'))
    .flatMap(({ path, text }) => {
      const located = read(path, text)
      const pack = located.ok ? packName(located.value) : undefined
      return pack === undefined ? [] : [pack]
    })
}
