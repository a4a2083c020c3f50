import { learn } from './messages.ts'

/** Fetches the words of everything behind the first screens; whatever shows or prints some waits for it. */
export const learnLaterWords = async (): Promise<void> => learn((await import('./later-words.ts')).laterWords)
