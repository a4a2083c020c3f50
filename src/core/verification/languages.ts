import type { Catalogue, Localized } from '#core/definitions'
import type { CaseFile } from './case-file.ts'
import type { DefinitionView } from './definition-view.ts'

/**
 * Whether what a resident is told stands in every language the pack declares (`languages` of pack.yaml). Finding:
 * `verification-language-missing` {part, language}.
 */
export function checkLanguages(view: DefinitionView, { languages }: Catalogue, shown: CaseFile | undefined): void {
  const { name, overview, guidance, nothingToDo } = view.definition
  const texts: readonly (readonly [string, Localized | undefined])[] = [
    ['/name', name],
    ['/overview', overview],
    ['/guidance', guidance],
    ['/nothing-to-do-when/reason', nothingToDo?.reason],
  ]
  for (const [pointer, text] of texts)
    for (const language of languages)
      if (text !== undefined && text[language] === undefined)
        view.say(pointer, 'verification-language-missing', { part: pointer.slice(1), language }, shown)
}
