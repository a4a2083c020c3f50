import { hasOperation, type Principal } from '#core/access'
import {
  AUDIT_FORMAT,
  canonical,
  CHAIN_START,
  exportBody,
  exportEnd,
  exportText,
  type AuditExportHeader,
  type ChainHead,
} from '#core/audit'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import { keysOf, type AuditParts } from './audit-parts.ts'
import { checkpointChain, tailReader } from './checkpoint-chain.ts'
import { noteAct } from './note-act.ts'

/** An exported chain, to be saved as a file. */
export interface AuditFile {
  readonly name: string
  /** NDJSON, read by `npm run audit-verify`. */
  readonly text: string
  readonly entries: number
  readonly head: ChainHead
}

/**
 * The chain of this terminal as a signed file. Two different persons: the one who executes, whose key signs, and a second
 * one who agrees; that `second` is really there is the caller's to make sure (their own password). Both acts stand in the
 * chain that is exported. Problems: `operation-not-granted` {operation}, `audit-second-person-missing`,
 * `audit-signer-unknown`, those of the vault and of the store.
 */
export async function exportAudit(
  parts: AuditParts,
  principal: Principal,
  second: Principal,
): Promise<Result<AuditFile>> {
  const refused = whyNot(parts, principal, second)
  if (refused !== undefined) {
    await noteAct(parts, { action: 'refused', operation: 'audit', act: 'execute', refusal: refused.code }, principal)
    return failure(refused)
  }
  const tail = tailReader(parts)
  const before = await tail()
  if (!before.ok) return before
  const id = parts.ids.next()
  const approved = { action: 'export-approved', export: id, executing: principal.user } as const
  const agreed = await noteAct(parts, approved, second)
  if (!agreed.ok) return agreed
  const done = { action: 'export', export: id, entries: before.value.head.seq, approved: second.user } as const
  const noted = await noteAct(parts, done, principal)
  if (!noted.ok) return noted
  const now = await tail()
  const signed = now.ok ? await checkpointChain(parts, now.value) : now
  return signed.ok ? writeFile(parts, principal, second) : signed
}

function whyNot({ vault }: AuditParts, principal: Principal, second: Principal): Problem | undefined {
  if (!hasOperation(principal, 'audit')) return problem('operation-not-granted', { operation: 'audit' })
  if (vault.opened()?.user !== principal.user) return problem('vault-locked')
  // A deputy and the person they act for count as one.
  const persons = [principal.user, principal.onBehalfOf].filter((user) => user !== undefined)
  if (persons.includes(second.user) || (second.onBehalfOf !== undefined && persons.includes(second.onBehalfOf)))
    return problem('audit-second-person-missing')
  return hasOperation(second, 'audit', 'approve') ? undefined : problem('operation-not-granted', { operation: 'audit' })
}

async function writeFile(parts: AuditParts, principal: Principal, second: Principal): Promise<Result<AuditFile>> {
  const { terminal, generation, log, hash, vault, people } = parts
  const read = await log.read(terminal)
  if (!read.ok) return read
  const entries = read.value
  const header: AuditExportHeader = {
    format: AUDIT_FORMAT,
    terminal,
    generation,
    after: CHAIN_START,
    keys: keysOf(people()),
  }
  const key = people()
    .find(({ user }) => user === principal.user)
    ?.signingKeys.at(-1)
  if (key === undefined) return failure(problem('audit-signer-unknown'))
  const body = exportBody(header, entries)
  const end = exportEnd(body, entries, { user: principal.user, approvedBy: second.user, key }, CHAIN_START, hash.digest)
  const signature = await vault.sign(exportText(end))
  if (!signature.ok) return signature
  return success({
    name: `audit-${terminal.replace(/[^\p{L}\p{N}-]/gu, '-')}-${String(end.head.seq)}.ndjson`,
    text: `${body}${canonical({ ...end, signature: signature.value })}\n`,
    entries: entries.length,
    head: end.head,
  })
}
