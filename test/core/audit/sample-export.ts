import { createHash } from 'node:crypto'
import {
  AUDIT_FORMAT,
  auditAct,
  canonical,
  CHAIN_START,
  chainEntries,
  checkpointText,
  exportBody,
  exportEnd,
  exportText,
  exportVerifier,
  parseExportHeader,
  type AuditContent,
  type AuditEntry,
  type AuditExportHeader,
  type ChainHead,
} from '#core/audit'
import type { Problem } from '#core/value'
import { act } from '../../adapters/contract/sample-visit.ts'
import { newSigner, verifies } from './ed25519.ts'

/** SHA-256 in hexadecimal by Node's own. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** Whose signatures stand in the sample chains. */
export const SIGNER = newSigner('u1')
const GENERATION = 'g1'

/** The entry that signs a chain as far as a head. */
export const checkpoint = (head: ChainHead, signer = SIGNER): AuditContent =>
  auditAct(
    {
      action: 'checkpoint',
      seq: head.seq,
      hash: head.hash,
      key: signer.key,
      signature: signer.sign(checkpointText('T1', GENERATION, head)),
    },
    { terminal: 'T1', actor: signer.user, at: 1_775_174_400_000, timeSource: 'terminal' },
  )

/** A chain of that many entries with a checkpoint after each hundred. */
export const sampleChain = (length: number, every = 100): readonly AuditEntry[] => {
  const entries: AuditEntry[] = []
  while (entries.length < length) {
    const last = entries.at(-1)
    const head = last ?? CHAIN_START
    const due = last !== undefined && last.seq % every === 0
    const content = due ? checkpoint(head) : act(`act-${entries.length}`)
    entries.push(...chainEntries('T1', head, [content], digest))
  }
  return entries
}

/** The whole export of a chain as text, signed. */
export const sampleExport = (entries: readonly AuditEntry[], signer = SIGNER): string => {
  const header: AuditExportHeader = {
    format: AUDIT_FORMAT,
    terminal: 'T1',
    generation: GENERATION,
    after: CHAIN_START,
    keys: [{ user: signer.user, key: signer.key }],
  }
  const body = exportBody(header, entries)
  const by = { user: signer.user, approvedBy: 'u2', key: signer.key }
  const end = exportEnd(body, entries, by, CHAIN_START, digest)
  return `${body}${canonical({ ...end, signature: signer.sign(exportText(end)) })}\n`
}

/** Everything wrong with an export, and where it ends. */
export const verifyExport = (text: string, anchor?: ChainHead): readonly Problem[] => {
  const [first = '', ...lines] = text.split('\n').filter((line) => line !== '')
  const header = parseExportHeader(first)
  if (header === undefined) return [{ code: 'not-an-export', params: {} }]
  let at = 0
  const world = {
    digest,
    verify: verifies,
    digestBefore: () => digest([first, ...lines.slice(0, at)].map((line) => `${line}\n`).join('')),
  }
  const verifier = exportVerifier(header, world, anchor)
  const problems = lines.flatMap((line, index) => {
    at = index
    return verifier.accept(line)
  })
  return [...problems, ...verifier.end()]
}
