import type { Definition } from '#core/definitions'
import { factIdsOf } from '#core/logic'
import type { Condition, Lexicon } from '#core/logic'

const conditionsOf = (definition: Definition): readonly (Condition | undefined)[] => [
  definition.neededWhen,
  definition.nothingToDo?.when,
  ...[
    ...definition.routing,
    ...definition.checks,
    ...definition.forms,
    ...definition.deadline,
    ...definition.documents,
    ...definition.fee,
  ].map(({ when }) => when),
  ...definition.fee.map(({ per }) => per?.suchThat),
]

/**
 * Ids of every fact by which a definition is derived: those its conditions, deadlines and sets read, and those that decide
 * whether these apply or from which a relation follows. Facts that settle one of them through a constraint alone are not among them:
 * where they are missing, the fact itself is asked.
 */
export function factsOfDefinition(definition: Definition, { facts }: Pick<Lexicon, 'facts'>): ReadonlySet<string> {
  const read = new Set<string>(['event.date', 'person.household'])
  for (const condition of conditionsOf(definition))
    if (condition !== undefined) for (const id of factIdsOf(condition)) read.add(id)
  for (const { from } of definition.deadline) read.add(from.fact)
  // A set grows while it is gone through: what has just been added is looked at too.
  for (const id of read) {
    const { appliesWhen, table, inverseOf } = facts.get(id) ?? {}
    if (appliesWhen !== undefined) for (const other of factIdsOf(appliesWhen)) read.add(other)
    if (table !== undefined) read.add(table.by)
    if (inverseOf !== undefined) read.add(inverseOf)
  }
  return read
}
