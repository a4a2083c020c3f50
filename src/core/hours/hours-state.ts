/**
 * What the hours say at an instant. Instants are epoch milliseconds. `closesAt` and `minutes` (rounded up, so never 0) tell
 * when it closes, by the hours, an extension's end or a coming stop; without them nothing known closes it. `nextOpening`
 * is absent where none is known, as in a stop without an end.
 */
export type HoursState =
  | { readonly state: 'open'; readonly closesAt?: number; readonly minutes?: number }
  | { readonly state: 'closing-soon'; readonly closesAt: number; readonly minutes: number }
  | { readonly state: 'closed'; readonly reason: 'outside-hours' | 'stopped'; readonly nextOpening?: number }

/** What somebody may want to do with a record: begin one, work on, or put one away safely (中断). */
export type HoursAction = 'start-new' | 'continue' | 'suspend'

const ALLOWED = {
  open: ['start-new', 'continue', 'suspend'],
  'closing-soon': ['start-new', 'continue', 'suspend'],
  closed: ['suspend'], // what is under way is kept, never lost, and goes on at the next opening
} as const satisfies Record<HoursState['state'], readonly HoursAction[]>

/** Whether the hours allow an action; they never forbid to put a record away. */
export const isAllowedNow = ({ state }: HoursState, action: HoursAction): boolean =>
  (ALLOWED[state] as readonly HoursAction[]).includes(action)
