import { problem, type Problem } from '#core/value'
import { hashOfEntry, type ChainHead, type Digest } from './audit-chain.ts'
import type { AuditEntry } from './audit-entry.ts'

/** Goes along the chain of one terminal, entry by entry. */
export interface ChainVerifier {
  /** The problems of the next entry. */
  readonly accept: (entry: AuditEntry) => readonly Problem[]
  /** Problems once the last entry was accepted: `audit-anchor-not-met` {seq}. */
  readonly end: () => readonly Problem[]
  /** The last entry accepted. */
  readonly head: () => ChainHead
}

const checkEntry = (entry: AuditEntry, before: ChainHead, terminal: string, digest: Digest): readonly Problem[] => {
  const { seq } = entry
  if (seq !== before.seq + 1) return [problem('audit-entry-missing', { seq: before.seq + 1 })]
  if (entry.hash !== hashOfEntry(entry, digest) || entry.terminal !== terminal || entry.content.terminal !== terminal)
    return [problem('audit-entry-altered', { seq })]
  return entry.previous === before.hash ? [] : [problem('audit-chain-broken', { seq })]
}

/**
 * A verifier that goes on from `before`. It holds one entry at a time, so that a chain of any length can be verified.
 * `anchor` is a head kept elsewhere: without one a cut tail cannot be seen. Problems name the sequence number:
 * `audit-entry-missing`, `audit-entry-altered`, `audit-chain-broken`, `audit-anchor-not-met`.
 */
export const chainVerifier = (
  terminal: string,
  before: ChainHead,
  digest: Digest,
  anchor?: ChainHead,
): ChainVerifier => {
  let head = before
  let met = anchor === undefined || (anchor.seq === before.seq && anchor.hash === before.hash)
  return {
    accept: (entry) => {
      const problems = checkEntry(entry, head, terminal, digest)
      head = { seq: entry.seq, hash: entry.hash }
      if (anchor?.seq === entry.seq) met = anchor.hash === entry.hash
      return problems
    },
    end: () => (met ? [] : [problem('audit-anchor-not-met', { seq: anchor?.seq ?? 0 })]),
    head: () => head,
  }
}
