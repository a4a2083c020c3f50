import { Dexie, type EntityTable, type Table } from 'dexie'
import type { AccountRow, Bytes, Epoch, TryKind, WrappedSecret, WrapRow } from '#app/ports'
import type { AuditEntry } from '#core/audit'
import type { Setup } from '#core/record'

/** The one row that says which database this is. */
export interface MetaRow {
  readonly id: 'store'
  readonly generation: string
  readonly setup: Setup
}

/**
 * An event as kept. `seq` 0 marks a record that was destroyed. Only ids and numbers are readable on the disk. The first
 * version of the database kept the event itself in `sealed`, as text, until it is sealed after the next sign-in.
 */
export interface EventRow {
  readonly cursor?: number
  readonly stream: string
  readonly seq: number
  readonly id: string
  readonly keyId?: string
  readonly sealed: Bytes | string
  readonly head?: Bytes
}

/** What is known of a record without opening it; kept when it is destroyed, so that it never comes back. */
export interface RecordRow {
  readonly stream: string
  readonly kind: string
  readonly version: number
  readonly lastAt: number
  readonly destroyed: boolean
}

/** A record's secret; goes with the record. The first version kept the key of its commitments readable. */
export type KeyRow = WrappedSecret | { readonly stream: string; readonly key: string }

/** An audit entry: its place in the chain readable, what it says sealed; readable too when it was written while locked. */
export type AuditRow = Omit<AuditEntry, 'content'> &
  ({ readonly content: AuditEntry['content'] } | { readonly keyId: string; readonly sealed: Bytes })

/** How often an account was tried in vain. */
export type TriesRow = { readonly user: string } & Readonly<Record<TryKind, number>>

/** The tables. */
export interface MadoguchiDatabase extends Dexie {
  readonly meta: EntityTable<MetaRow, 'id'>
  readonly events: Table<EventRow, number>
  readonly records: EntityTable<RecordRow, 'stream'>
  readonly keys: Table<KeyRow, string>
  readonly audit: Table<AuditRow, [string, number]>
  readonly accounts: EntityTable<AccountRow, 'user'>
  readonly wraps: Table<WrapRow, [string, string]>
  readonly tries: Table<TriesRow, string>
  /** One row: the epoch in force. */
  readonly epochs: EntityTable<Epoch, 'id'>
}

const FIRST = {
  meta: 'id',
  events: '++cursor, &id, &[stream+seq], stream',
  records: 'stream, kind',
  keys: 'stream',
  audit: '[terminal+seq], terminal',
}

const SECOND = { accounts: 'user', wraps: '[user+keyId], user', tries: 'user', epochs: 'id' }

/**
 * The database of that name. Durability is strict: by default Chromium reports a write as done before it is on disk, and
 * a power cut then loses work the screen called saved. It is opened once, by `open`: when a newer tab upgrades or deletes
 * the database, or the browser closes it, it stays closed instead of Dexie's opening another one behind our back. The
 * second version only adds tables, so that an upgrade stopped anywhere leaves the first whole.
 */
export const madoguchiDatabase = (name: string): MadoguchiDatabase => {
  const database = new Dexie(name, { autoOpen: false, chromeTransactionDurability: 'strict' }) as MadoguchiDatabase
  database.version(1).stores(FIRST)
  database.version(2).stores({ ...FIRST, ...SECOND })
  return database
}
