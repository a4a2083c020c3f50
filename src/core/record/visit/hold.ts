import type { IdentityOutcome } from '#core/identity'
import { standingOf } from './companion.ts'
import type { HoldMatter, HoldOutcome } from './hold-matter.ts'
import type { ProtectionKnown } from './protection-known.ts'
import type { VisitState } from './visit-state.ts'

/** Where a visit stands towards the protection list: free, stopped for a check, or gone on with for the protected person. */
export type HoldStatus = 'none' | 'checking' | 'continued'

/** Why nothing opens it, for those who may look behind a hold. */
export type HoldBarrier = 'opponent' | 'agent' | 'other-capacity' | 'post' | 'refused'

/** A visit's hold as it stands now. */
export interface Hold {
  readonly status: HoldStatus
  /** What was met and not cleared. */
  readonly standing: readonly HoldMatter[]
  readonly barriers: readonly HoldBarrier[]
}

/** The clerk answered the protection question with yes: a matter of its own, which no check of names clears. */
const ANSWERED: HoldMatter = { key: 'answered', met: 'protected', subject: 'visit', entry: '', clearable: false }

/** In whose hands a protected person's matters may be: their own, or their statutory agent's, at the window. */
const barriersOf = (state: VisitState, standing: readonly HoldMatter[]): readonly HoldBarrier[] => {
  const isProtected = standing.some(({ met }) => met === 'protected')
  // Whoever stands beside them reads along: what holds of one holds of all.
  const capacities = state.visitor === undefined ? [undefined] : standingOf(state).map(({ capacity }) => capacity)
  const isAgent = capacities.some((each) => each === 'appointed-agent' || each === 'messenger')
  const isOwn = capacities.every((each) => each === 'self' || each === 'statutory-agent')
  return [
    ...(standing.some(({ met }) => met === 'opponent') ? (['opponent'] as const) : []),
    ...(isProtected && isAgent ? (['agent'] as const) : []),
    ...(isProtected && !isAgent && !isOwn ? (['other-capacity'] as const) : []),
    ...(isProtected && state.visitor?.channel === 'post' ? (['post'] as const) : []),
    ...(state.hold.refused ? (['refused'] as const) : []),
  ]
}

/** Outcomes that say who stands here. A notification may be taken in without; a protected person's address may not go out. */
const KNOWN: readonly IdentityOutcome[] = ['verified', 'second-document', 'explanation']

const isIdentified = (state: VisitState): boolean =>
  state.visitor !== undefined &&
  standingOf(state).every(({ id, identity }) =>
    Object.values(identity).some((check) => check.visitor === id && KNOWN.includes(check.outcome)),
  )

/**
 * The hold of a visit: computed anew each time from what the list says of its people today and what the back desk answered
 * (支援措置, 住民基本台帳事務処理要領第5の10). It goes on only for the protected person in their own hands, once another clerk has
 * answered for everything that stands and identity is checked.
 */
export const holdOf = (state: VisitState, known?: Pick<ProtectionKnown, 'mattersOf'>): Hold => {
  const { cleared, continued, refused } = state.hold
  const answered = state.protection?.answer === 'protected' ? [ANSWERED] : []
  const standing = [...answered, ...(known?.mattersOf(state) ?? [])].filter(({ key }) => !cleared.includes(key))
  const barriers = barriersOf(state, standing)
  if (standing.length === 0) return { status: refused ? 'checking' : 'none', standing, barriers }
  const goesOn = barriers.length === 0 && standing.every(({ key }) => continued.includes(key)) && isIdentified(state)
  return { status: goesOn ? 'continued' : 'checking', standing, barriers }
}

/** The keys an answer of the back desk is about, in this state; none where that answer is not to be had. */
export const keysAnswered = ({ standing, barriers }: Hold, outcome: HoldOutcome): readonly string[] => {
  if (outcome === 'not-the-person') return standing.filter(({ clearable }) => clearable).map(({ key }) => key)
  return outcome === 'refused' || barriers.length === 0 ? standing.map(({ key }) => key) : []
}
