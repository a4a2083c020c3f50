import type { OpenedText, SealContext, SealedPlace, SealedText } from '#app/ports'
import { CHAIN_START, chainByTerminal, chainEntries, terminalsOf } from '#core/audit'
import type { AuditContent, AuditEntry, ChainHead } from '#core/audit'
import { success, type Result } from '#core/value'
import type { DexieConnection } from './dexie-connection.ts'
import type { AuditRow } from './madoguchi-database.ts'

/** An entry that is about to be written: what it says, and the same sealed unless nobody has the store open. */
export interface SealedContent {
  readonly content: AuditContent
  readonly sealed?: SealedText
}

/** Stands in the place of an entry that is not what was written. Its hash then does not fit, which the verifier names. */
const UNREADABLE = 'unreadable'

/**
 * Where an entry lies. Not its number, which is known only inside the transaction: that it stands in its own place shows
 * by the chain, whose hash goes over number and content.
 */
export const auditPlace = (terminal: string): SealedPlace => ({ table: 'audit', stream: terminal, id: '', seq: 0 })

/** What audit contents look like before they are sealed. */
export const auditItems = (contents: readonly AuditContent[]) =>
  contents.map((content) => ({
    place: auditPlace(content.terminal),
    domain: 'audit',
    text: JSON.stringify(content),
  }))

/** Audit contents sealed, or as they are while the vault is locked. */
export const sealAudit = async (
  { cipher, generation }: DexieConnection,
  contents: readonly AuditContent[],
): Promise<Result<readonly SealedContent[]>> => {
  const plain = success(contents.map((content) => ({ content })))
  if (!cipher.isUnlocked()) return plain
  const sealed = await cipher.seal(auditItems(contents), { generation, epoch: undefined, secrets: [] })
  if (!sealed.ok) return sealed.problems.some(({ code }) => code === 'vault-locked') ? plain : sealed
  return success(withSeals(contents, sealed.value))
}

/** Contents with their seals, which come in the same order. */
export const withSeals = (contents: readonly AuditContent[], sealed: readonly SealedText[]): readonly SealedContent[] =>
  contents.map((content, index) => {
    const seal = sealed[index]
    return seal === undefined ? { content } : { content, sealed: seal }
  })

/** Ends of chains, and the latest time in them. */
export interface Mark {
  readonly heads: Readonly<Record<string, ChainHead>>
  readonly at: number
}

/**
 * Adds entries to the chains of their terminals; only inside a write transaction, so that the tails are current. With
 * `seen` the tails are taken from memory: should another tab have gone on meanwhile, the numbers are taken and the
 * transaction fails whole. Returns the new heads and the latest time, to be noted once the transaction is through.
 */
export const addAudit = (
  connection: DexieConnection,
  sealed: readonly SealedContent[],
  seen?: ReadonlyMap<string, ChainHead>,
): Promise<Mark> => {
  const terminals = terminalsOf(sealed.map(({ content }) => content))
  return seen !== undefined && terminals.every((terminal) => seen.has(terminal))
    ? addAfter(connection, sealed, seen)
    : tailsOf(connection, terminals).then((tails) => addAfter(connection, sealed, tails))
}

const tailsOf = ({ database }: DexieConnection, terminals: readonly string[]) =>
  Promise.all(
    terminals.map((terminal) =>
      database.audit
        .where('[terminal+seq]')
        .between([terminal, 0], [terminal, Infinity])
        .last()
        .then((tail) => [terminal, tail ?? CHAIN_START] as const),
    ),
  ).then((tails): ReadonlyMap<string, ChainHead> => new Map(tails))

const addAfter = (
  { database, hash }: DexieConnection,
  sealed: readonly SealedContent[],
  tails: ReadonlyMap<string, ChainHead>,
): Promise<Mark> => {
  const contents = sealed.map(({ content }) => content)
  const seals = new Map(sealed.map(({ content, sealed: seal }) => [content, seal]))
  const entries = chainByTerminal(contents, (terminal) => tails.get(terminal) ?? CHAIN_START, hash.digest)
  const rows = entries.map(({ content, ...place }): AuditRow => {
    const seal = seals.get(content)
    return seal === undefined ? { ...place, content } : { ...place, ...seal }
  })
  return database.audit.bulkAdd(rows).then(() => ({
    heads: Object.fromEntries(entries.map(({ terminal, seq, hash: head }) => [terminal, { seq, hash: head }])),
    at: Math.max(0, ...contents.map(({ at }) => at)),
  }))
}

/** Takes note of what was written: for the next write, and for the second place. */
export const noteMark = ({ seen, marks }: DexieConnection, { heads, at }: Mark): void => {
  for (const [terminal, head] of Object.entries(heads)) seen.heads.set(terminal, head)
  marks.note(heads, at)
}

/** Entries as they were written; one that is not says so instead, so that nothing wrong is shown and all can be verified. */
export const openAudit = async (
  { cipher, generation, hash }: DexieConnection,
  rows: readonly AuditRow[],
): Promise<Result<readonly AuditEntry[]>> => {
  const context: SealContext = { generation, epoch: undefined, secrets: [] }
  const closed = rows.filter((row) => 'sealed' in row)
  const items = closed.map(({ terminal, keyId, sealed }) => ({ place: auditPlace(terminal), keyId, sealed }))
  const opened = items.length === 0 ? success([]) : await cipher.open(items, context)
  if (!opened.ok) return opened
  const texts = new Map<AuditRow, OpenedText | undefined>(closed.map((row, index) => [row, opened.value[index]]))
  return success(
    rows.map((row): AuditEntry => {
      const { terminal, seq, previous, hash: own } = row
      const text = texts.get(row)
      const content =
        'content' in row
          ? row.content
          : typeof text === 'object' && 'text' in text
            ? (JSON.parse(text.text) as AuditContent)
            : undefined
      const isItself =
        content !== undefined &&
        chainEntries(terminal, { seq: seq - 1, hash: previous }, [content], hash.digest)[0]?.hash === own
      return { terminal, seq, previous, hash: own, content: isItself ? content : unreadable(terminal) }
    }),
  )
}

const unreadable = (terminal: string): AuditContent => ({
  v: 1,
  action: UNREADABLE,
  terminal,
  actor: '',
  at: 0,
  timeSource: 'suspect',
  codes: {},
  counts: {},
})
