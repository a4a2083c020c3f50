import { browserHash, newKey } from '#adapters/browser'
import { openDexieStore, type DexieStore, type DexieStoreOptions } from '#adapters/dexie'
import { createEpochSlots, createSecondPlace, memoryFiles, type PlaceFiles } from '#adapters/second-place'
import { createKeyring, openVault, type Keyring, type VaultOptions } from '#adapters/vault'
import type { Setup } from '#core/record'
import type { RecordCipher, Vault } from '#app/ports'
import { success, type Result } from '#core/value'

/** Nothing is protected in a test, so a password costs nothing. */
export const NO_COST = { memoryKiB: 64, passes: 1, lanes: 1, iterations: 1000 }

/** Long enough for the rule. */
export const PASSWORD = 'tsukue-no-ue-no-ao-6'

/** Domains of the invented office, beside those every account holds. */
export const DOMAINS = ['desk', 'pension', 'care']

/** What lies on one machine: a database by its name, and the files beside it. */
export interface Disk {
  readonly name: string
  readonly files: Map<string, Uint8Array<ArrayBuffer>>
}

/** A tab on that machine. */
export interface Tab {
  readonly store: DexieStore
  readonly vault: Vault
  readonly keys: Keyring
}

/** What differs from a plain tab. */
export interface TabOptions {
  readonly setup?: Setup
  readonly files?: PlaceFiles
  readonly cipher?: (cipher: RecordCipher) => RecordCipher
  readonly store?: Partial<DexieStoreOptions>
  readonly vault?: Partial<VaultOptions>
}

/** Opens the database and a vault over it, which is still locked. */
export const openTab = async (disk: Disk, options: TabOptions = {}): Promise<Result<Tab>> => {
  const files = options.files ?? memoryFiles(disk.files)
  const keys = createKeyring({ slots: createEpochSlots(files), cost: NO_COST })
  const store = await openDexieStore({
    name: disk.name,
    setup: options.setup ?? 'real',
    hash: browserHash,
    newKey,
    cipher: options.cipher?.(keys) ?? keys,
    secondPlace: createSecondPlace(files),
    ...options.store,
  })
  if (!store.ok) return store
  const { shelf, generation } = store.value
  const vault = openVault({
    keys,
    shelf,
    generation,
    now: () => Date.now(),
    monotonic: () => performance.now(),
    ...options.vault,
  })
  return success({ store: store.value, vault, keys })
}

/** Opens a tab and signs `u1` in, who founds the office where there is none. */
export const openSignedIn = async (disk: Disk, options: TabOptions = {}): Promise<Result<Tab>> => {
  const tab = await openTab(disk, options)
  if (!tab.ok) return tab
  const { vault } = tab.value
  const founded = await vault.founded()
  if (!founded.ok) return founded
  const entered = founded.value
    ? await vault.unlock('u1', { type: 'password', password: PASSWORD })
    : await vault.found({ user: 'u1', password: PASSWORD }, DOMAINS)
  return entered.ok ? tab : entered
}

/** The value of a result, or the failure thrown. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** The codes of what went wrong. */
export const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map((problem) => problem.code)
