import type { Hash, RecordCipher, SealContext } from '#app/ports'
import { kindOfStream, type Setup } from '#core/record'
import { failure, problem, type Problem, type Result } from '#core/value'
import type { MadoguchiDatabase } from './madoguchi-database.ts'
import type { Marks } from './marks.ts'
import { seeRecord, type Seen } from './seen.ts'

/** What a Dexie store works with. */
export interface DexieConnection {
  readonly database: MadoguchiDatabase
  readonly setup: Setup
  readonly generation: string
  readonly hash: Hash
  readonly cipher: RecordCipher
  readonly marks: Marks
  readonly seen: Seen
  /** What was lost, while nobody has taken note of it: nothing but the office's record is then written. */
  readonly losses: () => readonly Problem[]
}

/** What was read before a write has changed meanwhile, so that it has to be done over. */
export const MEANWHILE = problem('changed-meanwhile')

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

/** A row was to be added that is there: another tab took its number. */
const isTaken = (error: unknown): boolean => {
  const { name, failures } = error as { readonly name?: string; readonly failures?: readonly Error[] }
  return name === 'BulkError' && failures !== undefined && failures.some((each) => each.name === 'ConstraintError')
}

/** What went wrong in the database, as a problem. Dexie hides a full disk inside an AbortError. */
export const problemsOf = (error: unknown): readonly Problem[] => {
  if (error instanceof Abort) return error.problems
  if (isTaken(error)) return [MEANWHILE]
  const names = namesOf(error)
  if (names.includes('QuotaExceededError')) return [problem('store-full')]
  if (names.includes('DatabaseClosedError')) return [problem('store-closed')]
  return [problem('store-failed', { name: names.at(-1) ?? 'unknown' })]
}

/** Runs work and turns what it throws into problems. */
export const answered = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
  try {
    return await work()
  } catch (error) {
    return failure(...problemsOf(error))
  }
}

/**
 * Runs one transaction over all tables, after checking inside it that the database is still the one that was opened: a
 * wiped one is made anew in silence, and would take writes as if nothing had happened. Nothing else than the database may
 * be waited for inside.
 */
export const transact = <T>(
  { database, generation }: Pick<DexieConnection, 'database' | 'generation'>,
  mode: 'rw' | 'r',
  work: () => Promise<Result<T>>,
): Promise<Result<T>> =>
  answered(() =>
    database.transaction(mode, database.tables, () =>
      Promise.all([database.meta.get('store'), work()]).then(([meta, result]) => {
        if (meta?.generation !== generation) throw new Abort([problem('store-replaced')])
        if (!result.ok) throw new Abort(result.problems)
        return result
      }),
    ),
  )

/** Why a record may not be written now; undefined when it may. After a loss only the office writes, to take note of it. */
export const standstill = ({ losses }: DexieConnection, stream: string): Result<never> | undefined =>
  losses().length > 0 && kindOfStream(stream) !== 'office' ? failure(...losses()) : undefined

/** Whether a write has to be done over. */
export const isMeanwhile = (result: Result<unknown>): boolean =>
  !result.ok && result.problems.some(({ code }) => code === MEANWHILE.code)

/** The epoch in force and the given records' secrets; inside a transaction. */
export const contextOf = async (
  { database, generation, seen }: DexieConnection,
  streams: readonly string[],
): Promise<SealContext & { readonly legacy: ReadonlyMap<string, string> }> => {
  const [rows, epoch] = await Promise.all([database.keys.bulkGet([...new Set(streams)]), database.epochs.toArray()])
  const secrets = rows.flatMap((row) => (row !== undefined && 'wrapped' in row ? [row] : []))
  const legacy = new Map(rows.flatMap((row) => (row !== undefined && 'key' in row ? [[row.stream, row.key]] : [])))
  const context: SealContext = { generation, epoch: epoch[0], secrets }
  seeRecord(seen, context)
  return { ...context, legacy }
}
