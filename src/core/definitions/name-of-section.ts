import type { Catalogue } from './catalogue.ts'
import type { Localized } from './shape.ts'

/** What a section is called here: as the city's own list of windows has it, else by its role in the desk's file; undefined where neither knows it. */
export const nameOfSection = (
  id: string,
  { offices, desk }: Pick<Catalogue, 'offices' | 'desk'>,
): Localized | undefined => offices.get(id)?.name ?? desk.sections.find((section) => section.id === id)?.name
