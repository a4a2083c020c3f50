import type { Principal } from '#core/access'
import { checkChain, markOfChain, projectAudit, type AuditAct, type AuditLine, type ChainHead } from '#core/audit'
import { success, type Problem, type Result } from '#core/value'
import type { AuditParts } from './audit-parts.ts'
import { checkpointChain, isCheckpointDue, tailReader } from './checkpoint-chain.ts'
import { exportAudit, type AuditFile } from './export-audit.ts'
import { noteAct, type ActingPerson } from './note-act.ts'

/** Which entries are asked for: of this terminal or another whose chain is here, from a sequence number on, at most so many. */
export interface AuditQuery {
  readonly terminal?: string
  readonly from: number
  readonly most: number
}

/** Where the chain stands, and what its check found. */
export interface AuditCheck {
  readonly terminal: string
  readonly head: ChainHead
  /** Time of the last entry, epoch milliseconds. */
  readonly at?: number
  readonly problems: readonly Problem[]
}

/** The audit of a terminal (操作の記録). Problems are those of the store, and those named beside each. */
export interface Audit {
  /** Writes an act that is no event of a record; `stream` is the record it was about. */
  readonly note: (
    act: AuditAct,
    person: ActingPerson | undefined,
    stream?: string,
  ) => Promise<Result<{ readonly seq: number }>>
  /** Entries as the principal may see them; the operation `audit.view` and its scope decide. */
  readonly lines: (principal: Principal, query: AuditQuery) => Promise<Result<readonly AuditLine[]>>
  /** The whole chain gone through, against a head kept elsewhere. */
  readonly check: (anchor?: ChainHead) => Promise<Result<AuditCheck>>
  /** Signs the chain: at sign-out and at closing. `audit-signer-unknown`, and those of the vault. */
  readonly checkpoint: () => Promise<Result<ChainHead>>
  /** Signs it when a hundred entries have gathered; to be called now and then. True when it did. */
  readonly checkpointIfDue: () => Promise<Result<boolean>>
  /** {@link exportAudit}. */
  readonly export: (principal: Principal, second: Principal) => Promise<Result<AuditFile>>
  /** The latest time the chain bears witness to, epoch milliseconds; for the trusted clock. */
  readonly mark: () => Promise<Result<number | undefined>>
}

/** Opens the audit of a terminal. */
export function openAudit(parts: AuditParts): Audit {
  const tail = tailReader(parts)
  return {
    note: (act, person, stream) => noteAct(parts, act, person, stream),
    lines: async (principal, { terminal = parts.terminal, from, most }) => {
      const read = await parts.log.read(terminal, from)
      if (!read.ok) return read
      return success(projectAudit(read.value, principal, parts.people(), parts.matrix).slice(0, most))
    },
    check: async (anchor) => {
      const read = await parts.log.read(parts.terminal)
      const end = await tail()
      if (!read.ok) return read
      if (!end.ok) return end
      const { head, at } = end.value
      const problems = checkChain(parts.terminal, read.value, parts.hash.digest, anchor)
      return success({ terminal: parts.terminal, head, problems, ...(at === undefined ? {} : { at }) })
    },
    checkpoint: async () => {
      const end = await tail()
      return end.ok ? checkpointChain(parts, end.value) : end
    },
    checkpointIfDue: async () => {
      const end = await tail()
      if (!end.ok) return end
      if (!isCheckpointDue(end.value)) return success(false)
      const signed = await checkpointChain(parts, end.value)
      return signed.ok ? success(true) : signed
    },
    export: (principal, second) => exportAudit(parts, principal, second),
    mark: async () => {
      const read = await parts.log.read(parts.terminal)
      return read.ok ? success(markOfChain(read.value)) : read
    },
  }
}
