import type { ChainHead, Digest } from './audit-chain.ts'
import type { AuditEntry } from './audit-entry.ts'
import { canonical } from './canonical.ts'

/** The format of an exported chain: NDJSON, a header, the entries, and a signed end. */
export const AUDIT_FORMAT = 'madoguchi/audit@1'

/** A public key (Ed25519, base64url) and whose it is or was. */
export interface AuditKey {
  readonly user: string
  readonly key: string
}

/** The first line: which chain, from which entry on, and the keys its signatures are verified under. */
export interface AuditExportHeader {
  readonly format: typeof AUDIT_FORMAT
  readonly terminal: string
  readonly generation: string
  /** The entry before the first one here. */
  readonly after: ChainHead
  readonly keys: readonly AuditKey[]
}

/** The last line: a signature of whoever exported over the digest of all lines before it. */
export interface AuditExportEnd {
  readonly end: typeof AUDIT_FORMAT
  readonly entries: number
  readonly head: ChainHead
  /** SHA-256 of all lines before this one, each with its line feed. */
  readonly digest: string
  readonly user: string
  readonly approvedBy: string
  readonly key: string
  readonly signature: string
}

/** The text the end of an export signs. */
export const exportText = (end: Omit<AuditExportEnd, 'signature'>): string =>
  canonical({ sign: `${AUDIT_FORMAT}/end`, ...end })

/** Header and entries as lines, each with its line feed; the end is signed over these. */
export const exportBody = (header: AuditExportHeader, entries: readonly AuditEntry[]): string =>
  [header, ...entries].map((line) => `${canonical(line)}\n`).join('')

/** What stands in the last line, but for the signature. */
export const exportEnd = (
  body: string,
  entries: readonly AuditEntry[],
  by: Pick<AuditExportEnd, 'user' | 'approvedBy' | 'key'>,
  after: ChainHead,
  digest: Digest,
): Omit<AuditExportEnd, 'signature'> => {
  const last = entries.at(-1) ?? after
  return {
    end: AUDIT_FORMAT,
    entries: entries.length,
    head: { seq: last.seq, hash: last.hash },
    digest: digest(body),
    ...by,
  }
}
