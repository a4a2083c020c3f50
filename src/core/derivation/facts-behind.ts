import type { Catalogue, Definition } from '#core/definitions'
import { reachOf } from '#core/logic'
import type { Condition, Reach } from '#core/logic'

const known = new WeakMap<Definition, Pick<Reach, 'facts' | 'isOwn'>>()

/** How far everything looks that makes an entry of a definition: its conditions, parts, deadlines, routing and fees. */
export function factsBehind(definition: Definition, { vocabulary }: Catalogue): Pick<Reach, 'facts' | 'isOwn'> {
  const found = known.get(definition)
  if (found !== undefined) return found
  const { neededWhen, nothingToDo, deadline, documents, checks, fee, forms, routing } = definition
  const conditions: readonly (Condition | undefined)[] = [
    neededWhen,
    nothingToDo?.when,
    ...[...deadline, ...documents, ...checks, ...fee, ...forms, ...routing].map(({ when }) => when),
    ...deadline.map(({ from }): Condition => ({ op: 'is', fact: from, values: [] })),
    ...fee.map(({ per }): Condition | undefined =>
      per === undefined
        ? undefined
        : { op: 'some', n: 1, of: { set: per.set, ...(per.side ? { side: per.side } : {}) }, suchThat: per.suchThat },
    ),
  ]
  const { facts, isOwn } = reachOf(
    conditions.filter((condition) => condition !== undefined),
    vocabulary.lexicon,
  )
  const reach = { facts, isOwn: isOwn && definition.forEach.endsWith('person') }
  known.set(definition, reach)
  return reach
}
