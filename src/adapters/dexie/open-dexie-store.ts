import { Dexie } from 'dexie'
import type { Hash, OpenStore, RecordCipher, Remembered, SecondPlace, VaultShelf } from '#app/ports'
import type { Setup } from '#core/record'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import { dexieAudit } from './dexie-audit.ts'
import { Abort, answered, type DexieConnection } from './dexie-connection.ts'
import { dexieRecords } from './dexie-records.ts'
import { dexieShelf } from './dexie-shelf.ts'
import { dexieWatch } from './dexie-watch.ts'
import { findLosses, headsOf } from './find-losses.ts'
import { madoguchiDatabase, type MadoguchiDatabase, type MetaRow } from './madoguchi-database.ts'
import { createMarks, NO_PLACE } from './marks.ts'
import { sealReadable } from './seal-readable.ts'
import { nothingSeen } from './seen.ts'

/** What a Dexie store is opened with. */
export interface DexieStoreOptions {
  /** Name of the database; the sample city and a real set-up have one each. */
  readonly name: string
  readonly setup: Setup
  readonly hash: Hash
  readonly cipher: RecordCipher
  /** 32 random bytes in hexadecimal. */
  readonly newKey: () => string
  /** Where the store is remembered outside of the database; without one a loss is not seen. */
  readonly secondPlace?: SecondPlace
  /** Makes a new store although one is remembered that is gone: only after somebody answered for the loss. */
  readonly beginAnew?: boolean
  /** Told when the database was closed from outside: a newer version was opened elsewhere, or the browser cleared it. */
  readonly closed?: (problem: Problem) => void
}

/** An open store with what lies beside the records. */
export interface DexieStore extends OpenStore {
  /** For the vault. */
  readonly shelf: VaultShelf
  /**
   * What was found missing at the opening: `store-behind` {terminal, seq}, `record-damaged` {seq}, `second-place-lost`.
   * Until `acceptLosses` every write but the office's own and the audit's is refused with these problems.
   */
  readonly losses: () => readonly Problem[]
  /** Takes the store as it is from now on; the second place then remembers this. */
  readonly acceptLosses: () => Promise<Result<void>>
  /** Until the second place knows all that was written. */
  readonly settled: () => Promise<Result<void>>
  /** Takes the latest time remembered back to this one (epoch milliseconds), once somebody answered for a clock that was ahead. */
  readonly lowerHighWater: (at: number) => Promise<Result<void>>
  /** Seals what an older version wrote readable; to be called once after each sign-in. */
  readonly sealReadable: () => Promise<Result<{ readonly records: number }>>
}

const introduce = (
  database: MadoguchiDatabase,
  { setup, newKey, beginAnew = false }: DexieStoreOptions,
  remembered: Remembered | undefined,
): Promise<MetaRow> =>
  database.transaction('rw', database.tables, async () => {
    const known = await database.meta.get('store')
    const isOther = remembered !== undefined && remembered.generation !== known?.generation
    if (isOther && !beginAnew) throw new Abort([problem('store-lost')])
    if (known !== undefined) return known
    const rows = (await database.records.count()) + (await database.audit.count())
    if (rows > 0) throw new Abort([problem('store-replaced')])
    const meta: MetaRow = { id: 'store', generation: newKey(), setup }
    await database.meta.add(meta)
    return meta
  })

/**
 * Opens, or makes, the database of that name, and compares it with what the second place remembers before anything is
 * read. Problems: `store-lost` (a store is remembered and this is none, or another), `store-of-other-setup`,
 * `store-replaced` (rows without their mark), `second-place-failed` {name}, `store-closed`, `store-full`, `store-failed`
 * {name}. What is missing in the right store comes as `losses`.
 */
export const openDexieStore = async (options: DexieStoreOptions): Promise<Result<DexieStore>> => {
  const { name, setup, secondPlace = NO_PLACE } = options
  const recalled = await secondPlace.recall()
  if (!recalled.ok) return recalled
  const remembered = recalled.value
  const database = madoguchiDatabase(name)
  let isOver = false
  const close = () => {
    isOver = true
    database.close({ disableAutoOpen: true })
  }
  const closedFromOutside = () => {
    if (isOver) return
    close()
    options.closed?.(problem('store-closed'))
  }
  database.on('close', closedFromOutside)
  // Dexie's own answer would open the database anew at the next question.
  database.on('versionchange', () => {
    closedFromOutside()
    return false
  })
  const opened = await answered(async () => {
    await database.open()
    const meta = await introduce(database, options, remembered)
    if (meta.setup !== setup) return failure(problem('store-of-other-setup'))
    return openStore(database, options, meta, remembered, secondPlace, close)
  })
  if (!opened.ok) close()
  return opened
}

const openStore = async (
  database: MadoguchiDatabase,
  { setup, hash, cipher }: DexieStoreOptions,
  { generation }: MetaRow,
  remembered: Remembered | undefined,
  secondPlace: SecondPlace,
  close: () => void,
): Promise<Result<DexieStore>> => {
  const known = remembered?.generation === generation ? remembered : undefined
  const [found, heads] = [await findLosses({ database, generation }, known), await headsOf({ database, generation })]
  if (!found.ok) return found
  if (!heads.ok) return heads
  let losses: readonly Problem[] = secondPlace === NO_PLACE ? [] : found.value
  const now: Remembered = { generation, ...heads.value, highWater: known?.highWater ?? 0 }
  const marks = createMarks(secondPlace, losses.length > 0 && known !== undefined ? known : now)
  // A store just made, or ahead of its mark: remembered before anything is written to it.
  if (losses.length === 0) {
    marks.note({}, 0)
    const settled = await marks.settled()
    if (!settled.ok) return settled
  }
  const connection: DexieConnection = {
    database,
    setup,
    generation,
    hash,
    cipher,
    marks,
    seen: nothingSeen(),
    losses: () => losses,
  }
  return success({
    setup,
    generation,
    records: dexieRecords(connection),
    audit: dexieAudit(connection),
    watch: dexieWatch(connection),
    shelf: dexieShelf(connection),
    losses: () => losses,
    acceptLosses: () =>
      answered(async () => {
        const at = await headsOf(connection)
        if (!at.ok) return at
        // Within a generation the second place only goes forward, so it forgets this one first.
        const forgotten = await secondPlace.remember({ generation: '', heads: {}, highWater: now.highWater })
        if (!forgotten.ok) return forgotten
        const remembering = await secondPlace.remember({ ...now, ...at.value })
        if (!remembering.ok) return remembering
        losses = []
        marks.note(at.value.heads, now.highWater)
        return marks.settled()
      }),
    settled: marks.settled,
    lowerHighWater: marks.lower,
    sealReadable: () => sealReadable(connection),
    close,
  })
}

/** Erases the database of that name: for a set-up that was never real. Tabs that have it open stop. */
export const eraseDexieStore = (name: string): Promise<Result<void>> =>
  answered(async () => {
    await Dexie.delete(name)
    return success(undefined)
  })
