import { browserHash, newKey } from '#adapters/browser'
import { createMemoryDatabase, openMemoryStore } from '#adapters/memory'
import { bothOrNeither } from '../contract/both-or-neither.ts'

bothOrNeither('memory', 200, () => {
  const database = createMemoryDatabase()
  return {
    open: () => openMemoryStore({ database, setup: 'real', hash: browserHash, newKey }),
    breakAt: (point) => {
      // Its transactions replace all rows in one step, so there is one point to break off at.
      if (point < 9) database.failNext = new Error('broken on purpose')
    },
    mend: () => {
      database.failNext = undefined
    },
  }
})
