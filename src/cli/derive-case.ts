import type { Case, Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Entry } from '#core/derivation'
import type { Problem } from '#core/value'
import { DEFAULT_PACK, fatal, openCase, openPack } from './composition.ts'
import { refuse } from './report.ts'

/** What follows from a case file, and what it was derived with. Problems leave the rest in force. */
export interface DerivedCase {
  readonly catalogue: Catalogue
  readonly case: Case
  readonly entries: readonly Entry[]
  readonly problems: readonly Problem[]
}

/** Derives a case file by a pack, for the authority the case names or the desk's usual one. Ends with exit code 2 when either cannot be read. */
export async function deriveCase(path: string, pack: string = DEFAULT_PACK): Promise<DerivedCase> {
  const loaded = await openPack(pack)
  if (loaded.catalogue === undefined) refuse(fatal(loaded))
  const opened = await openCase(path, loaded.catalogue)
  if (!opened.ok) refuse(opened.problems)
  const authority = opened.value.authority ?? loaded.catalogue.desk['default-authority']
  const { entries, problems } = derive(opened.value.situation, loaded.catalogue, { authority })
  return { catalogue: loaded.catalogue, case: opened.value, entries, problems: [...loaded.problems, ...problems] }
}
