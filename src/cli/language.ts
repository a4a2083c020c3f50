import { LANGUAGES } from '#locales'
import type { Language } from '#locales'
import { refuse } from './report.ts'

/** What `--lang` names: `ja` (as without it), `easy` for easy Japanese, `en`. Anything else ends the command. */
export function languageOf(written: string | undefined): Language {
  const wanted = written === 'easy' ? 'ja-easy' : (written ?? 'ja')
  const found = LANGUAGES.find((language) => language === wanted)
  if (found === undefined)
    refuse([{ code: 'option-wrong', params: { option: '--lang', value: wanted, expected: 'ja, easy, en' } }])
  return found
}
