import 'fake-indexeddb/auto'
import { success } from '#core/value'
import { bothOrNeither } from '../contract/both-or-neither.ts'
import { openSignedIn } from '../contract/protected-store.ts'

/** The long form breaks off at more points. */
const POINTS = process.env['TEST_FULL'] === undefined ? 60 : 200
const WRITES = ['add', 'put', 'delete'] as const
const whole = WRITES.map((write) => IDBObjectStore.prototype[write])

bothOrNeither('dexie', POINTS, (database) => {
  const files = new Map<string, Uint8Array<ArrayBuffer>>()
  return {
    open: async () => {
      const tab = await openSignedIn({ name: `both-or-neither-${database}`, files })
      return tab.ok ? success(tab.value.store) : tab
    },
    breakAt: (point) => {
      let steps = 0
      WRITES.forEach((write, index) => {
        IDBObjectStore.prototype[write] = function (this: IDBObjectStore, ...args: readonly never[]) {
          steps += 1
          if (steps !== point) return (whole[index] as (...args: readonly never[]) => never).apply(this, [...args])
          // An error of the request, or the end of the whole transaction as when the browser goes.
          if (point % 2 === 0) throw new DOMException('broken on purpose', 'UnknownError')
          const request = (whole[index] as (...args: readonly never[]) => never).apply(this, [...args])
          this.transaction.abort()
          return request
        } as never
      })
    },
    mend: () => {
      WRITES.forEach((write, index) => {
        IDBObjectStore.prototype[write] = whole[index] as never
      })
    },
  }
})
