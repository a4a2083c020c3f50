import { readYaml } from '#adapters/yaml'
import { drawCase } from '#app/residents/draw-case'
import { RESIDENT_EVENTS } from '#app/residents/resident'
import { parseCase } from '#core/definitions'
import type { Catalogue, Situation } from '#core/definitions'
import { inventedPeople } from '#locales'

const TRIES = 200
const SIZE = 4

/** The first invented household of two adults and two children to whom an event happens; undefined for a kind that none is drawn for. */
export const ordinaryHousehold = (catalogue: Catalogue, kind: string, receivedOn: string): Situation | undefined => {
  const event = RESIDENT_EVENTS.find((each) => each === kind)
  if (event === undefined) return undefined
  for (let index = 0; index < TRIES; index += 1) {
    const drawn = drawCase({ seed: 1, index, event, receivedOn, words: inventedPeople })
    if (Object.keys(drawn.persons).length !== SIZE) continue
    const read = readYaml('household', JSON.stringify(drawn))
    return read.ok ? parseCase(read.value, '', catalogue).case?.situation : undefined
  }
  return undefined
}
