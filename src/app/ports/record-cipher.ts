import type { Result } from '#core/value'

/** Bytes as they lie in the database and cross to a worker. */
export type Bytes = Uint8Array<ArrayBuffer>

/**
 * What all records' secrets lie under until the next purge. One half of its key is here, sealed under the office's key; the
 * other lies in one of two slots outside of the database, which are overwritten in place. `recovery` is that other half,
 * sealed for the recovery key on paper.
 */
export interface Epoch {
  readonly id: string
  readonly slot: 'a' | 'b'
  readonly half: Bytes
  readonly recovery: Bytes
}

/** The secret of one record, wrapped under an epoch. */
export interface WrappedSecret {
  readonly stream: string
  readonly epoch: string
  readonly wrapped: Bytes
}

/** Where a sealed text lies. It opens nowhere else: rows cannot be exchanged. `stream` is the terminal for the audit. */
export interface SealedPlace {
  readonly table: 'events' | 'audit'
  readonly stream: string
  readonly id: string
  readonly seq: number
}

/**
 * A sealed text: initialisation vector, ciphertext and tag; and the id of the domain key it hangs on. `head` is what every
 * account may read of it, which also vouches for the rest to those who cannot open it.
 */
export interface SealedText {
  readonly keyId: string
  readonly sealed: Bytes
  readonly head?: Bytes
}

/** What all items of a batch share. `secrets` has one for each record (stream) among the items of table `events`. */
export interface SealContext {
  readonly generation: string
  readonly epoch: Epoch | undefined
  readonly secrets: readonly WrappedSecret[]
}

/** A text opened; or only its head, for want of the domain's key; or damaged: not what was sealed at that place. */
export type OpenedText = { readonly text: string } | { readonly withheld: string } | 'damaged'

/**
 * Seals what the record store writes; asked in batches, since each question crosses to a worker. Problems of all:
 * `vault-locked`, `vault-failed` {name}; where a record's secret is needed also `epoch-lost` (the half outside is gone) and
 * `record-damaged` {seq: 0} (the secret does not open); `domain-key-not-held` {domain} when sealing.
 */
export interface RecordCipher {
  /** Whether texts can be sealed now. Audit entries are then sealed too, else they are written readable. */
  readonly isUnlocked: () => boolean
  /** A new record's secret. `commitKey` keeps the key of commitments that a record of an older format already has. */
  readonly newRecord: (
    stream: string,
    context: Omit<SealContext, 'secrets'>,
    commitKey?: string,
  ) => Promise<Result<WrappedSecret>>
  /** The key of a record's commitments, hexadecimal. */
  readonly commitKey: (secret: WrappedSecret, context: Omit<SealContext, 'secrets'>) => Promise<Result<string>>
  readonly seal: (
    items: readonly {
      readonly place: SealedPlace
      readonly domain: string
      readonly text: string
      /** For items of a record. */
      readonly head?: string
    }[],
    context: SealContext,
  ) => Promise<Result<readonly SealedText[]>>
  readonly open: (
    items: readonly ({ readonly place: SealedPlace } & SealedText)[],
    context: SealContext,
  ) => Promise<Result<readonly OpenedText[]>>
}
