import { problem, type Problem } from '#core/value'
import type { ChainHead, Digest } from './audit-chain.ts'
import { exportText, type AuditExportHeader } from './audit-export.ts'
import { chainVerifier } from './chain-verifier.ts'
import { checkpointOf, type SignatureToVerify } from './checkpoint.ts'
import { parseExportLine } from './parse-audit-line.ts'

/** What verifying an export needs of the world. */
export interface ExportWorld {
  readonly digest: Digest
  /** Ed25519 over the UTF-8 text; key and signature in base64url. */
  readonly verify: (signed: Omit<SignatureToVerify, 'seq' | 'actor'>) => boolean
  /** SHA-256 in hexadecimal of all lines so far but the last one, each with its line feed. */
  readonly digestBefore: () => string
}

/** What an export was found to be. */
export interface ExportFinding {
  readonly entries: number
  readonly checkpoints: number
  readonly head: ChainHead
}

/** How far back a checkpoint may point, in entries: two tabs may sign out of turn, but not by much. */
const REACH = 10_000

/** Goes through an export line by line, after its header. */
export interface ExportVerifier {
  readonly accept: (line: string) => readonly Problem[]
  readonly end: () => readonly Problem[]
  readonly finding: () => ExportFinding
}

/**
 * A verifier of an exported chain. It needs no record: what was destroyed stays verifiable. It keeps
 * the hashes of the last entries, and nothing else. Problems name the entry: those of `chainVerifier`, and
 * `audit-line-malformed` {seq}, `audit-checkpoint-false` {seq}, `audit-signature-false` {seq}, `audit-key-unknown` {seq},
 * `audit-file-unfinished` {seq}, `audit-line-after-end` {seq}, `audit-end-differs` {seq}.
 */
export const exportVerifier = (header: AuditExportHeader, world: ExportWorld, anchor?: ChainHead): ExportVerifier => {
  const { terminal, generation, after, keys } = header
  const chain = chainVerifier(terminal, after, world.digest, anchor)
  const hashes = new Map<number, string>([[after.seq, after.hash]])
  let entries = 0
  let checkpoints = 0
  let ended = false

  const checkSigned = ({ seq, actor, ...signed }: SignatureToVerify): readonly Problem[] => {
    if (!keys.some(({ user, key }) => user === actor && key === signed.key))
      return [problem('audit-key-unknown', { seq })]
    return world.verify(signed) ? [] : [problem('audit-signature-false', { seq })]
  }

  const accept = (line: string): readonly Problem[] => {
    const next = chain.head().seq + 1
    if (ended) return [problem('audit-line-after-end', { seq: next })]
    const parsed = parseExportLine(line)
    if (parsed === undefined) return [problem('audit-line-malformed', { seq: next })]
    if ('end' in parsed) {
      ended = true
      const { signature, ...end } = parsed.end
      const head = chain.head()
      const same =
        end.entries === entries &&
        end.head.seq === head.seq &&
        end.head.hash === head.hash &&
        end.digest === world.digestBefore() &&
        end.user !== end.approvedBy
      if (!same) return [problem('audit-end-differs', { seq: head.seq })]
      return checkSigned({ seq: head.seq, actor: end.user, key: end.key, text: exportText(end), signature })
    }
    const { entry } = parsed
    const problems = chain.accept(entry)
    entries += 1
    hashes.set(entry.seq, entry.hash)
    hashes.delete(entry.seq - REACH)
    const checkpoint = checkpointOf(entry, generation)
    if (checkpoint === undefined) return problems
    checkpoints += 1
    const { head, signed } = checkpoint
    // A checkpoint of an entry before this export began cannot be compared, only its signature.
    const isNamed = head.seq < after.seq || hashes.get(head.seq) === head.hash
    return [
      ...problems,
      ...(isNamed && head.seq < entry.seq ? [] : [problem('audit-checkpoint-false', { seq: entry.seq })]),
      ...checkSigned(signed),
    ]
  }

  return {
    accept,
    end: () => [...(ended ? [] : [problem('audit-file-unfinished', { seq: chain.head().seq })]), ...chain.end()],
    finding: () => ({ entries, checkpoints, head: chain.head() }),
  }
}
