import type { Calendar, DateValue } from '#core/value'
import type { Side } from './condition.ts'
import type { Lexicon } from './lexicon.ts'

/** A stated value in its vocabulary type: choice, text, person or household id as text; a number; a date; persons as ids. */
export type Value = string | number | DateValue | readonly string[]

/** One thing that can be known: a fact of an entity, for timed facts at one side; for relations, about one other person. */
export interface Variable {
  readonly entity: string
  readonly fact: string
  readonly side?: Side
  readonly other?: string
}

/** What is held about a variable. `asked` marks an answer わからない; `none` a fact that does not apply. */
export type Reading =
  | { readonly state: 'known'; readonly value: Value; readonly origin: string }
  | { readonly state: 'open'; readonly asked: boolean }
  | { readonly state: 'none' }

/** A life event as the logic sees it. */
export interface WorldEvent {
  readonly id: string
  readonly kind: string
  readonly persons: readonly string[]
}

/** A household (世帯). A partial roster may hold people nobody has named yet. */
export interface WorldHousehold {
  readonly id: string
  readonly roster: 'complete' | 'partial'
}

/** Everything a condition can look at. `stated` gives what was said, before the vocabulary's own inferences. */
export interface World {
  readonly lexicon: Lexicon
  readonly persons: readonly string[]
  readonly households: readonly WorldHousehold[]
  readonly events: readonly WorldEvent[]
  readonly settings: Readonly<Record<string, string>>
  /** Closed days of the city, for bounds in days that roll; without it none rolls. */
  readonly calendar?: Calendar
  readonly stated: (variable: Variable, event: string | undefined) => Reading
}

/** The id under which facts of the visit itself are held (`visit.received-on`). */
export const VISIT = 'visit'

/** One text a variable, for maps and stable order. */
export function keyOf(variable: Variable): string {
  return `${variable.entity}|${variable.fact}|${variable.side ?? ''}|${variable.other ?? ''}`
}

/** The same world with one variable read otherwise (*what if*). */
export function withReading(world: World, variable: Variable, reading: Reading): World {
  return { ...world, stated: readOtherwise(world, variable, reading) }
}

// Made some hundred thousand times for one verification: returned as it is written, one function and no more.
function readOtherwise({ stated }: World, { entity, fact, side, other }: Variable, reading: Reading): World['stated'] {
  return (each, event) =>
    each.fact === fact && each.entity === entity && each.side === side && each.other === other
      ? reading
      : stated(each, event)
}
