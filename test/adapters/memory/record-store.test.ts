import { browserHash, newKey } from '#adapters/browser'
import { createMemoryDatabase, openMemoryStore } from '#adapters/memory'
import { recordStoreContract } from '../contract/record-store.ts'

recordStoreContract('memory', () => {
  const database = createMemoryDatabase()
  return {
    open: (setup = 'real') => openMemoryStore({ database, setup, hash: browserHash, newKey }),
    breakNextWrite: () => {
      database.failNext = new Error('broken on purpose')
    },
    wipe: async () => {
      database.tables = undefined
    },
    readable: true,
    dump: async () => JSON.stringify(database.tables),
  }
})
