import type { Case, Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Entry } from '#core/derivation'
import { changedVersions, combinationsOf, compareEntries, sharedChanges, situationOfCase } from '#core/impact'
import type { CaseImpact, Impact } from '#core/impact'
import type { Day } from '#core/value'
import type { CaseFile } from '#core/verification'
import type { LoadedCatalogue } from '../load-catalogue.ts'
import { casesOfContent } from './cases-of-content.ts'

/** Two states of the content and how far their difference is followed. */
export interface ImpactRequest {
  readonly old: LoadedCatalogue
  readonly new: LoadedCatalogue
  /** Day of reception on which households are looked at. */
  readonly on: Day
  /** Steps of the solver for one question. */
  readonly steps: number
  /** Starts a watch for one question, which says when to stop. */
  readonly watch?: () => () => boolean
  /** Drawn residents, for what the solver could not go through. */
  readonly residents: readonly CaseFile[]
}

/**
 * What a change of definitions does: to every example and scenario, and to any household the constraints allow. Only what the
 * solver could not finish is sampled with drawn residents, and then it is said. Undefined when either state cannot be read.
 */
export function findImpact(request: ImpactRequest): Impact | undefined {
  const { old, new: now } = request
  if (old.catalogue === undefined || now.catalogue === undefined) return undefined
  const change = { old: old.catalogue, new: now.catalogue }
  const versions = changedVersions(change)
  const shared = sharedChanges(change)
  const combinations = combinationsOf(versions, change, request)
  const changed = new Set(versions.map(({ procedure }) => procedure))
  // What all share may change anything.
  const looked = shared.length > 0 ? undefined : changed
  const cases = casesOfContent(old, now)
  const sampled = new Set(combinations.filter(({ found }) => found === 'not-proven').map(({ procedure }) => procedure))
  const drawn = sampled.size === 0 ? [] : request.residents
  return {
    procedures: versions.map(({ told }) => told),
    shared,
    combinations,
    cases: [
      ...cases.flatMap(({ was, is, source, file, title }) =>
        impactOf({ source, file, title }, entriesOf(was, change.old, looked), entriesOf(is, change.new, looked)),
      ),
      ...drawn.flatMap((file, i) =>
        impactOf(
          { source: 'drawn', file: '', title: String(i + 1) },
          entriesOf(caseOf(file, change.old), change.old, sampled),
          entriesOf(caseOf(file, change.new), change.new, sampled),
        ),
      ),
    ],
    coverage: {
      examples: cases.filter(({ source }) => source === 'example').length,
      scenarios: cases.filter(({ source }) => source === 'scenario').length,
      questions: combinations.length,
      sampled: [...sampled],
      drawn: drawn.length,
    },
  }
}

type Read = Pick<Case, 'situation' | 'authority'>

function caseOf(file: CaseFile, catalogue: Catalogue): Read {
  return { situation: situationOfCase(file, catalogue), authority: file.clerk?.authority }
}

/** What follows from a case; nothing where the catalogue cannot read it. */
function entriesOf(
  given: Read | undefined,
  catalogue: Catalogue,
  only: ReadonlySet<string> | undefined,
): readonly Entry[] {
  if (given === undefined) return []
  const definitions = new Map([...catalogue.definitions].filter(([id]) => only?.has(id) ?? true))
  const authority = given.authority ?? catalogue.desk['default-authority']
  return derive(given.situation, { ...catalogue, definitions }, { authority }).entries
}

function impactOf(
  named: Omit<CaseImpact, 'differences'>,
  was: readonly Entry[],
  is: readonly Entry[],
): readonly CaseImpact[] {
  const differences = compareEntries(was, is)
  return differences.length === 0 ? [] : [{ ...named, differences }]
}
