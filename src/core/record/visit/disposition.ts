/**
 * What becomes of a procedure today (今日の扱い): done here, accepted and forwarded (受付・回付), later, declined, already done,
 * done elsewhere. In the order a screen offers them.
 */
export const DISPOSITIONS = ['done', 'forwarded', 'later', 'declined', 'already', 'elsewhere'] as const

/** What became of a procedure. */
export type Disposition = (typeof DISPOSITIONS)[number]
