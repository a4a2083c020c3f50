import type { Catalogue, Facilities } from '#core/definitions'
import { nameOfSection } from '#core/definitions'
import { phrase } from '#locales'

/** The sections that know of a facility which is not on the list, each with its window and telephone where there are. */
export const sectionsToAsk = ({ ask }: Facilities, catalogue: Catalogue): readonly string[] =>
  ask.map((id) => {
    const office = catalogue.offices.get(id)
    const name = nameOfSection(id, catalogue)?.ja ?? id
    const { number, telephone } = office?.window ?? {}
    if (telephone !== undefined) return phrase('ja', 'desk.hearing.facility.telephone', { name, telephone })
    return number === undefined ? name : phrase('ja', 'desk.plan.window', { office: name, window: number })
  })
