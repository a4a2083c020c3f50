import type { Problem } from '#core/value'
import { applyOverrides } from './apply-overrides.ts'
import { spoken } from './check-condition.ts'
import type { Speech } from './check-condition.ts'
import { checkDefinition, checkVersions } from './check-definition.ts'
import type { Known } from './check-definition.ts'
import type { Definition } from './definition.ts'
import type { PackSources } from './pack-sources.ts'
import { parseDefinition } from './parse-definition.ts'
import type { ParsedDefinition } from './parse-definition.ts'

/** Every definition of a chain of packs, base first, with the overlays' overrides. A definition with a problem is set aside. */
export function parseDefinitions(
  sources: PackSources,
  chain: readonly string[],
  speech: Speech,
  known: Known,
  problems: Problem[],
): ReadonlyMap<string, readonly Definition[]> {
  const parsed = chain.flatMap((pack) =>
    sources.files
      .filter(({ file }) => file.startsWith(`${pack}/`) && /^[^/]+\/[^/]+\/definition[^/]*\.yaml$/.test(file))
      .map((located) => parseDefinition(located, pack)),
  )
  const good: ParsedDefinition[] = []
  for (const each of parsed) {
    const own = each.definition === undefined ? [] : checkDefinition(each.definition, each.located, known)
    const found = [...each.problems, ...spoken(each.conditions, speech), ...own]
    problems.push(...found)
    if (found.length === 0) good.push(each)
  }
  const versions = new Map<string, ParsedDefinition[]>()
  for (const each of good) {
    const id = each.definition?.id ?? ''
    versions.set(id, [...(versions.get(id) ?? []), each])
  }
  const clashing = [...versions.values()].flatMap((list) => checkVersions(list))
  const aside = new Set(clashing.map(({ at }) => at?.file))
  problems.push(...clashing)
  const definitions = new Map<string, readonly Definition[]>()
  for (const [id, list] of versions) {
    definitions.set(
      id,
      list
        .flatMap(({ definition, located }) => (definition === undefined || aside.has(located.file) ? [] : [definition]))
        .sort((a, b) => a.effective.from - b.effective.from),
    )
  }
  return applyOverrides(sources, chain, definitions, speech, known, problems)
}
