import * as v from 'valibot'
import type { Problem, Result } from '#core/value'
import { problemAt, step } from './located.ts'
import type { Located } from './located.ts'

const CODE = /^[a-z]+(-[a-z0-9]+)*$/

/**
 * A located value against the schema of its format. Problems: `missing-key`, `unknown-key`, `wrong-shape`, `not-one-of`,
 * and the code of any check of the schema, each at the place in the file.
 */
export function parseShape<const S extends v.GenericSchema>(schema: S, located: Located): Result<v.InferOutput<S>> {
  const read = readAs.get(located) ?? new Map<v.GenericSchema, Result<unknown>>()
  readAs.set(located, read)
  const known = read.get(schema) ?? parsedAs(schema, located)
  read.set(schema, known)
  return known as Result<v.InferOutput<S>>
}

/** A file and what it says. */
export interface ReadFile<T> {
  readonly located: Located
  readonly value: T
}

/** The files that have the shape of their format, those of a base first. Problems: those of {@link parseShape} for the others. */
export function parseFiles<const S extends v.GenericSchema>(
  schema: S,
  files: readonly Located[],
  problems: Problem[],
): readonly ReadFile<v.InferOutput<S>>[] {
  return files.flatMap((located) => {
    const parsed = parseShape(schema, located)
    if (!parsed.ok) problems.push(...parsed.problems)
    return parsed.ok ? [{ located, value: parsed.value }] : []
  })
}

/** What a file reads as is kept with it: a base pack is read once, however many overlays are put over it. */
const readAs = new WeakMap<Located, Map<v.GenericSchema, Result<unknown>>>()

function parsedAs(schema: v.GenericSchema, located: Located): Result<unknown> {
  const parsed = v.safeParse(schema, located.value)
  if (parsed.success) return { ok: true, value: parsed.output }
  return {
    ok: false,
    problems: parsed.issues.flatMap((issue) => deepest(issue).map((each) => problemOf(each, located))),
  }
}

type Issue = v.BaseIssue<unknown>

/** In a choice of shapes, the issues of the alternative that was probably meant: the one that fails deepest. */
function deepest(issue: Issue): readonly Issue[] {
  if (issue.issues === undefined || issue.type === 'strict_object') return [issue]
  const nested = issue.issues.flatMap((each) =>
    deepest({ ...each, path: [...(issue.path ?? []), ...(each.path ?? [])] } as unknown as Issue),
  )
  const depth = Math.max(...nested.map((each) => each.path?.length ?? 0))
  const own = issue.path?.length ?? 0
  if (depth > own) return nested.filter((each) => (each.path?.length ?? 0) === depth).slice(0, 1)
  // None fails deeper: the one whose type fitted and whose content did not.
  const fitted = nested.filter((each) => each.kind === 'validation')
  return fitted.length > 0 ? fitted.slice(0, 1) : [issue]
}

function problemOf(issue: Issue, located: Located): Problem {
  const keys = (issue.path ?? []).map((item) => String(item.key))
  const pointer = keys.reduce(step, '')
  const last = keys.at(-1) ?? ''
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return problemAt(located, `${pointer}#key`, 'unknown-key', { key: last })
  }
  if (issue.received === 'undefined') return problemAt(located, pointer, 'missing-key', { key: last })
  if (CODE.test(issue.message)) return problemAt(located, pointer, issue.message, { value: show(issue.input) })
  if (issue.type === 'picklist' || issue.type === 'literal' || issue.type === 'variant') {
    return problemAt(located, pointer, 'not-one-of', { value: show(issue.input), expected: issue.expected ?? '' })
  }
  return problemAt(located, pointer, 'wrong-shape', {
    key: last,
    expected: issue.expected ?? '',
    received: issue.received,
  })
}

function show(input: unknown): string {
  const shown = typeof input === 'string' ? input : (JSON.stringify(input) ?? '')
  return shown.length > 80 ? `${shown.slice(0, 79)}…` : shown
}
