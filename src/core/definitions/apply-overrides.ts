import type { Problem } from '#core/value'
import { spoken } from './check-condition.ts'
import type { Speech } from './check-condition.ts'
import { checkDefinition } from './check-definition.ts'
import type { Known } from './check-definition.ts'
import type { Definition } from './definition.ts'
import { problemAt } from './located.ts'
import { filesOfPack } from './pack-sources.ts'
import type { PackSources } from './pack-sources.ts'
import { parseOverride } from './parse-definition.ts'

/**
 * Puts the overlays' overrides over the definitions; one with a problem is set aside. Problems: those of its parts,
 * `overrides-nothing`, `overridden-twice`.
 */
export function applyOverrides(
  sources: PackSources,
  chain: readonly string[],
  definitions: ReadonlyMap<string, readonly Definition[]>,
  speech: Speech,
  known: Known,
  problems: Problem[],
): ReadonlyMap<string, readonly Definition[]> {
  const result = new Map(definitions)
  const seen = new Set<string>()
  const files = chain
    .slice(1)
    .flatMap((pack) => filesOfPack(sources, pack).filter(({ file }) => file.startsWith(`${pack}/overrides/`)))
  for (const located of files) {
    const subjectOf = (id: string) =>
      result.get(id)?.[0]?.forEach.startsWith('household') === true ? 'household' : 'person'
    const parsed = parseOverride(located, subjectOf, (id) => result.get(id)?.[0]?.section ?? '')
    const found = [...parsed.problems, ...spoken(parsed.conditions, speech)]
    const id = parsed.file?.overrides
    const versions = id === undefined ? undefined : result.get(id)
    // Of a definition that was set aside its own problem has been told.
    if (id !== undefined && versions === undefined && !isWritten(sources, id))
      found.push(problemAt(located, '/overrides', 'overrides-nothing', { procedure: id }))
    if (id !== undefined && seen.has(id))
      found.push(problemAt(located, '/overrides', 'overridden-twice', { procedure: id }))
    const applied = (versions ?? []).map(parsed.apply)
    for (const definition of applied) found.push(...checkDefinition(definition, located, known, 'override'))
    problems.push(...found)
    if (id === undefined || found.length > 0) continue
    seen.add(id)
    result.set(id, applied)
  }
  return result
}

function isWritten({ files }: PackSources, procedure: string): boolean {
  return files.some(({ file }) => file.split('/')[1] === procedure && file.includes('/definition'))
}
