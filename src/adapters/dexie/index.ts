export { eraseDexieStore, openDexieStore, type DexieStore, type DexieStoreOptions } from './open-dexie-store.ts'
