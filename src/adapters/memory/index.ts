export { createMemoryDatabase, type MemoryDatabase } from './memory-database.ts'
export { openMemoryStore, type MemoryStoreOptions } from './open-memory-store.ts'
