/**
 * What becomes of a procedure today (今日の扱い): done here, accepted and forwarded (受付・回付), later, declined, already done,
 * done elsewhere. In the order a screen offers them.
 */
export const DISPOSITIONS = ['done', 'forwarded', 'later', 'declined', 'already', 'elsewhere'] as const

/** 継続: a case of its own keeps it (預かり・照会中); not chosen by itself, a case is opened for it. */
export const PENDING = 'pending' as const

/** What became of a procedure. */
export type Disposition = (typeof DISPOSITIONS)[number] | typeof PENDING
