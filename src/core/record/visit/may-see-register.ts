import type { VisitState } from './visit-state.ts'

/**
 * Whether anything from a register may be displayed: only while the visit runs, somebody stands here by name, and it is
 * settled that nobody is under protection measures (支援措置). Protected and unknown both keep it shut.
 */
export const maySeeRegister = (state: VisitState): boolean =>
  state.phase === 'open' && state.visitor !== undefined && state.protection?.answer === 'none'
