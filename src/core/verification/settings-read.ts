import { packFormat, parseShape, placeOf } from '#core/definitions'
import type { Catalogue, Definition, Located } from '#core/definitions'
import type { CaseFile } from './case-file.ts'
import type { Finding } from './finding.ts'
import { conditionsOf, settingsReadBy } from './outlook.ts'

/**
 * Settings of a pack (市町村ごとの定め) that nothing depends on: `shown` comes out the same
 * whatever their value. Finding: `verification-setting-read-by-nobody` {setting}.
 */
export function checkSettingsRead(
  catalogue: Catalogue,
  files: readonly Located[],
  shown: CaseFile | undefined,
): readonly Finding[] {
  const read = new Set([...catalogue.definitions.values()].flat().flatMap((definition) => settingsOf(definition)))
  const packs = [catalogue.pack.base, catalogue.pack.id].map((id) => `${id ?? ''}/pack.yaml`)
  return files
    .filter(({ file }) => packs.includes(file))
    .flatMap((located) => {
      const parsed = parseShape(packFormat, located)
      return (parsed.ok ? parsed.value.settings : []).flatMap(({ id }, i): readonly Finding[] => {
        if (read.has(id)) return []
        const at = placeOf(located, `/settings/${String(i)}/id`)
        const problem = { code: 'verification-setting-read-by-nobody', params: { setting: id }, at }
        return [{ problem, procedure: null, case: shown }]
      })
    })
}

const known = new WeakMap<Definition, readonly string[]>()

/** The settings a definition depends on: by its conditions, its deadlines and its fees. */
export function settingsOf(definition: Definition): readonly string[] {
  const found = known.get(definition) ?? [
    ...settingsReadBy(conditionsOf(definition)),
    ...[...definition.deadline.map(({ length }) => length), ...definition.fee].flatMap(({ amount }) =>
      typeof amount === 'number' ? [] : [amount.setting],
    ),
  ]
  known.set(definition, found)
  return found
}
