import type { AuditContent } from './audit-content.ts'
import type { AuditEntry } from './audit-entry.ts'
import { canonical } from './canonical.ts'

/** SHA-256 of a text in lower-case hexadecimal; synchronous, so that a chain grows inside a transaction. */
export type Digest = (text: string) => string

/** The last entry of a chain, as far as the next one needs it. */
export type ChainHead = Pick<AuditEntry, 'seq' | 'hash'>

/** Before the first entry. */
export const CHAIN_START: ChainHead = { seq: 0, hash: '0'.repeat(64) }

/** The hash an entry must have. */
export const hashOfEntry = ({ terminal, seq, previous, content }: Omit<AuditEntry, 'hash'>, digest: Digest): string =>
  digest(canonical({ terminal, seq, previous, content }))

/** The entries that follow `head` in the chain of one terminal. */
export const chainEntries = (
  terminal: string,
  head: ChainHead,
  contents: readonly AuditContent[],
  digest: Digest,
): readonly AuditEntry[] => {
  const entries: AuditEntry[] = []
  for (const content of contents) {
    const last = entries.at(-1) ?? head
    const open = { terminal, seq: last.seq + 1, previous: last.hash, content }
    entries.push({ ...open, hash: hashOfEntry(open, digest) })
  }
  return entries
}
