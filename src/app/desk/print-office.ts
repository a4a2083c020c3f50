import type { PrintFacts } from '#core/printing'
import type { PaperParts } from './desk-parts.ts'

/** Whose paper it is: the municipality, its mayor, and the first section with how to reach it. */
export function officeOf({ catalogue, words }: Pick<PaperParts, 'catalogue' | 'words'>): PrintFacts['office'] {
  const owner = catalogue.offices.get(catalogue.desk.sections[0]?.id ?? '')
  const { municipality } = catalogue.pack
  return {
    municipality: municipality?.name ?? catalogue.pack.name.ja,
    ...(municipality === undefined ? {} : { head: `${municipality.name}${words.mayor}` }),
    ...(owner === undefined ? {} : { section: owner.name.ja }),
    ...(owner?.window.telephone === undefined ? {} : { contact: owner.window.telephone }),
  }
}
