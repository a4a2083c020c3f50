import { hasPhrase, phrase } from './phrase.ts'

/** A verdict in Japanese; any other text as it is. */
export const verdictWord = (text: string): string =>
  hasPhrase('ja', `parts.verdict.${text}`) ? phrase('ja', `parts.verdict.${text}`) : text
