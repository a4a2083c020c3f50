import { liveQuery } from 'dexie'
import type { OpenStore } from '#app/ports'
import type { DexieConnection } from './dexie-connection.ts'

/**
 * `OpenStore.watch` in IndexedDB: Dexie tells every tab of this origin what another one committed, so that nothing is asked
 * while nothing happens. Only ids, numbers and times are read, which need no key.
 */
export const dexieWatch =
  ({ database }: Pick<DexieConnection, 'database'>): OpenStore['watch'] =>
  (changed) => {
    const subscription = liveQuery(() => database.records.toArray()).subscribe({
      next: (rows) =>
        changed(
          rows
            .filter(({ destroyed }) => !destroyed)
            .map(({ stream, version, lastAt }) => ({ stream, version, lastAt })),
        ),
      // A database that was closed says so where it is next used.
      error: () => {},
    })
    return () => subscription.unsubscribe()
  }
