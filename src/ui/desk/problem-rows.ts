import { wordProblem } from '#locales'
import type { Problem } from '#core/value'

/** Problems as a ProblemList shows them. */
export const problemRows = (problems: readonly Problem[]) =>
  problems.map((problem, index) => ({ id: String(index), message: wordProblem('ja', problem) }))
