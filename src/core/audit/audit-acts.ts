/** What each act without an event of a record says (要綱9条・10条・12条・15条). The key is the entry's action. */
export interface AuditActs {
  readonly 'sign-in': { readonly secret: 'password' | 'code' | 'recovery' | 'pin' | 'passkey' }
  /** `problem` is the code of why. */
  readonly 'sign-in-failed': { readonly problem: string }
  readonly 'sign-out': Readonly<Record<never, never>>
  readonly locked: { readonly because: 'idle' | 'key' | 'slept' | 'closed' | 'left' }
  readonly unlocked: { readonly secret: 'password' | 'pin' | 'passkey' }
  /** An operation of the matrix and the act on it that was refused, and the code of why. */
  readonly refused: { readonly operation: string; readonly act: string; readonly refusal: string }
  /** Special-care information (要配慮個人情報) came into sight: the ids of its facts, never a value or a person. */
  readonly 'special-care-shown': { readonly fields: readonly string[] }
  /** How many were found; what was looked for is not said. */
  readonly search: { readonly hits: number }
  /** The second person's word on an export of the audit. */
  readonly 'export-approved': { readonly export: string; readonly executing: string }
  readonly export: { readonly export: string; readonly entries: number; readonly approved: string }
  /** Records made undecryptable for good. */
  readonly purge: { readonly records: number }
  /** The clock was seen to run back, by so many seconds. */
  readonly 'clock-suspect': { readonly by: 'high-water' | 'monotonic'; readonly seconds: number }
  /** The regular hours are over and an extension holds. */
  readonly 'extension-used': Readonly<Record<never, never>>
  /** The day was ended: visits suspended by it, and those that could not be. */
  readonly closing: { readonly suspended: number; readonly failed: number }
  /** A sheet of no record was handed to the printer. */
  readonly 'office-paper-printed': { readonly form: string; readonly sheets: number }
  /** A form of nobody was handed to the printer blank (白紙). */
  readonly 'blank-printed': { readonly form: string; readonly sheets: number }
  /** Data for the core systems came into sight: how many systems and rows, and how many cells were left for handwriting. */
  readonly 'entry-shown': { readonly systems: number; readonly rows: number; readonly left: number }
  /** A file for a core system left the cipher: its rows, and the cells that are not in it. */
  readonly 'entry-file': {
    readonly system: string
    readonly encoding: string
    readonly rows: number
    readonly left: number
  }
  /** The store is not the one remembered, or lost the end of a chain. */
  readonly 'store-loss': { readonly problem: string; readonly remembered: number; readonly found: number }
  /** A signature over the chain as far as `seq`. */
  readonly checkpoint: {
    readonly seq: number
    readonly hash: string
    readonly key: string
    readonly signature: string
  }
}

/** An act without an event of a record, told apart by `action`. */
export type AuditAct = {
  readonly [Action in keyof AuditActs]: { readonly action: Action } & AuditActs[Action]
}[keyof AuditActs]
