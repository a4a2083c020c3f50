import { parseShape, problemIn } from '#core/definitions'
import type { Located } from '#core/definitions'
import { checkIdentityCase, IdentityCaseSchema, shownInCase } from '#core/identity'
import type { IdentityCase, IdentityScheme, Shown } from '#core/identity'
import { failure, success } from '#core/value'
import type { Day, Result } from '#core/value'

/** A case of who came (本人確認の事例), with the scheme it is judged by. */
export interface OpenedIdentityCase {
  readonly written: IdentityCase
  readonly scheme: IdentityScheme
  readonly shown: Shown
  readonly today: Day
}

/** Reads a case against the schemes there are. Problems: those of its shape and of {@link checkIdentityCase}, at their places. */
export function openIdentityCase(
  located: Located,
  schemes: Readonly<Record<string, IdentityScheme>>,
): Result<OpenedIdentityCase> {
  const parsed = parseShape(IdentityCaseSchema, located)
  if (!parsed.ok) return parsed
  const problems = checkIdentityCase(parsed.value, schemes)
  const scheme = schemes[parsed.value.scheme]
  if (problems.length > 0 || scheme === undefined)
    return failure(...problems.map(({ pointer, problem }) => problemIn(located, pointer, problem.code, problem.params)))
  return success({ written: parsed.value, scheme, ...shownInCase(parsed.value) })
}
