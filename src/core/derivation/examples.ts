import { examplesFormat, parseCase, parseShape, problemIn, scenarioFormat } from '#core/definitions'
import type { Catalogue, Expectation, Located } from '#core/definitions'
import { isoFromDay } from '#core/value'
import type { Problem } from '#core/value'
import { derive } from './derive.ts'
import type { Entry } from './entry.ts'

/** How one example or scenario went, for reports that count. */
export interface ExampleRun {
  readonly file: string
  readonly title: string
  readonly verdicts: readonly string[]
  readonly problems: readonly Problem[]
}

/**
 * Runs the examples beside a definition. Subjects that are not listed must be not-needed. Problems: those of the shape and
 * of the case, `example-differs` (per part that differs), `example-not-listed`.
 */
export function runExamples(located: Located, catalogue: Catalogue): readonly ExampleRun[] {
  const procedure = located.file.split('/')[1] ?? ''
  // Only this procedure is looked at, so only this one is derived.
  const versions = catalogue.definitions.get(procedure)
  const alone: Catalogue = { ...catalogue, definitions: new Map(versions === undefined ? [] : [[procedure, versions]]) }
  const parsed = parseShape(examplesFormat, located)
  if (!parsed.ok) return [{ file: located.file, title: '', verdicts: [], problems: parsed.problems }]
  return parsed.value.examples.map(({ title, expect }, i) => {
    const at = `/examples/${String(i)}`
    const run = derived(located, `${at}/case`, alone)
    if (run.problems.length > 0) return { file: located.file, title, verdicts: [], problems: run.problems }
    const entries = run.entries.filter((entry) => entry.procedure === procedure)
    const problems = expect.flatMap((expected, j) =>
      differences(
        expected,
        entries.find(({ subject }) => subject === expected.subject),
      ).map(({ part, wanted, found }) =>
        problemIn(located, `${at}/expect/${String(j)}`, 'example-differs', {
          title,
          subject: expected.subject,
          part,
          wanted,
          found,
        }),
      ),
    )
    const listed = new Set(expect.map(({ subject }) => subject))
    for (const entry of entries) {
      if (entry.verdict !== 'not-needed' && !listed.has(entry.subject)) {
        problems.push(
          problemIn(located, `${at}/expect`, 'example-not-listed', {
            title,
            subject: entry.subject,
            verdict: entry.verdict,
          }),
        )
      }
    }
    return { file: located.file, title, verdicts: expect.map(({ verdict }) => verdict), problems }
  })
}

/** Runs one scenario file. Problems: those of the shape and the case, `scenario-misses`, `scenario-forbids`, `example-differs`, `unknown-procedure`. */
export function runScenario(located: Located, catalogue: Catalogue): ExampleRun {
  const parsed = parseShape(scenarioFormat, located)
  if (!parsed.ok) return { file: located.file, title: '', verdicts: [], problems: parsed.problems }
  const { title, expected, forbidden } = parsed.value
  const run = derived(located, '/case', catalogue)
  const problems = [...run.problems]
  expected.forEach(({ procedure, subject, verdict, deadline }, i) => {
    const at = `/expected/${String(i)}`
    if (!catalogue.definitions.has(procedure))
      problems.push(problemIn(located, `${at}/procedure`, 'unknown-procedure', { procedure }))
    const found = run.entries.filter(
      (entry) => entry.procedure === procedure && (subject === undefined || entry.subject === subject),
    )
    const hit = found.find((entry) => entry.verdict === verdict)
    if (hit === undefined) {
      problems.push(
        problemIn(located, at, 'scenario-misses', {
          title,
          procedure,
          subject: subject ?? '*',
          wanted: verdict,
          found: found.map((entry) => entry.verdict).join(', ') || '–',
        }),
      )
    } else if (deadline !== undefined && dateOf(deadline) !== (hit.deadline?.date ?? 'none')) {
      problems.push(
        problemIn(located, at, 'example-differs', {
          title,
          subject: hit.subject,
          part: 'deadline',
          wanted: dateOf(deadline),
          found: hit.deadline?.date ?? 'none',
        }),
      )
    }
  })
  forbidden.forEach((procedure, i) => {
    if (!catalogue.definitions.has(procedure))
      problems.push(problemIn(located, `/forbidden/${String(i)}`, 'unknown-procedure', { procedure }))
    for (const entry of run.entries) {
      if (entry.procedure === procedure && entry.verdict === 'needed')
        problems.push(
          problemIn(located, `/forbidden/${String(i)}`, 'scenario-forbids', {
            title,
            procedure,
            subject: entry.subject,
          }),
        )
    }
  })
  return { file: located.file, title, verdicts: expected.map(({ verdict }) => verdict), problems }
}

function derived(
  located: Located,
  pointer: string,
  catalogue: Catalogue,
): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } {
  const parsed = parseCase(located, pointer, catalogue)
  if (parsed.case === undefined) return { entries: [], problems: parsed.problems }
  const { situation, authority } = parsed.case
  const { entries, problems } = derive(situation, catalogue, {
    authority: authority ?? catalogue.desk['default-authority'],
  })
  return {
    entries,
    problems: problems
      .filter(({ code }) => code !== 'no-definition-for-date')
      .map(({ code, params }) => problemIn(located, pointer, code, params)),
  }
}

interface Difference {
  readonly part: string
  readonly wanted: string
  readonly found: string
}

function differences(expected: Expectation, entry: Entry | undefined): readonly Difference[] {
  const compare = (part: string, wanted: string | undefined, found: string): readonly Difference[] =>
    wanted === undefined || wanted === found ? [] : [{ part, wanted, found }]
  const verdict = compare('verdict', expected.verdict, entry?.verdict ?? 'not-needed')
  if (verdict.length > 0 || entry === undefined) return verdict
  const missing = entry.missing.map(({ fact, side }) => `${fact}${side === null ? '' : `@${side}`}`)
  return [
    ...compare(
      'deadline',
      expected.deadline === undefined ? undefined : dateOf(expected.deadline),
      entry.deadline?.date ?? 'none',
    ),
    ...compare('rule', expected.rule, entry.deadline?.rule ?? 'none'),
    ...compare(
      'overdue',
      expected.overdue === undefined ? undefined : String(expected.overdue),
      String(entry.deadline?.overdue ?? false),
    ),
    ...compare('missing', expected.missing === undefined ? undefined : sorted(expected.missing), sorted(missing)),
    ...compare('handling', expected.handling, entry.handling?.handling ?? 'none'),
    ...compare('fee', expected.fee === undefined ? undefined : String(expected.fee), String(entry.fee?.yen ?? 0)),
    ...compare(
      'documents',
      expected.documents === undefined ? undefined : sorted(expected.documents),
      sorted(entry.documents.map(({ id }) => id)),
    ),
  ]
}

function sorted(texts: readonly string[]): string {
  return [...new Set(texts)].sort().join(', ')
}

function dateOf(deadline: number | 'none'): string {
  return deadline === 'none' ? 'none' : isoFromDay(deadline)
}
