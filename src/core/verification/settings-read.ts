import { packFormat, parseShape, placeOf } from '#core/definitions'
import type { Catalogue, Located } from '#core/definitions'
import { leavesOf } from '#core/logic'
import type { Amount } from '#core/definitions'
import type { CaseFile } from './case-file.ts'
import type { Finding } from './finding.ts'
import { conditionsOf } from './outlook.ts'

/**
 * Settings of a pack (市町村ごとの定め) that nothing depends on: `shown` comes out the same
 * whatever their value. Finding: `verification-setting-read-by-nobody` {setting}.
 */
export function checkSettingsRead(
  catalogue: Catalogue,
  files: readonly Located[],
  shown: CaseFile | undefined,
): readonly Finding[] {
  const read = new Set<string>()
  const amount = (written: Amount): void => {
    if (typeof written !== 'number') read.add(written.setting)
  }
  for (const definition of [...catalogue.definitions.values()].flat()) {
    for (const condition of conditionsOf(definition))
      for (const leaf of leavesOf(condition)) if (leaf.op === 'setting') read.add(leaf.setting)
    for (const { length } of definition.deadline) amount(length.amount)
    for (const fee of definition.fee) amount(fee.amount)
  }
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
