import type { Problem } from '#core/value'
import { grouped } from '#core/value'
import { applyOverrides } from './apply-overrides.ts'
import { spoken } from './check-condition.ts'
import type { Speech } from './check-condition.ts'
import { checkDefinition, checkVersions } from './check-definition.ts'
import type { Known } from './check-definition.ts'
import type { Definition } from './definition.ts'
import { filesOfPack } from './pack-sources.ts'
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
    filesOfPack(sources, pack)
      .filter(({ file }) => /^[^/]+\/[^/]+\/definition[^/]*\.yaml$/.test(file))
      .map((located) => parseDefinition(located, pack)),
  )
  const good: ParsedDefinition[] = []
  for (const each of parsed) {
    const found = soundIn.get(each) === known.desk ? [] : problemsOf(each, speech, known)
    problems.push(...found)
    if (found.length > 0) continue
    if (chain.length === 1) soundIn.set(each, known.desk)
    good.push(each)
  }
  const versions = grouped(good, ({ definition }) => definition?.id ?? '')
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

/**
 * The desk a definition was found sound in, its pack read alone. It is as sound under every overlay that works by the same desk: an
 * overlay only adds to what a definition may refer to.
 */
const soundIn = new WeakMap<ParsedDefinition, Known['desk']>()

function problemsOf(parsed: ParsedDefinition, speech: Speech, known: Known): readonly Problem[] {
  const { definition, located } = parsed
  const own = definition === undefined ? [] : checkDefinition(definition, located, known)
  return [...parsed.problems, ...spoken(parsed.conditions, speech), ...own]
}
