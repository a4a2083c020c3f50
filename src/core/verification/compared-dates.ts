import { keyOf } from '#core/logic'
import type { Assumed, Narrowed, Variable, World } from '#core/logic'
import type { Day } from '#core/value'

/** How far apart two dates are tried: the same day, a day, and longer than any period of the law. */
const APART: readonly number[] = [0, 1, -1, 400, -400]

/**
 * A search takes two open dates that are compared with each other as one open question, so the days themselves have to be
 * tried: the assumptions as they are where there is no such pair, else with each choice of days for them.
 */
export function* comparedDates(
  found: readonly Narrowed[],
  assumed: readonly Assumed[],
  { world }: { readonly world: World },
): Iterable<readonly Assumed[]> {
  const pairs = found.flatMap(({ slot }) => (slot.about.length === 2 ? [slot.about] : []))
  const variables = [...new Map(pairs.flat().map((variable) => [keyOf(variable), variable])).values()]
  const dates = variables.filter(({ fact }) => world.lexicon.facts.get(fact)?.type === 'date')
  const [first, ...rest] = dates
  if (first === undefined) return yield assumed
  const others = assumed.filter(({ variable }) => !dates.some((date) => keyOf(date) === keyOf(variable)))
  for (const start of daysFor(first, found, receivedOn(world))) {
    for (const days of choices(rest.map((date) => [...daysFor(date, found, start)]))) {
      yield [...others, onDay(first, start), ...rest.map((date, i) => onDay(date, days[i] ?? start))]
    }
  }
}

/** Days near one, within what the search left of the variable. */
function daysFor(variable: Variable, found: readonly Narrowed[], near: Day): readonly Day[] {
  const left = found.find(
    ({ slot }) => slot.about.length === 1 && slot.about.some((each) => keyOf(each) === keyOf(variable)),
  )
  const within = (day: Day): Day => Math.min(left?.high ?? day, Math.max(left?.low ?? day, day))
  return [...new Set(APART.map((apart) => within(near + apart)))]
}

function* choices(lists: readonly (readonly Day[])[]): Iterable<readonly Day[]> {
  const [first, ...rest] = lists
  if (first === undefined) return yield []
  for (const day of first) for (const days of choices(rest)) yield [day, ...days]
}

function onDay(variable: Variable, day: Day): Assumed {
  return { variable, value: { earliest: day, latest: day, text: '' } }
}

function receivedOn(world: World): Day {
  const read = world.stated({ entity: 'visit', fact: 'visit.received-on' }, undefined)
  return read.state === 'known' && typeof read.value === 'object' && 'earliest' in read.value ? read.value.earliest : 0
}
