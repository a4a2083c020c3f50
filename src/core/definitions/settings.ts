import type { Problem } from '#core/value'
import type { PackFile } from './formats/pack-format.ts'
import { problemAt } from './located.ts'
import type { Located } from './located.ts'

interface PackRead {
  readonly file: PackFile
  readonly located: Located
}

/** The settings of a pack with the overlay's values (市町村ごとの定め), and the values each may take. */
export interface Settings {
  readonly values: Readonly<Record<string, string>>
  /** Allowed values by setting; undefined for a number. */
  readonly allowed: ReadonlyMap<string, readonly string[] | undefined>
  readonly problems: readonly Problem[]
}

/**
 * Works out the settings. Problems: `setting-twice`, `values-missing`, `unknown-setting`, `setting-value-not-allowed`,
 * `setting-without-value`.
 */
export function settingsOf(own: PackRead, base: PackRead | undefined): Settings {
  const problems: Problem[] = []
  const allowed = new Map<string, readonly string[] | undefined>()
  const values: Record<string, string> = {}
  const given = new Set<string>()
  for (const { file, located } of base === undefined ? [own] : [base, own]) {
    file.settings.forEach((setting, i) => {
      const at = `/settings/${String(i)}`
      const choices = Object.keys(setting.values ?? {})
      if (allowed.has(setting.id))
        problems.push(problemAt(located, `${at}/id`, 'setting-twice', { setting: setting.id }))
      if (setting.type === 'choice' && choices.length < 2)
        problems.push(problemAt(located, at, 'values-missing', { fact: setting.id }))
      allowed.set(setting.id, setting.type === 'number' ? undefined : choices)
      if (setting.default !== undefined) put(setting.id, setting.default, located, `${at}/default`)
    })
    for (const [setting, value] of Object.entries(file.values)) {
      if (allowed.has(setting)) put(setting, value, located, `/values/${setting}`)
      else problems.push(problemAt(located, `/values/${setting}#key`, 'unknown-setting', { setting }))
    }
  }
  // A base pack on its own may leave its settings to the overlays.
  if (base !== undefined) {
    for (const setting of allowed.keys()) {
      if (!given.has(setting)) problems.push(problemAt(own.located, '/values', 'setting-without-value', { setting }))
    }
  }
  return { values, allowed, problems }

  function put(setting: string, value: string, located: Located, pointer: string): void {
    given.add(setting)
    const choices = allowed.get(setting)
    const fits = choices === undefined ? /^\d{1,6}$/.test(value) : choices.includes(value)
    if (fits) values[setting] = value
    else
      problems.push(
        problemAt(located, pointer, 'setting-value-not-allowed', {
          setting,
          value,
          expected: choices?.join(', ') ?? '0–999999',
        }),
      )
  }
}
