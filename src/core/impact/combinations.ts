import type { Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import { askHouseholds } from '#core/verification'
import type { AskHouseholds, CaseFile } from '#core/verification'
import type { Day } from '#core/value'
import type { Change, ChangedVersion } from './changed-procedures.ts'
import { claimsOf } from './claims.ts'
import type { Claim } from './claims.ts'
import { compareEntries } from './compare-entries.ts'
import type { Combination, Difference } from './impact.ts'
import { situationOfCase } from './situation-of-case.ts'

/** How far households are looked through. */
export interface CombinationOptions {
  /** Steps of the solver for one question; what they do not suffice for is not proven. */
  readonly steps: number
  /** Starts a watch for one question, which says when to stop; by steps alone where absent. */
  readonly watch?: () => () => boolean
  /** Day of reception the households are looked at on, moved into the days of the version. */
  readonly on: Day
}

/**
 * What the changed definitions do to any household the constraints allow: each claim with a household it happens to, or that
 * it happens to none. Exact over all facts the conditions read; by the vocabulary, the constraints and the calendar of the new
 * catalogue.
 */
export function combinationsOf(
  versions: readonly ChangedVersion[],
  change: Change,
  options: CombinationOptions,
): readonly Combination[] {
  const open = askHouseholds(change.new)
  return versions.flatMap((version) => {
    const definition = version.is ?? version.was
    if (definition === undefined) return []
    const receivedOn = Math.max(version.from, Math.min(options.on, version.until ?? options.on))
    const { from, until } = version
    const span = { from, until }
    const ask = open({ forEach: definition.forEach, receivedOn, span, steps: options.steps, watch: options.watch })
    return merged(claimsOf(version, change).map((claim) => combinationOf(claim, version, change, ask)))
  })
}

function combinationOf(claim: Claim, version: ChangedVersion, change: Change, ask: AskHouseholds): Combination {
  const { kind, item, effect } = claim
  const common = { procedure: version.procedure, from: version.told.from, kind, item, effect }
  const answer = ask(claim.condition, claim.kinds)
  if (answer.holds === 'in-a-case') {
    const authority = kind === 'handling' ? item : null
    return {
      ...common,
      found: 'some',
      case: answer.case,
      differences: shownBy(answer.case, version.procedure, change, authority),
    }
  }
  return { ...common, found: answer.holds === 'never' ? 'none' : 'not-proven', case: null, differences: [] }
}

/** What a household's case comes to before and after: derived as at the window. */
function shownBy(shown: CaseFile, procedure: string, change: Change, authority: string | null): readonly Difference[] {
  const entries = (catalogue: Catalogue) => {
    const versions = catalogue.definitions.get(procedure)
    const alone = { ...catalogue, definitions: new Map(versions === undefined ? [] : [[procedure, versions]]) }
    const asker = { authority: authority ?? catalogue.desk['default-authority'] }
    return derive(situationOfCase(shown, catalogue), alone, asker).entries
  }
  return compareEntries(entries(change.old), entries(change.new))
}

/** Several patterns of one authority are one claim: it happens to somebody when any of them does. */
function merged(combinations: readonly Combination[]): readonly Combination[] {
  const rank = { some: 0, 'not-proven': 1, none: 2 } as const
  const byClaim = new Map<string, Combination>()
  for (const each of combinations) {
    const key = `${each.kind}|${each.item ?? ''}|${each.effect}`
    const known = byClaim.get(key)
    if (known === undefined || rank[each.found] < rank[known.found]) byClaim.set(key, each)
  }
  return [...byClaim.values()]
}
