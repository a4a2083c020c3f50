import { holdMatters, type Commit, type ProtectionIndex } from '#core/protection'
import type { HoldMatter, ProtectionKnown, VisitState } from '#core/record'
import { peopleOfVisit } from './people-of-visit.ts'

/**
 * What a visit stops for, by one version of the list. A command asks it many times of the same state, so the answer to a
 * state is kept as long as the state itself is.
 */
export const mattersOfVisit = (
  index: ProtectionIndex,
  commit: Commit,
  said: ReadonlyMap<string, readonly string[]> = new Map(),
): ProtectionKnown['mattersOf'] => {
  const answered = new WeakMap<VisitState, readonly HoldMatter[]>()
  return (state) => {
    const known = answered.get(state) ?? holdMatters(peopleOfVisit(state), index, commit, said.get(state.stream))
    answered.set(state, known)
    return known
  }
}
