import type { Cipher, Hash, OpenStore } from '#app/ports'
import type { Setup } from '#core/record'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import { dexieAudit } from './dexie-audit.ts'
import { Abort, problemsOf, type DexieConnection } from './dexie-connection.ts'
import { dexieRecords } from './dexie-records.ts'
import { madoguchiDatabase, type MadoguchiDatabase, type MetaRow } from './madoguchi-database.ts'

/** What a Dexie store is opened with. */
export interface DexieStoreOptions {
  /** Name of the database; the sample city and a real set-up have one each. */
  readonly name: string
  readonly setup: Setup
  readonly hash: Hash
  readonly cipher: Cipher
  /** 32 random bytes in hexadecimal. */
  readonly newKey: () => string
  /** The generation a second place remembers; a database of another one was wiped and is not opened. */
  readonly expectedGeneration?: string
}

const introduce = (
  database: MadoguchiDatabase,
  { setup, newKey, expectedGeneration }: DexieStoreOptions,
): Promise<MetaRow> =>
  database.transaction('rw', database.tables, async () => {
    const known = await database.meta.get('store')
    if (known !== undefined) return known
    const rows = (await database.records.count()) + (await database.audit.count())
    if (expectedGeneration !== undefined || rows > 0) throw new Abort([problem('store-replaced')])
    const meta: MetaRow = { id: 'store', generation: newKey(), setup }
    await database.meta.add(meta)
    return meta
  })

/**
 * Opens, or makes, the database of that name. Problems: `store-of-other-setup`, `store-replaced` (not the generation that
 * was expected, or rows without one), `store-closed`, `store-full`, `store-failed` {name}.
 */
export const openDexieStore = async (options: DexieStoreOptions): Promise<Result<OpenStore>> => {
  const { name, setup, hash, cipher, newKey, expectedGeneration } = options
  const database = madoguchiDatabase(name)
  const refuse = (...problems: readonly Problem[]): Result<never> => {
    database.close({ disableAutoOpen: true })
    return failure(...problems)
  }
  try {
    await database.open()
    const meta = await introduce(database, options)
    if (meta.setup !== setup) return refuse(problem('store-of-other-setup'))
    const { generation } = meta
    if (expectedGeneration !== undefined && expectedGeneration !== generation) return refuse(problem('store-replaced'))
    const connection: DexieConnection = { database, setup, generation, hash, cipher, newKey }
    return success({
      setup,
      generation,
      records: dexieRecords(connection),
      audit: dexieAudit(connection),
      close: () => database.close({ disableAutoOpen: true }),
    })
  } catch (error) {
    database.close({ disableAutoOpen: true })
    return failure(...problemsOf(error))
  }
}
