export { openDexieStore, type DexieStoreOptions } from './open-dexie-store.ts'
