import { CHAIN_START, CHECKPOINT_EVERY, checkpointText, type AuditEntry, type ChainHead } from '#core/audit'
import { failure, problem, success, type Result } from '#core/value'
import type { AuditParts } from './audit-parts.ts'
import { noteAct } from './note-act.ts'

/** What a chain ends in, and how many entries there are since it was last signed. */
export interface Tail {
  readonly head: ChainHead
  readonly at?: number
  readonly unsigned: number
}

/** Looks at the end of a chain again and again, reading only what came since. */
export function tailReader({ terminal, log }: Pick<AuditParts, 'terminal' | 'log'>): () => Promise<Result<Tail>> {
  let last: AuditEntry | undefined
  let signed = 0
  return async () => {
    const read = await log.read(terminal, last?.seq ?? 1)
    if (!read.ok) return read
    signed = Math.max(signed, ...read.value.filter(isCheckpoint).map(({ seq }) => seq))
    last = read.value.at(-1) ?? last
    const head = last === undefined ? CHAIN_START : { seq: last.seq, hash: last.hash }
    return success({ head, unsigned: head.seq - signed, ...(last === undefined ? {} : { at: last.content.at }) })
  }
}

const isCheckpoint = ({ content }: AuditEntry): boolean => content.action === 'checkpoint'

/** Whether a hundred entries have gathered since the last signature. */
export const isCheckpointDue = ({ unsigned }: Tail): boolean => unsigned >= CHECKPOINT_EVERY

/**
 * Signs the chain as far as it goes, with the key of whoever has the terminal open, and writes that as its next entry.
 * Nothing is written when everything is signed already. Problems: `audit-signer-unknown` when the office states no key of
 * that person, those of the vault and of the store.
 */
export async function checkpointChain(parts: AuditParts, { head, unsigned }: Tail): Promise<Result<ChainHead>> {
  if (unsigned === 0) return success(head)
  const user = parts.vault.opened()?.user
  if (user === undefined) return failure(problem('vault-locked'))
  const key = parts
    .people()
    .find((person) => person.user === user)
    ?.signingKeys.at(-1)
  if (key === undefined) return failure(problem('audit-signer-unknown'))
  const signature = await parts.vault.sign(checkpointText(parts.terminal, parts.generation, head))
  if (!signature.ok) return signature
  const act = { action: 'checkpoint', seq: head.seq, hash: head.hash, key, signature: signature.value } as const
  const written = await noteAct(parts, act, { user })
  return written.ok ? success(head) : written
}
