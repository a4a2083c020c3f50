import { problem, type Problem } from '#core/value'
import { CHAIN_START, hashOfEntry, type ChainHead, type Digest } from './audit-chain.ts'
import type { AuditEntry } from './audit-entry.ts'

const checkEntry = (entry: AuditEntry, before: ChainHead, terminal: string, digest: Digest): readonly Problem[] => {
  const { seq } = entry
  if (seq !== before.seq + 1) return [problem('audit-entry-missing', { seq: before.seq + 1 })]
  if (entry.hash !== hashOfEntry(entry, digest) || entry.terminal !== terminal || entry.content.terminal !== terminal)
    return [problem('audit-entry-altered', { seq })]
  return entry.previous === before.hash ? [] : [problem('audit-chain-broken', { seq })]
}

/**
 * Whether the chain of one terminal is whole, from its first entry. `anchor` is a head that was kept elsewhere (the
 * closing sheet, a server): without one a cut tail cannot be seen. Problems name the sequence number:
 * `audit-entry-missing`, `audit-entry-altered`, `audit-chain-broken`, `audit-anchor-not-met`.
 */
export const checkChain = (
  terminal: string,
  entries: readonly AuditEntry[],
  digest: Digest,
  anchor?: ChainHead,
): readonly Problem[] => {
  const problems = entries.flatMap((entry, index) =>
    checkEntry(entry, index === 0 ? CHAIN_START : (entries[index - 1] ?? CHAIN_START), terminal, digest),
  )
  const met = anchor === undefined || anchor.seq === 0 || entries[anchor.seq - 1]?.hash === anchor.hash
  return met ? problems : [...problems, problem('audit-anchor-not-met', { seq: anchor.seq })]
}
