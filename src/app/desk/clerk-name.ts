import type { PaperParts } from './desk-parts.ts'

/** Whom the office's people list names so; else the user id. */
export const clerkName = (user: string, { colleagues }: Pick<PaperParts, 'colleagues'>): string =>
  colleagues?.().find((each) => each.user === user)?.name ?? user
