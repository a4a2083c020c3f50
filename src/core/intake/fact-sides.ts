import type { EventKind, ImportFact } from '#core/definitions'
import type { Lexicon, Side } from '#core/logic'

/** What the event does to the household of those it concerns: they come in, leave, or neither. */
export type HouseholdEffect = EventKind['household']

/** Facts by which relations are looked up (続柄): who enters has none here before, who leaves none after. */
const isRelationship = (fact: string, lexicon: Lexicon): boolean =>
  [...lexicon.facts.values()].some(({ table }) => table?.by === fact)

/** On which sides a fact of a file is stated: on the one its field names, else on those the event leaves it. */
export const factSides = (
  fact: ImportFact,
  lexicon: Lexicon,
  effect: HouseholdEffect,
): readonly (Side | undefined)[] => {
  if (lexicon.facts.get(fact.id)?.timed !== true) return [undefined]
  if (fact.side !== undefined) return [fact.side]
  if (effect === 'stays' || !isRelationship(fact.id, lexicon)) return ['before', 'after']
  return effect === 'enters' ? ['after'] : ['before']
}
