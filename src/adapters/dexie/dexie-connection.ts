import type { Cipher, Hash } from '#app/ports'
import { CHAIN_START, chainByTerminal, terminalsOf, type AuditContent, type ChainHead } from '#core/audit'
import type { Envelope, Setup } from '#core/record'
import { failure, problem, type Problem, type Result } from '#core/value'
import type { EventRow, MadoguchiDatabase } from './madoguchi-database.ts'

/** What a Dexie store works with. */
export interface DexieConnection {
  readonly database: MadoguchiDatabase
  readonly setup: Setup
  readonly generation: string
  readonly hash: Hash
  readonly cipher: Cipher
  readonly newKey: () => string
}

/** Thrown inside a transaction to abort it; `transact` turns it back into the problems it carries. */
export class Abort extends Error {
  readonly problems: readonly Problem[]
  constructor(problems: readonly Problem[]) {
    super('aborted')
    this.problems = problems
  }
}

const namesOf = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return []
  const { inner } = error as Error & { inner?: unknown }
  return [error.name, ...namesOf(inner)]
}

/** What went wrong in the database, as a problem. Dexie hides a full disk inside an AbortError. */
export const problemsOf = (error: unknown): readonly Problem[] => {
  if (error instanceof Abort) return error.problems
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return [problem('store-full')]
  if (names.includes('DatabaseClosedError')) return [problem('store-closed')]
  return [problem('store-failed', { name: names.at(-1) ?? 'unknown' })]
}

/**
 * Runs one transaction over all tables, after checking inside it that the database is still the one that was opened: a
 * wiped one is made anew in silence, and would take writes as if nothing had happened.
 */
export const transact = async <T>(
  { database, generation }: DexieConnection,
  mode: 'rw' | 'r',
  work: () => Promise<Result<T>>,
): Promise<Result<T>> => {
  try {
    return await database.transaction(mode, database.tables, async () => {
      const meta = await database.meta.get('store')
      if (meta?.generation !== generation) throw new Abort([problem('store-replaced')])
      const result = await work()
      if (!result.ok) throw new Abort(result.problems)
      return result
    })
  } catch (error) {
    return failure(...problemsOf(error))
  }
}

/** Adds audit entries to the chains of their terminals; only inside a write transaction, so that the tails are current. */
export const addAudit = async (
  { database, hash }: DexieConnection,
  contents: readonly AuditContent[],
): Promise<void> => {
  const heads = new Map<string, ChainHead>()
  for (const terminal of terminalsOf(contents)) {
    const last = await database.audit.where('[terminal+seq]').between([terminal, 0], [terminal, Infinity]).last()
    heads.set(terminal, last ?? CHAIN_START)
  }
  await database.audit.bulkAdd([
    ...chainByTerminal(contents, (terminal) => heads.get(terminal) ?? CHAIN_START, hash.digest),
  ])
}

/** Kept events as they were appended. Never inside a transaction: unsealing waits for something that is not the database. */
export const openEvents = async (
  { cipher }: DexieConnection,
  rows: readonly EventRow[],
): Promise<readonly Envelope[]> =>
  Promise.all(rows.map(async ({ stream, sealed }) => JSON.parse(await cipher.open(stream, sealed)) as Envelope))
