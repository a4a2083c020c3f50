import { hasPhrase, wordProblem } from '#locales'
import type { Problem } from '#core/value'

/** One problem as one line: place, code, sentence with the way out. */
export function lineOf(problem: Problem): string {
  const { at } = problem
  const place = at === undefined ? '' : `${at.file}:${String(at.line)}:${String(at.column)}: `
  const words = hasPhrase('ja', `problems.${problem.code}`)
    ? `${wordProblem('ja', problem)} [${problem.code}]`
    : `[${problem.code}] ${JSON.stringify(problem.params)}`
  return place + words
}

/** Says what is wrong on stderr and ends with exit code 2: the input could not be used. */
export function refuse(problems: readonly Problem[]): never {
  for (const problem of problems) process.stderr.write(`${lineOf(problem)}\n`)
  process.exit(2)
}

// Whoever reads the output may stop reading (`| head`): that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

/** Writes one JSON value to stdout. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
}
