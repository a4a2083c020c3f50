import type { Value } from '#core/logic'
import { date, FACTS, variable } from './small-world.ts'
import type { Pick } from './pick-from.ts'

/** Every variable that a fact has among these persons and households, as written in a test. */
export function variablesOf(
  fact: string,
  persons: readonly string[],
  households: readonly string[],
): readonly string[] {
  const declaration = FACTS.find(({ id }) => id === fact)!
  const name = fact.split('.')[1]!
  const entities = { person: persons, household: households, event: ['e1'], visit: ['visit'] }[declaration.entity]
  if (declaration.inverseOf !== undefined) return []
  return entities.flatMap((entity) => {
    if (declaration.type === 'persons')
      return persons.filter((person) => person !== entity).map((other) => `${entity}.${name}>${other}`)
    return declaration.timed ? [`${entity}.${name}@before`, `${entity}.${name}@after`] : [`${entity}.${name}`]
  })
}

const SPANS: Readonly<Record<string, readonly Value[]>> = {
  // Around the day of becoming 17 or 18 on the day of reception, with the turn of the school year.
  born: [
    date('2008-03-31', '2008-04-03'),
    date('2009-04-01', '2009-04-02'),
    date('2008-04-01'),
    date('2008-04-02'),
    date('2010-01-01'),
  ],
  on: [date('2026-03-16', '2026-03-18'), date('2026-03-17'), date('2026-03-30')],
  moved: [date('2026-03-30'), date('2026-03-31'), date('2026-03-30', '2026-03-31')],
}

/** Dates are always known, at least as a span; everything else is known less than half of the time. */
export function statedValue(
  each: string,
  persons: readonly string[],
  households: readonly string[],
  pick: Pick,
): Value | undefined {
  const spans = SPANS[nameOf(each)]
  if (spans !== undefined) return spans[pick(spans.length)]
  if (pick(each.includes('.household') ? 2 : 5) > 0 && pick(3) > 0) return undefined
  const values = openValues(each, undefined, persons, households)
  return values[pick(values.length)]
}

/** All values that an open variable can have; of a date known as a span, its days. */
export function openValues(
  each: string,
  known: Value | undefined,
  persons: readonly string[],
  households: readonly string[],
): readonly (string | number)[] {
  if (known !== undefined && isSpan(known)) {
    const { earliest, latest } = known
    return Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i)
  }
  if (each.includes('>')) return ['yes', 'no']
  const { fact, entity } = variable(each)
  const declaration = FACTS.find(({ id }) => id === fact)!
  switch (declaration.type) {
    case 'household':
      return [...households, 'none']
    case 'person':
      return [...persons.filter((person) => person !== entity), 'elsewhere']
    case 'number':
      return [0, 1, 2, 3]
    case 'text':
      return ['one', 'two', 'three']
    default:
      return declaration.values
  }
}

/** Whether a value is a date known only as a span of days. */
export function isSpan(value: Value): value is { earliest: number; latest: number; text: string } {
  return typeof value === 'object' && 'earliest' in value && value.earliest !== value.latest
}

/** A day as a date value. */
export function dayValue(day: number): Value {
  return { earliest: day, latest: day, text: '' }
}

function nameOf(each: string): string {
  return variable(each).fact.split('.')[1]!
}
