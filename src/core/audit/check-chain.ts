import type { Problem } from '#core/value'
import { CHAIN_START, type ChainHead, type Digest } from './audit-chain.ts'
import type { AuditEntry } from './audit-entry.ts'
import { chainVerifier } from './chain-verifier.ts'

/**
 * Whether the chain of one terminal is whole, from its first entry. `anchor` is a head that was kept elsewhere (the
 * closing sheet, a server): without one a cut tail cannot be seen. Problems: those of `chainVerifier`.
 */
export const checkChain = (
  terminal: string,
  entries: readonly AuditEntry[],
  digest: Digest,
  anchor?: ChainHead,
): readonly Problem[] => {
  const verifier = chainVerifier(terminal, CHAIN_START, digest, anchor)
  return [...entries.flatMap((entry) => verifier.accept(entry)), ...verifier.end()]
}
