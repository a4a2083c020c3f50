import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach } from 'vitest'
import type { OpenStore } from '#app/ports'
import { success } from '#core/value'
import { openSignedIn } from '../contract/protected-store.ts'
import { recordStoreContract } from '../contract/record-store.ts'

const open: OpenStore[] = []
let count = 0

afterEach(() => {
  for (const store of open.splice(0)) store.close()
})

recordStoreContract('dexie', () => {
  count += 1
  const name = `contract-${count}`
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    open: async (setup = 'real') => {
      const tab = await openSignedIn({ name, files }, { setup })
      if (!tab.ok) return tab
      open.push(tab.value.store)
      return success(tab.value.store)
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
    readable: false,
    dump: async () => {
      const other = await new Dexie(name).open()
      const rows = await Promise.all(other.tables.map((table) => table.toArray()))
      other.close()
      // Bytes as the text they would be, if they were text.
      return JSON.stringify(rows, (_, part: unknown) =>
        part instanceof Uint8Array ? new TextDecoder().decode(part) : part,
      )
    },
  }
})
