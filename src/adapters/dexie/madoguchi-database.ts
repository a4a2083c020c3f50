import { Dexie, type EntityTable, type Table } from 'dexie'
import type { AuditEntry } from '#core/audit'
import type { Setup } from '#core/record'

/** The one row that says which database this is. */
export interface MetaRow {
  readonly id: 'store'
  readonly generation: string
  readonly setup: Setup
}

/** An event as kept. `seq` 0 marks a record that was destroyed. Only ids and numbers are readable without the cipher. */
export interface EventRow {
  readonly cursor?: number
  readonly stream: string
  readonly seq: number
  readonly id: string
  readonly sealed: string
}

/** What is known of a record without opening it; kept when it is destroyed, so that it never comes back. */
export interface RecordRow {
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly lastAt: number
  readonly destroyed: boolean
}

/** The key of a record's commitments; goes with the record. */
export interface KeyRow {
  readonly stream: string
  readonly key: string
}

/** The tables. */
export interface MadoguchiDatabase extends Dexie {
  readonly meta: EntityTable<MetaRow, 'id'>
  readonly events: Table<EventRow, number>
  readonly records: EntityTable<RecordRow, 'stream'>
  readonly keys: EntityTable<KeyRow, 'stream'>
  readonly audit: Table<AuditEntry, [string, number]>
}

/**
 * The database of that name. Durability is strict: by default Chromium reports a write as done before it is on disk, and
 * a power cut then loses work the screen called saved. It is opened once, by `open`: when a newer tab upgrades or deletes
 * the database, or the browser closes it, it stays closed instead of Dexie's opening another one behind our back.
 */
export const madoguchiDatabase = (name: string): MadoguchiDatabase => {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' }) as MadoguchiDatabase
  database.version(1).stores({
    meta: 'id',
    events: '++cursor, &id, &[stream+seq], stream',
    records: 'stream, kind',
    keys: 'stream',
    audit: '[terminal+seq], terminal',
  })
  return database
}
