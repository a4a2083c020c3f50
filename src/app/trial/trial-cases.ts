import { examplesFormat, parseCase, parseShape, scenarioFormat } from '#core/definitions'
import type { Case, Catalogue, Located } from '#core/definitions'

/** A case of the pack that a procedure can be tried on. */
export interface TrialCase {
  readonly title: string
  /** `example` of the procedure, or a `scenario` of a whole household that names it. */
  readonly kind: 'example' | 'scenario'
  readonly case: Case
}

/**
 * The cases of a pack for a procedure: the examples beside its definition, then the scenarios that expect or forbid it. What cannot
 * be read is left out; `check` names it.
 */
export function trialCases(
  procedure: string,
  { examples, scenarios }: { readonly examples: readonly Located[]; readonly scenarios: readonly Located[] },
  catalogue: Catalogue,
): readonly TrialCase[] {
  const own = examples
    .filter(({ file }) => file.split('/')[1] === procedure)
    .flatMap((located) => {
      const parsed = parseShape(examplesFormat, located)
      return (parsed.ok ? parsed.value.examples : []).flatMap(({ title }, i) =>
        read(located, `/examples/${String(i)}/case`, title, 'example', catalogue),
      )
    })
  const named = scenarios.flatMap((located) => {
    const parsed = parseShape(scenarioFormat, located)
    if (!parsed.ok) return []
    const { title, expected, forbidden } = parsed.value
    const isNamed = expected.some((each) => each.procedure === procedure) || forbidden.includes(procedure)
    return isNamed ? read(located, '/case', title, 'scenario', catalogue) : []
  })
  return [...own, ...named]
}

function read(
  located: Located,
  pointer: string,
  title: string,
  kind: TrialCase['kind'],
  catalogue: Catalogue,
): readonly TrialCase[] {
  const parsed = parseCase(located, pointer, catalogue)
  return parsed.case === undefined ? [] : [{ title, kind, case: parsed.case }]
}
