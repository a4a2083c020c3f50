import { parseCase, versionOn } from '#core/definitions'
import type { Case, Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Entry } from '#core/derivation'
import { explain } from '#core/explanation'
import type { Explanation } from '#core/explanation'
import { dayFromIso, isoFromDay, problem } from '#core/value'
import type { Problem } from '#core/value'
import type { TextReader } from '../load-catalogue.ts'
import { atAnotherDay, receivedAnotherDay } from './at-another-day.ts'

/** When a case is tried, and for which procedure. */
export interface TrialWish {
  /** The day of reception (ISO); the case's own where not given. */
  readonly on?: string
  /** The dates of the life events stay where they are. */
  readonly keepEvents?: boolean
  /** Only this procedure, with its explanations. */
  readonly procedure?: string
}

/** What is tried: a case file's text, and when. */
export interface TrialRequest extends TrialWish {
  /** The name the file goes by in problems. */
  readonly file: string
  readonly text: string
}

/** A version of a definition that conditions are judged by on the day of an event. */
export interface VersionTried {
  readonly procedure: string
  /** From when it is in force (ISO); null where none is. */
  readonly from: string | null
}

/** What came of it. */
export interface Trial {
  /** The case as it stood on the day tried; absent when it cannot be read. */
  readonly case?: Case
  readonly receivedOn: string
  readonly entries: readonly Entry[]
  /** Of the procedure asked for; empty where none was. */
  readonly explanations: readonly Explanation[]
  /** Of the procedure asked for. */
  readonly versions: readonly VersionTried[]
  readonly problems: readonly Problem[]
}

/**
 * Tries a case file against definitions on any day, without a visit (事例で試す). Nothing is recorded and nobody is asked. Problems:
 * those of the case file, and of {@link tryOn}.
 */
export function tryCase(request: TrialRequest, catalogue: Catalogue, read: TextReader): Trial {
  const located = read(request.file, request.text)
  if (!located.ok) return nothing(request, located.problems)
  const parsed = parseCase(located.value, '', catalogue)
  return parsed.case === undefined ? nothing(request, parsed.problems) : tryOn(parsed.case, request, catalogue)
}

/**
 * Tries a case that was read. Problems: those of the derivation, `not-a-date` for the day, `procedure-missing`,
 * `trial-date-stays`.
 */
export function tryOn(given: Case, wish: TrialWish, catalogue: Catalogue): Trial {
  const { procedure } = wish
  const written = wish.on ?? given.receivedOn
  const on = dayFromIso(written)
  if (on === undefined) return nothing(wish, [problem('not-a-date', { value: written })])
  if (procedure !== undefined && !catalogue.definitions.has(procedure))
    return nothing(wish, [problem('procedure-missing', { procedure })])
  const moved = wish.keepEvents === true ? receivedAnotherDay(given, on) : atAnotherDay(given, on, catalogue)
  const { situation } = moved.case
  const authority = moved.case.authority ?? catalogue.desk['default-authority']
  const { entries, problems } = derive(situation, catalogue, { authority })
  const asked = procedure === undefined ? entries : entries.filter((entry) => entry.procedure === procedure)
  return {
    case: moved.case,
    receivedOn: isoFromDay(on),
    entries: asked,
    explanations:
      procedure === undefined
        ? []
        : asked.flatMap(({ subject }) => explain(situation, catalogue, { procedure, subject }) ?? []),
    versions: procedure === undefined ? [] : versionsTried(moved.case, catalogue, procedure),
    problems: [...moved.problems, ...problems],
  }
}

function nothing({ on }: TrialWish, problems: readonly Problem[]): Trial {
  return { receivedOn: on ?? '', entries: [], explanations: [], versions: [], problems }
}

function versionsTried(
  { situation, receivedOn }: Case,
  catalogue: Catalogue,
  procedure: string,
): readonly VersionTried[] {
  const dates = situation.statements.filter(({ fact }) => fact === 'event.date').map(({ value }) => String(value))
  const versions = catalogue.definitions.get(procedure) ?? []
  const found = (dates.length === 0 ? [receivedOn] : dates).map((date) => {
    const day = dayFromIso(date)
    const version = day === undefined ? undefined : versionOn(versions, day)
    return version === undefined ? null : isoFromDay(version.effective.from)
  })
  return [...new Set(found)].map((from) => ({ procedure, from }))
}
