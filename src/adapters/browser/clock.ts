import type { Clock } from '#app/ports'

/** The terminal's own clock. */
export const terminalClock: Clock = { now: () => ({ epochMs: Date.now(), source: 'terminal' }) }
