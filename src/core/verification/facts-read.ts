import type { Catalogue } from '#core/definitions'
import { factIdsOf, HOUSEHOLD } from '#core/logic'
import type { Condition } from '#core/logic'
import type { FormsKnown } from './forms-known.ts'
import { conditionsOf } from './outlook.ts'

/** The facts the engine and the desk look at themselves. */
const OF_THE_DESK = [HOUSEHOLD, 'visit.received-on', 'event.date']

/** Every fact that a condition, a deadline, a form, a relation or the desk itself reads. */
export function factsRead(catalogue: Catalogue, forms: FormsKnown): ReadonlySet<string> {
  const { lexicon } = catalogue.vocabulary
  const read = new Set<string>(OF_THE_DESK)
  const add = (condition: Condition): void => {
    for (const id of factIdsOf(condition)) read.add(id)
  }
  for (const definition of [...catalogue.definitions.values()].flat()) {
    conditionsOf(definition).forEach(add)
    for (const { from } of definition.deadline) if ('fact' in from) read.add(from.fact)
  }
  for (const { must } of lexicon.constraints) add(must)
  for (const { appliesWhen } of lexicon.facts.values()) if (appliesWhen !== undefined) add(appliesWhen)
  for (const { form } of forms.sheets)
    for (const { from } of [...form.fields, ...form.rows.flatMap(({ fields }) => fields)])
      if (from !== undefined) for (const fact of forms.factsOf(from)) read.add(fact)
  for (const id of [...read]) {
    const { table, inverseOf } = lexicon.facts.get(id) ?? {}
    if (table !== undefined) read.add(table.by)
    if (inverseOf !== undefined) read.add(inverseOf)
  }
  return read
}
