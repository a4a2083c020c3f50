import type { ChainHead } from './audit-chain.ts'
import type { AuditEntry } from './audit-entry.ts'
import { canonical } from './canonical.ts'

/** After how many entries a signature falls due. */
export const CHECKPOINT_EVERY = 100

/** The text a checkpoint signs: the chain of a terminal in one generation of its store, as far as this head. */
export const checkpointText = (terminal: string, generation: string, { seq, hash }: ChainHead): string =>
  canonical({ sign: 'madoguchi/audit-checkpoint@1', terminal, generation, seq, hash })

/** A signature somewhere in an export, to be verified under `key` (Ed25519, base64url). `seq` is the entry it is found in. */
export interface SignatureToVerify {
  readonly seq: number
  readonly actor: string
  readonly key: string
  readonly text: string
  readonly signature: string
}

/** What a checkpoint claims; undefined for any other entry. */
export const checkpointOf = (
  { content, terminal, seq }: AuditEntry,
  generation: string,
): { readonly head: ChainHead; readonly signed: SignatureToVerify } | undefined => {
  if (content.action !== 'checkpoint') return undefined
  const { hash = '', key = '', signature = '' } = content.codes
  const head = { seq: content.counts['seq'] ?? 0, hash }
  return {
    head,
    signed: { seq, actor: content.actor, key, text: checkpointText(terminal, generation, head), signature },
  }
}
