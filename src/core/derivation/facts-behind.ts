import type { Definition } from '#core/definitions'
import { reachOf } from '#core/logic'
import type { Condition, Lexicon, Reach } from '#core/logic'

const known = new WeakMap<readonly Definition[], Pick<Reach, 'facts' | 'isOwn'>>()

/**
 * How far everything looks that makes an entry of a procedure, in any of its versions: conditions, deadlines, routing, parts and
 * fees. Facts that bear on it through a constraint alone are not among them.
 */
export function factsBehind(
  versions: readonly Definition[],
  lexicon: Pick<Lexicon, 'facts'>,
): Pick<Reach, 'facts' | 'isOwn'> {
  const found = known.get(versions)
  if (found !== undefined) return found
  const { facts, isOwn } = reachOf(versions.flatMap(conditionsOf), lexicon)
  const reach = { facts, isOwn: isOwn && versions.every(({ forEach }) => forEach.endsWith('person')) }
  known.set(versions, reach)
  return reach
}

function conditionsOf(definition: Definition): readonly Condition[] {
  const { neededWhen, nothingToDo, deadline, documents, checks, fee, forms, routing } = definition
  return [
    neededWhen,
    nothingToDo?.when,
    ...[...deadline, ...documents, ...checks, ...fee, ...forms, ...routing].map(({ when }) => when),
    ...fee.flatMap(({ exempt }) => exempt.map(({ when }) => when)),
    ...deadline.map(({ from }): Condition | undefined =>
      'fact' in from ? { op: 'is', fact: from, values: [] } : undefined,
    ),
    ...fee.map(({ per }): Condition | undefined =>
      per === undefined
        ? undefined
        : { op: 'some', n: 1, of: { set: per.set, ...(per.side ? { side: per.side } : {}) }, suchThat: per.suchThat },
    ),
  ].filter((condition) => condition !== undefined)
}
