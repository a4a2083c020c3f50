import { holdOf } from './hold.ts'
import type { ProtectionKnown } from './protection-known.ts'
import type { VisitState } from './visit-state.ts'

/**
 * Whether anything from a register may be displayed: only while the visit runs, somebody stands here by name, and it is
 * settled that nobody is under protection measures (支援措置), or that the protected person stands here in person.
 * Protected, unknown and a name that nearly is on the list all keep it shut.
 */
export const maySeeRegister = (state: VisitState, known?: Pick<ProtectionKnown, 'mattersOf'>): boolean => {
  if (state.phase !== 'open' || state.visitor === undefined) return false
  const { status } = holdOf(state, known)
  return status === 'continued' || (status === 'none' && state.protection?.answer === 'none')
}
