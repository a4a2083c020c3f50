import { reachOf } from '#core/logic'
import type { FactDeclaration } from '#core/logic'
import type { Catalogue, Definition } from '#core/definitions'
import { both, neededIn, nothingIn } from './conditions.ts'
import { partsOf } from './parts-of.ts'
import type { Search } from './search.ts'

/** Whether what is said of a fact can change anything that follows from a definition; undefined when the steps ran out. */
export function hasEffect(
  fact: FactDeclaration,
  definition: Definition,
  { vocabulary }: Catalogue,
  search: Search,
): boolean | undefined {
  if (definition.deadline.some(({ from }) => 'fact' in from && from.fact === fact.id)) return true
  const needed = neededIn(definition)
  const conditions = [needed, nothingIn(definition), ...partsOf(definition).map(({ when }) => both(needed, when))]
  let isOpen = false
  for (const condition of conditions) {
    if (!reachOf([condition], vocabulary.lexicon).facts.has(fact.id)) continue
    const differs = search.differs(condition, fact.id, definition.events)
    if (differs === true) return true
    isOpen ||= differs === undefined
  }
  return isOpen ? undefined : false
}
