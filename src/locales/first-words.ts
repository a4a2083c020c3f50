import { access } from './ja/access.ts'
import { deskEntrance } from './ja/desk-entrance.ts'
import { officeEntrance } from './ja/office-entrance.ts'
import { page } from './ja/page.ts'
import { parts } from './ja/parts.ts'
import { shell } from './ja/shell.ts'

/**
 * The words a page says before anything else has come: the frame, the first screen and the sign-in. Of larger areas only that part,
 * under the area's own name; `laterWords` has them whole.
 */
export const firstWords = { access, desk: deskEntrance, office: officeEntrance, page, parts, shell } as const
