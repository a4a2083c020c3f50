import type { Entry } from '#core/derivation'
import { phrase } from '#locales'

/** One entry as one line: verdict, subject, procedure, deadline, what is missing. */
export function entryLine(entry: Entry): string {
  const deadline = entry.deadline === null ? '' : ` ${phrase('ja', 'cli.deadline', { date: entry.deadline.date })}`
  const missing =
    entry.missing.length === 0
      ? ''
      : ` ${phrase('ja', 'cli.missing', { facts: entry.missing.map(({ fact, subject }) => `${subject}:${fact}`).join(', ') })}`
  return `${phrase('ja', `parts.verdict.${entry.verdict}`)}\t${entry.subject}\t${entry.name} (${entry.procedure})${deadline}${missing}`
}
