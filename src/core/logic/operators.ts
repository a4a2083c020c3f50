import { addMonths, ageOn, fiscalYearEndOfAge, nextOpenDay } from '#core/value'
import type { DateValue } from '#core/value'
import type { Bounds, DateRef, FactRef, Leaf } from './condition.ts'
import { readFact } from './read.ts'
import type { Read, Scope } from './read.ts'
import { conjunction, negate, truthOf } from './truth.ts'
import type { Truth } from './truth.ts'
import type { Value } from './world.ts'

/** What a leaf answers, and the readings it rests on. */
export interface LeafAnswer {
  readonly truth: Truth
  readonly reads: readonly Read[]
}

type LeafOf<O extends Leaf['op']> = Extract<Leaf, { op: O }>
type Operators = { readonly [O in Leaf['op']]: (leaf: LeafOf<O>, scope: Scope) => LeafAnswer }

/** The closed list of operators: how each leaf reads its facts and answers. A fact that does not apply answers *no*. */
export const operators = {
  event: (leaf, scope) => {
    const kind = scope.world.events.find((event) => event.id === scope.event)?.kind
    return { truth: truthOf(kind !== undefined && leaf.kinds.includes(kind)), reads: [] }
  },
  concerned: (_leaf, scope) => {
    const event = scope.world.events.find((each) => each.id === scope.event)
    return { truth: truthOf(event?.persons.includes(scope.subject.id) ?? false), reads: [] }
  },
  setting: (leaf, scope) => ({
    truth: truthOf(leaf.values.includes(scope.world.settings[leaf.setting] ?? '')),
    reads: [],
  }),
  is: (leaf, scope) => {
    const read = readFact(leaf.fact, scope)
    if (read.state === 'none') return { truth: truthOf(leaf.values.includes('none')), reads: [read] }
    return { truth: answer(read, (value) => leaf.values.includes(String(value))), reads: [read] }
  },
  number: (leaf, scope) => {
    const read = readFact(leaf.fact, scope)
    return { truth: answer(read, (value) => within(Number(value), leaf.bounds)), reads: [read] }
  },
  age: (leaf, scope) => {
    const birth = readDate(leaf.birth, scope)
    const on = readDate(leaf.on, scope)
    return dates([birth, on], () =>
      spread(
        ageOn(birth.latest, on.earliest, leaf.counting),
        ageOn(birth.earliest, on.latest, leaf.counting),
        leaf.bounds,
      ),
    )
  },
  'fiscal-year-of-age': (leaf, scope) => {
    const birth = readDate(leaf.birth, scope)
    const on = readDate(leaf.on, scope)
    return dates([birth, on], () => {
      if (on.latest <= fiscalYearEndOfAge(birth.earliest, leaf.through)) return 'yes'
      return on.earliest > fiscalYearEndOfAge(birth.latest, leaf.through) ? 'no' : 'unknown'
    })
  },
  days: (leaf, scope) => {
    const from = readDate(leaf.from, scope)
    const to = readDate(leaf.to, scope)
    const fits = (start: number, end: number, bounds: Bounds) =>
      within(elapsed(start, end, bounds, leaf, scope), bounds)
    return dates([from, to], () =>
      spreadOf(leaf.bounds, (bounds) => [
        fits(from.latest, to.earliest, bounds),
        fits(from.earliest, to.latest, bounds),
      ]),
    )
  },
  changed: (leaf, scope) => {
    const before = readFact({ fact: leaf.fact, side: 'before' }, scope)
    const after = readFact({ fact: leaf.fact, side: 'after' }, scope)
    if (isDate(before) && isDate(after)) return datesDiffer(leaf.fact, scope)
    const reads = [before, after]
    if (before.state === 'open' || after.state === 'open') return { truth: 'unknown', reads }
    return { truth: negate(truthOf(textOf(before) === textOf(after))), reads }
  },
} satisfies Operators

/** Evaluates one leaf. */
export function evaluateLeaf(leaf: Leaf, scope: Scope): LeafAnswer {
  const operator = operators[leaf.op] as (leaf: Leaf, scope: Scope) => LeafAnswer
  return operator(leaf, scope)
}

/** A number against bounds. */
export function within(n: number, bounds: Bounds): boolean {
  return (bounds.atLeast === undefined || n >= bounds.atLeast) && (bounds.below === undefined || n < bounds.below)
}

function answer(read: Read, holds: (value: Value) => boolean): Truth {
  if (read.state === 'open') return 'unknown'
  return truthOf(read.state === 'known' && holds(read.value))
}

function isDate(read: Read): boolean {
  return read.state === 'known' && typeof read.value === 'object' && 'earliest' in read.value
}

/** Two dates are the same day however they were written; partial ones (不詳・頃) may be. */
function datesDiffer(fact: string, scope: Scope): LeafAnswer {
  const before = readDate({ fact, side: 'before' }, scope)
  const after = readDate({ fact, side: 'after' }, scope)
  return dates([before, after], () => {
    if (before.latest < after.earliest || after.latest < before.earliest) return 'yes'
    return before.earliest === before.latest && after.earliest === after.latest ? 'no' : 'unknown'
  })
}

function textOf(read: Read): string {
  return read.state === 'known' ? JSON.stringify(read.value) : 'none'
}

/** A date as an interval; while it is open or does not apply, an empty interval with its reading. */
interface DateRead {
  readonly read: Read | undefined
  readonly earliest: number
  readonly latest: number
}

/** Reads a date reference as an interval of days; months before a date lead to the end of a month without that day. */
export function readDate(ref: DateRef, scope: Scope): DateRead {
  if ('day' in ref) return { read: undefined, earliest: ref.day, latest: ref.day }
  const date = readFactDate(ref, scope)
  const { monthsBefore = 0 } = ref
  if (monthsBefore === 0) return date
  return {
    read: date.read,
    earliest: addMonths(date.earliest, -monthsBefore),
    latest: addMonths(date.latest, -monthsBefore),
  }
}

function readFactDate(ref: FactRef, scope: Scope): DateRead {
  const read = readFact(ref, scope)
  if (read.state !== 'known' || typeof read.value !== 'object' || !('earliest' in read.value))
    return { read, earliest: 0, latest: 0 }
  const date: DateValue = read.value
  if (date.earliest === date.latest) return { read, earliest: date.earliest, latest: date.latest }
  // A partial date (不詳・頃) settles only what it can: it stays open to a better one.
  return { read: { ...read, open: [read.variable] }, earliest: date.earliest, latest: date.latest }
}

function dates(pair: readonly DateRead[], truth: () => Truth): LeafAnswer {
  const reads = pair.flatMap((date) => (date.read === undefined ? [] : [date.read]))
  if (reads.some((read) => read.state === 'none')) return { truth: 'no', reads }
  if (reads.some((read) => read.state === 'open')) return { truth: 'unknown', reads }
  return { truth: truth(), reads }
}

function spread(least: number, most: number, bounds: Bounds): Truth {
  return spreadOf(bounds, (part) => [within(least, part), within(most, part)])
}

/** A bound over an interval: certain where both ends agree and nothing between them can differ. */
function spreadOf(bounds: Bounds, ends: (bounds: Bounds) => readonly [least: boolean, most: boolean]): Truth {
  const halves = [
    ...(bounds.atLeast === undefined ? [] : [{ atLeast: bounds.atLeast }]),
    ...(bounds.below === undefined ? [] : [{ below: bounds.below }]),
  ]
  return conjunction(
    halves.map((half): Truth => {
      const [least, most] = ends(half)
      return least === most ? truthOf(least) : 'unknown'
    }),
  )
}

/**
 * Days from one date to another. Where the bound rolls (地方自治法4条の2第4項), days up to the next open day after its last
 * day count as that last day.
 */
function elapsed(from: number, to: number, bounds: Bounds, leaf: LeafOf<'days'>, { world }: Scope): number {
  const days = to - from
  if (leaf.rolls !== true || world.calendar === undefined) return days
  const last = bounds.below === undefined ? (bounds.atLeast ?? 0) - 1 : bounds.below - 1
  return days > last && to <= nextOpenDay(world.calendar, from + last) ? last : days
}
