import type { Catalogue, Located } from '#core/definitions'
import { runExamples } from '#core/derivation'
import type { Problem } from '#core/value'

/** How the examples of some packs went. */
export interface ExamplesChecked {
  readonly examples: number
  readonly problems: readonly Problem[]
}

/** Runs one file of examples. Problems: those of each example, and `examples-lack-verdict` {verdict}. */
export function checkExampleFile(located: Located, catalogue: Catalogue): ExamplesChecked {
  const runs = runExamples(located, catalogue)
  const verdicts = runs.flatMap((run) => run.verdicts)
  return {
    examples: runs.length,
    problems: [...runs.flatMap((run) => run.problems), ...coverage(located.file, verdicts)],
  }
}

/** Procedures without a file of examples. Problem: `examples-missing` {procedure}. */
export function missingExamples(
  procedures: Iterable<string>,
  catalogue: Catalogue,
  files: readonly Located[],
): readonly Problem[] {
  const described = new Set(
    files.filter(({ file }) => file.endsWith('/examples.yaml')).map(({ file }) => file.split('/')[1]),
  )
  return [...procedures]
    .filter((id) => !described.has(id))
    .map((procedure) => ({
      code: 'examples-missing',
      params: { procedure },
      at: { file: catalogue.definitions.get(procedure)?.[0]?.file ?? '', line: 1, column: 1 },
    }))
}

/** Every definition shows a household it applies to, one it does not, and one for which it is still unknown. */
export function coverage(file: string, verdicts: readonly string[]): readonly Problem[] {
  const shown = new Set(verdicts)
  const lacking = [
    ...(shown.has('needed') || shown.has('nothing-to-do') ? [] : ['needed']),
    ...(shown.has('not-needed') ? [] : ['not-needed']),
    ...(shown.has('not-settled') ? [] : ['not-settled']),
  ]
  return lacking.map((verdict) => ({
    code: 'examples-lack-verdict',
    params: { verdict },
    at: { file, line: 1, column: 1 },
  }))
}
