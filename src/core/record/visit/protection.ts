/** Whether somebody of the household is under protection measures (支援措置). Unknown is never none. */
export type ProtectionAnswer = 'none' | 'protected' | 'unknown'

/** The protection question as answered: read from the register extract's column, or asked and initialled by the clerk. */
export interface Protection {
  readonly source: 'extract' | 'clerk'
  readonly answer: ProtectionAnswer
  /** Initials of the clerk who answered; empty when the extract answered. */
  readonly initials: string
}
