import type { Case, Statement } from '#core/definitions'

/** Where a fact of a case stands. */
export interface FactPlace {
  readonly entity: string
  readonly fact: string
  readonly side?: Statement['side']
}

/** Another value for a fact of a case, as written; empty takes the statement away, `unknown` is わからない. */
export interface FactChange extends FactPlace {
  readonly value: string
}

/** A case with facts said otherwise. What it does not say yet is added. */
export function changeFacts(given: Case, changes: readonly FactChange[]): Case {
  const statements = changes.reduce<readonly Statement[]>((before, { value, ...place }) => {
    const others = before.filter((statement) => !isAt(statement, place))
    if (value === '') return others
    const known = before.find((statement) => isAt(statement, place))
    const { entity, fact, side } = place
    const bare: Statement = known ?? { entity, fact, value, origin: 'visitor', ...(side === undefined ? {} : { side }) }
    return [...others, { ...bare, value }]
  }, given.situation.statements)
  return { ...given, situation: { ...given.situation, statements } }
}

function isAt(statement: Statement, { entity, fact, side }: FactPlace): boolean {
  return statement.entity === entity && statement.fact === fact && statement.side === side
}
