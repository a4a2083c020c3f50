import type { Definition, Located } from '#core/definitions'
import type { Day } from '#core/value'
import { isoFromDay } from '#core/value'
import type { CaseFile } from './case-file.ts'
import type { DefinitionView } from './definition-view.ts'
import { LISTS } from './parts-of.ts'
import type { VerificationSources } from './sources.ts'
import { caseOn } from './version-gaps.ts'

/**
 * Whether what a city overrides is there and is changed by it. Findings: `verification-override-changes-nothing` {part}: the
 * part is written as it stands in the base pack; `verification-override-of-ended` {date}: the procedure is no longer in force.
 * That an override names no procedure at all is a check of the definitions (`overrides-nothing`).
 */
export function checkOverrides(
  view: DefinitionView,
  versions: readonly Definition[],
  { catalogue, files }: VerificationSources,
  today: Day,
  shown: CaseFile | undefined,
): void {
  const ours = view.places.overridesOf(view.definition.id)
  for (const located of ours) {
    const until = versions.at(-1)?.effective.until
    const ended = until === undefined ? undefined : caseOn(isoFromDay(until + 1), view.definition, catalogue)
    if (until !== undefined && until < today)
      view.sayIn(located.file, '/overrides', 'verification-override-of-ended', { date: isoFromDay(until) }, ended)
    const bases = files.filter(({ file }) => versions.some((version) => version.file === file))
    for (const key of ['guidance', 'section', ...LISTS]) {
      const written = part(located, key)
      if (written === undefined || !bases.every((base) => JSON.stringify(part(base, key)) === JSON.stringify(written)))
        continue
      view.sayIn(located.file, `/${key}`, 'verification-override-changes-nothing', { part: key }, shown)
    }
  }
}

function part({ value }: Located, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined
}
