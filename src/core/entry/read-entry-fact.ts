import type { Catalogue, ExportFact } from '#core/definitions'
import { appliesTo, readFact, readHousehold } from '#core/logic'
import type { Reading, Scope } from '#core/logic'

const NONE: Reading = { state: 'none' }

/**
 * A fact as it concerns the row. One that nobody stated and that the row cannot have is none, not open: what the kind of event does not
 * ask for, and one side of somebody who belongs to no household here at that side.
 */
export function readEntryFact({ id, side }: ExportFact, scope: Scope, catalogue: Catalogue): Reading {
  const declaration = catalogue.vocabulary.lexicon.facts.get(id)
  if (declaration === undefined) return NONE
  const read = readFact({ fact: id, ...(side === undefined ? {} : { side }) }, scope)
  if (read.state !== 'open' || read.asked) return read
  if (declaration.entity === 'event' && id !== EVENT_DATE) {
    const kind = scope.world.events.find((event) => event.id === scope.event)?.kind ?? ''
    return catalogue.events.get(kind)?.asks.includes(id) === true ? read : NONE
  }
  if (declaration.entity === 'person' && declaration.timed && scope.subject.type === 'person') {
    const home = readHousehold(scope.subject.id, side ?? 'after', scope)
    if (home.state === 'none' || (home.state === 'known' && home.value === 'none')) return NONE
  }
  return appliesTo(scope.subject.id, declaration, scope) === 'no' ? NONE : read
}

/** Every kind of event has one, whatever else it asks. */
const EVENT_DATE = 'event.date'
