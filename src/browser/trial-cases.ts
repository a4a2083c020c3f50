import { trialCases } from '#app/trial/trial-cases'
import type { TrialCase } from '#app/trial/trial-cases'
import type { Catalogue, Located } from '#core/definitions'

/** The cases that a procedure can be tried on, out of the files the build was made with; fetched when they are first asked for. */
export async function bundledTrialCases(procedure: string, catalogue: Catalogue): Promise<readonly TrialCase[]> {
  const { compiledCases, readCompiled } = await import('#adapters/bundled-content')
  const files = await compiledCases()
  const read = (path: string, text: string): readonly Located[] => {
    const located = readCompiled(path, text)
    return located.ok ? [located.value] : []
  }
  const examples = files.examples.filter(({ path }) => path.split('/')[1] === procedure)
  return trialCases(
    procedure,
    {
      examples: examples.flatMap(({ path, text }) => read(path, text)),
      scenarios: files.scenarios.flatMap(({ path, text }) => read(path, text)),
    },
    catalogue,
  )
}
