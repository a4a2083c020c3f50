import type { Localized } from '#core/definitions'
import type { PrintFacts } from '#core/printing'
import type { VisitState } from '#core/record'
import type { Day } from '#core/value'
import type { PaperParts } from './desk-parts.ts'

/** A language that stands beside Japanese on a guide sheet. */
type SecondLanguage = 'en' | 'ja-easy'

/** The second language of a guide sheet, and what its texts are in it: `undefined` where the content has none, never a guess. */
export interface Second {
  readonly called: NonNullable<PrintFacts['second']>
  readonly of: (text: Localized | undefined) => string | undefined
  readonly by: (day: Day) => string
}

/**
 * What is said beside Japanese to whoever stands here: in the language they were noted to need (配慮), where the content has it, else in
 * easy Japanese (やさしい日本語). `undefined` where Japanese is enough.
 */
export function secondOf(
  { visitor }: Pick<VisitState, 'visitor'>,
  { catalogue, words }: Pick<PaperParts, 'catalogue' | 'words'>,
): Second | undefined {
  const spoken = visitor?.help?.language
  if (spoken === undefined || spoken === 'ja') return undefined
  const language: SecondLanguage = spoken === 'en' && catalogue.languages.includes('en') ? 'en' : 'ja-easy'
  if (!catalogue.languages.includes(language)) return undefined
  const called = words.second[language]
  return {
    called: language === 'en' ? { english: called.name } : { easy: called.name },
    of: (text) => text?.[language],
    by: called.by,
  }
}
