/**
 * Where the time of an event came from: the terminal's own clock, a server that keeps it right, or a clock that was seen
 * to run backwards. A suspect time is recorded, never corrected silently.
 */
export type TimeSource = 'terminal' | 'server' | 'suspect'
