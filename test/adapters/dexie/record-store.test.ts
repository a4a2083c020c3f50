import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach } from 'vitest'
import { browserHash, newKey, passThroughCipher } from '#adapters/browser'
import { openDexieStore } from '#adapters/dexie'
import type { OpenStore } from '#app/ports'
import { recordStoreContract } from '../contract/record-store.ts'

const open: OpenStore[] = []
let count = 0

afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

recordStoreContract('dexie', () => {
  count += 1
  const name = `contract-${count}`
  return {
    open: async (setup = 'real') => {
      const store = await openDexieStore({ name, setup, hash: browserHash, cipher: passThroughCipher, newKey })
      if (store.ok) open.push(store.value)
      return store
    },
    breakNextWrite: () => {
      // The audit entry is the last thing written; the transaction must take the events back with it.
      const add = IDBObjectStore.prototype.add
      IDBObjectStore.prototype.add = function (...args) {
        if (this.name !== 'audit') return add.apply(this, args)
        IDBObjectStore.prototype.add = add
        throw new Error('broken on purpose')
      }
    },
    wipe: async () => {
      const other = await new Dexie(name).open()
      await other.transaction('rw', other.tables, () => Promise.all(other.tables.map((table) => table.clear())))
      other.close()
    },
    dump: async () => {
      const other = await new Dexie(name).open()
      const rows = await Promise.all(other.tables.map((table) => table.toArray()))
      other.close()
      return JSON.stringify(rows)
    },
  }
})
