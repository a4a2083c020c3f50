import { parseCase } from '#core/definitions'
import type { Catalogue, Situation } from '#core/definitions'
import { isoFromDay } from '#core/value'
import { drawCase } from '../residents/draw-case.ts'
import { RESIDENT_EVENTS } from '../residents/resident.ts'
import type { ResidentWords } from '../residents/resident.ts'

const TRIES = 200
const SIZE = 4

/** The newest day (ISO) on which anything of the content was checked: what the papers for a day without the system say they are of. */
export const contentDay = ({ definitions }: Pick<Catalogue, 'definitions'>): string =>
  isoFromDay(Math.max(...[...definitions.values()].flat().map(({ source }) => source.checked)))

/**
 * The first invented household of two adults and two children to whom an event happens; undefined for a kind that none is drawn for. It
 * comes on the day of the content, so that the same content has the same household wherever and whenever it is asked for.
 */
export const ordinaryHousehold = (catalogue: Catalogue, kind: string, words: ResidentWords): Situation | undefined => {
  const event = RESIDENT_EVENTS.find((each) => each === kind)
  if (event === undefined) return undefined
  for (let index = 0; index < TRIES; index += 1) {
    const drawn = drawCase({ seed: 1, index, event, receivedOn: contentDay(catalogue), words })
    if (Object.keys(drawn.persons).length === SIZE)
      return parseCase({ file: '', value: drawn }, '', catalogue).case?.situation
  }
  return undefined
}
