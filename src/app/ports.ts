import type { AuditContent, AuditEntry } from '#core/audit'
import type { Envelope, Setup, TimeSource } from '#core/record'
import type { Result } from '#core/value'

// What the use cases need of the world. Core is told, it never asks; an adapter answers these.

/** What time it is, and how far to trust it. */
export interface Clock {
  readonly now: () => { readonly epochMs: number; readonly source: TimeSource }
}

/** Ids that sort by the time they were made; each is greater than the one before, even within one millisecond. */
export interface Ids {
  readonly next: () => string
}

/** Synchronous, so that a chain can be extended inside a database transaction. Both return lower-case hexadecimal. */
export interface Hash {
  /** SHA-256 of the UTF-8 text. */
  readonly digest: (text: string) => string
  /** HMAC-SHA-256 of the UTF-8 text under a key in hexadecimal. */
  readonly commit: (key: string, text: string) => string
}

/** A record as the list shows it: nothing of its content. */
export interface RecordSummary {
  readonly stream: string
  /** Sequence number of its last event. */
  readonly version: number
  /** Time of its last event, epoch milliseconds. */
  readonly lastAt: number
}

/** One step of everything that was written, in the order of commitment; a destroyed record leaves its events out. */
export type Change =
  { readonly cursor: number; readonly event: Envelope } | { readonly cursor: number; readonly destroyed: string }

/**
 * The records. Every write is one transaction over the record's events and the audit chain: both or neither, on disk when
 * the promise resolves. Conflicts and faults come back as problems:
 * `version-conflict` {expected, actual}, `event-id-reused` {id}, `event-out-of-sequence` {seq}, `record-destroyed`,
 * `event-of-other-record` {id}, `event-without-audit` {id}, `record-unknown`, `record-of-other-setup`, `nothing-to-append`,
 * `record-damaged` {seq}, `store-replaced`, `store-closed`, `store-full`, `store-failed` {name}; in a store that seals also
 * those of `RecordCipher`, and `store-behind`, `store-lost` while a loss is unanswered.
 */
export interface RecordStore {
  /**
   * Adds events after `expectedVersion` (0 for a new record), with their audit. Repeating an append that already went
   * through succeeds and writes nothing; `version-conflict` when somebody else wrote meanwhile.
   */
  readonly append: (
    stream: string,
    expectedVersion: number,
    events: readonly Envelope[],
    audit: readonly AuditContent[],
  ) => Promise<Result<{ readonly version: number }>>
  /** All events of a record in order, those of a domain whose key is not held as withheld; empty when there is none. */
  readonly read: (stream: string) => Promise<Result<readonly Envelope[]>>
  /** The records of a kind, oldest first. */
  readonly list: (kind: string) => Promise<Result<readonly RecordSummary[]>>
  /** What was written after `cursor` (0 from the beginning), and the cursor to go on from. */
  readonly changesSince: (
    cursor: number,
  ) => Promise<Result<{ readonly changes: readonly Change[]; readonly cursor: number }>>
  /** The key of this record's commitments (hexadecimal), made on first asking; it is destroyed with the record. */
  readonly keyOf: (stream: string) => Promise<Result<string>>
  /** Destroys all values of a record and its key; the audit stays, and stays verifiable. */
  readonly destroy: (stream: string, audit: readonly AuditContent[]) => Promise<Result<{ readonly events: number }>>
}

/** The audit chains. */
export interface AuditLog {
  /** Adds entries that belong to no record: a login, a refusal, a print of guidance. */
  readonly append: (audit: readonly AuditContent[]) => Promise<Result<{ readonly seq: number }>>
  /** The entries of a terminal from a sequence number on (1 for all). */
  readonly read: (terminal: string, fromSeq?: number) => Promise<Result<readonly AuditEntry[]>>
  /** The terminals that have a chain. */
  readonly terminals: () => Promise<Result<readonly string[]>>
}

/**
 * An open store of one set-up: the sample city's and a real one are separate databases. `generation` changes when the
 * database was made anew; every write checks it, so that a wiped store is never written to as if nothing had happened.
 */
export interface OpenStore {
  readonly setup: Setup
  readonly generation: string
  readonly records: RecordStore
  readonly audit: AuditLog
  /**
   * Tells what records there are, of all kinds, and again whenever that changes, written here or in another tab; returns
   * what ends it. Nothing of their content. A store that is closed or replaced falls silent.
   */
  readonly watch: (changed: (now: readonly RecordSummary[]) => void) => () => void
  readonly close: () => void
}

/** A text of the content: a path inside the packs, and the text itself. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Where definitions, desk, vocabulary and forms come from. */
export interface DefinitionSource {
  readonly files: () => Promise<Result<readonly SourceFile[]>>
}

export type { Printer } from './ports/printer.ts'
export type {
  Bytes,
  Epoch,
  OpenedText,
  RecordCipher,
  SealContext,
  SealedPlace,
  SealedText,
  WrappedSecret,
} from './ports/record-cipher.ts'
export type { Remembered, RememberedHead, SecondPlace } from './ports/second-place.ts'
export type { IssuedAccount, OpenedAccount, Secret, Vault } from './ports/vault.ts'
export type {
  AccountRow,
  AccountSlot,
  AccountSlots,
  EpochSlots,
  KeyDerivation,
  ShelfChange,
  TryKind,
  VaultShelf,
  WrapRow,
} from './ports/vault-shelf.ts'
