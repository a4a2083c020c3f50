import { explanation as en } from './en/explanation.ts'
import type { ExplanationWords } from './explanation-shape.ts'
import { explanation as ja } from './ja/explanation.ts'
import { explanation as jaEasy } from './ja-easy/explanation.ts'

/** A language an explanation is said in: Japanese, easy Japanese (やさしい日本語), English; the keys of content texts. */
export type Language = 'ja' | 'ja-easy' | 'en'

/** The languages in the order they are offered. */
export const LANGUAGES: readonly Language[] = ['ja', 'ja-easy', 'en']

/** The words of explanations by language. */
export const explanationWords: Readonly<Record<Language, ExplanationWords>> = { ja, 'ja-easy': jaEasy, en }
