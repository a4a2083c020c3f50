import { packFormat, parseShape } from '#core/definitions'
import type { Catalogue, Localized, Located } from '#core/definitions'

/** What a matter the city sets (市の定め) is called, and its values. */
export interface SettingName {
  readonly label: Localized
  /** The words of each value; none for a number. */
  readonly values: Readonly<Record<string, string>>
}

/** The names of all settings of a catalogue's packs, by id, those of the base first. */
export function settingNames(files: readonly Located[], { pack }: Catalogue): ReadonlyMap<string, SettingName> {
  const packs = [pack.base, pack.id].map((id) => `${id ?? ''}/pack.yaml`)
  return new Map(
    packs
      .flatMap((path) => files.filter(({ file }) => file === path))
      .flatMap((located) => {
        const parsed = parseShape(packFormat, located)
        return parsed.ok ? parsed.value.settings : []
      })
      .map(({ id, label, values }) => [id, { label, values: values ?? {} }] as const),
  )
}
