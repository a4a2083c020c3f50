import { format, type Params } from './format.ts'
import { messages, type Locale } from './messages.ts'

const find = (locale: Locale, key: string): string | undefined => {
  let found: unknown = messages[locale]
  for (const step of key.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined
    found = (found as Record<string, unknown>)[step]
  }
  return typeof found === 'string' ? found : undefined
}

/** Whether the language has words for a key such as `parts.verdict.needed`. */
export const hasPhrase = (locale: Locale, key: string): boolean => find(locale, key) !== undefined

/** The words of a key such as `parts.verdict.needed`; the key itself when there are none, never an empty line. */
export const phrase = (locale: Locale, key: string, params: Params = {}): string => {
  const found = find(locale, key)
  return found === undefined ? key : format(found, params)
}

/** The sentence of a problem; its bare code when no area words it. */
export const wordProblem = (locale: Locale, problem: { readonly code: string; readonly params: Params }): string =>
  hasPhrase(locale, `problems.${problem.code}`)
    ? phrase(locale, `problems.${problem.code}`, problem.params)
    : problem.code
