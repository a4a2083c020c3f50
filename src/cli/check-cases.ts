import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '#core/value'
import type { CaseFile, Finding } from '#core/verification'
import { wordProblem } from '#locales'

/** Writes the counter-example of each finding as a case file into a folder, if one is named; gives their paths by problem. */
export async function writeCases(
  findings: readonly Finding[],
  folder: string | undefined,
): Promise<ReadonlyMap<Problem, string>> {
  const written = new Map<Problem, string>()
  if (folder === undefined) return written
  await mkdir(folder, { recursive: true })
  for (const { problem, procedure, case: shown } of findings) {
    if (shown === undefined) continue
    const number = String(written.size + 1).padStart(3, '0')
    const file = join(
      folder,
      `${number}-${problem.code.replace('verification-', '')}${procedure === null ? '' : `-${procedure}`}.yaml`,
    )
    await writeFile(file, caseText(shown, wordProblem('ja', problem)))
    written.set(problem, file)
  }
  return written
}

/** A case file as text: YAML with a line for each person and event. */
export function caseText(shown: CaseFile, title: string): string {
  const { format, persons, households, events, ...rest } = shown
  const line = (key: string, value: unknown) => `${key}: ${JSON.stringify(value)}`
  const lines = [
    line('format', format),
    line('title', title),
    ...Object.entries(rest).map(([key, value]) => line(key, value)),
    'households:',
    ...Object.entries(households).map(([id, facts]) => `  ${line(id, facts)}`),
    'persons:',
    ...Object.entries(persons).map(([id, facts]) => `  ${line(id, facts)}`),
    'events:',
    ...events.map((event) => `  - ${JSON.stringify(event)}`),
  ]
  return `${lines.join('\n')}\n`
}
