import type { CaseAccess, DayBookAccess } from '../ui/desk/case-access.ts'
import type { Sessions } from './create-sessions.ts'

/** Cases that last for the screens, as whoever is signed in. */
export const caseAccess = (sessions: Sessions): CaseAccess => ({
  list: () => sessions.as(({ cases }, principal) => cases.list(principal)),
  search: (name) => sessions.as(({ cases }, principal) => cases.search(name, principal)),
  view: (stream) => sessions.as(({ cases }, principal) => cases.view(stream, principal)),
  execute: (command) => sessions.as(({ cases }, principal) => cases.execute(command, principal)),
})

/** The day book for the screens, as whoever is signed in. */
export const dayBookAccess = (sessions: Sessions): DayBookAccess => ({
  read: (day) => sessions.as(({ books }, principal) => books.read(principal, day)),
  print: (day) => sessions.as(({ books }, principal) => books.print(principal, day)),
})
