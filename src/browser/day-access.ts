import type { DayAccess } from '../ui/desk/day-access.ts'
import type { Sessions } from './create-sessions.ts'

/** Today's notices for the screens, as whoever is signed in. */
export const dayAccess = (sessions: Sessions): DayAccess => ({
  notices: () => sessions.as(({ day }, principal) => day.notices(principal)),
  execute: (command) => sessions.as(({ day }, principal) => day.execute(command, principal)),
})
