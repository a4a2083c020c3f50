import { Dexie } from 'dexie'
import type { Disk } from '../contract/protected-store.ts'

let count = 0

/** A machine of its own. */
export const newDisk = (): Disk => {
  count += 1
  return { name: `machine-${process.pid}-${count}`, files: new Map() }
}

/** All rows of a machine's database. */
export const rowsOf = async ({ name }: Disk): Promise<Readonly<Record<string, readonly Record<string, unknown>[]>>> => {
  const database = await new Dexie(name).open()
  const tables = await Promise.all(
    database.tables.map(async (table) => [table.name, (await table.toArray()) as Record<string, unknown>[]] as const),
  )
  database.close()
  return Object.fromEntries(tables)
}

/** Changes rows behind the store's back. */
export const tamper = async ({ name }: Disk, change: (database: Dexie) => Promise<unknown>): Promise<void> => {
  const database = await new Dexie(name).open()
  await change(database)
  database.close()
}

/** The same machine at another time: database and files copied. */
export const copyOf = async (disk: Disk): Promise<Disk> => {
  const copy = newDisk()
  const [from, rows] = [await new Dexie(disk.name).open(), await rowsOf(disk)]
  const to = new Dexie(copy.name)
  to.version(from.verno).stores(
    Object.fromEntries(
      from.tables.map((table) => [
        table.name,
        [table.schema.primKey, ...table.schema.indexes].map(({ src }) => src).join(', '),
      ]),
    ),
  )
  await to.open()
  for (const [name, kept] of Object.entries(rows)) await to.table(name).bulkAdd([...kept])
  from.close()
  to.close()
  for (const [name, bytes] of disk.files) copy.files.set(name, bytes.slice())
  return copy
}
