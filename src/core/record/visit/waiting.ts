/** What a visit waits for (待ち): the visitor fills in papers (記入中), data is being entered (入力待ち), something is handed out (交付待ち). */
export const WAITING_FOR = ['filling', 'entry', 'collection'] as const

/** What a visit waits for. */
export type WaitingFor = (typeof WAITING_FOR)[number]

/** A visit that waits. `at` is epoch milliseconds. */
export interface Waiting {
  readonly for: WaitingFor
  /** What the visitor is called by, where it is not the ticket (交付待ち番号). */
  readonly number?: string
  readonly at: number
}
