import { evaluate, leavesOf, lookFrom, withReading } from '#core/logic'
import type { Condition, DateRef, Leaf, World } from '#core/logic'
import type { Day } from '#core/value'
import { EVENT } from './skeleton.ts'

/** How far from the day of reception a border is looked for, in days. */
const WINDOW = 1500
/** The latest day of an event that is tried: a move announced a year ahead. */
const AHEAD = 365

/** From when until when a version holds; both inclusive. */
export interface Span {
  readonly from: Day
  readonly until: Day | undefined
}

/**
 * Days of an event that tell apart everything the conditions say of it on one day of reception: both sides of every border,
 * and the ends of the span (those alone without a world); the day before the reception first, then by how near they are.
 */
export function eventDays(
  conditions: readonly Condition[],
  receivedOn: Day,
  span: Span,
  world?: World,
): readonly Day[] {
  const last = Math.min(span.until ?? receivedOn + AHEAD, receivedOn + AHEAD)
  const days = new Set([receivedOn - 1, receivedOn, receivedOn + 1, span.from, last])
  if (world !== undefined)
    for (const [said, leaf] of datesOf(conditions))
      for (const day of knownBorders(said, leaf, receivedOn, world)) days.add(day)
  const allowed = [...days].filter((day) => day >= span.from && day <= last)
  return allowed.sort((a, b) => rank(a, receivedOn) - rank(b, receivedOn))
}

/** The day before the reception is where most events lie. */
function rank(day: Day, receivedOn: Day): number {
  return day === receivedOn - 1 ? -1 : Math.abs(day - receivedOn)
}

/** The leaves that compare the day of the event with that of reception or with a fixed day, each once. */
function datesOf(conditions: readonly Condition[]): ReadonlyMap<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  for (const condition of conditions) {
    for (const leaf of leavesOf(condition)) {
      if (leaf.op !== 'days' || !isOfEvent([leaf.from, leaf.to])) continue
      const { at: _at, law: _law, ...said } = leaf
      leaves.set(JSON.stringify(said), leaf)
    }
  }
  return leaves
}

function isOfEvent(refs: readonly DateRef[]): boolean {
  const names = refs.map((ref) => ('day' in ref ? 'day' : ref.fact))
  return (
    names.includes('event.date') && names.every((name) => ['event.date', 'visit.received-on', 'day'].includes(name))
  )
}

const borders = new WeakMap<World, Map<string, readonly Day[]>>()

function knownBorders(said: string, leaf: Leaf, receivedOn: Day, world: World): readonly Day[] {
  const known = borders.get(world) ?? new Map<string, readonly Day[]>()
  borders.set(world, known)
  const found = known.get(said) ?? bordersOf(leaf, receivedOn, world)
  known.set(said, found)
  return found
}

function bordersOf(leaf: Leaf, receivedOn: Day, world: World): readonly Day[] {
  const holdsOn = (day: Day): string =>
    evaluate(
      leaf,
      lookFrom(
        withReading(
          world,
          { entity: EVENT, fact: 'event.date' },
          { state: 'known', value: { earliest: day, latest: day, text: '' }, origin: 'tried' },
        ),
        EVENT,
        { type: 'event', id: EVENT },
      ),
    )
  const found: Day[] = []
  let before = holdsOn(receivedOn - WINDOW)
  for (let day = receivedOn - WINDOW + 1; day <= receivedOn + AHEAD; day += 1) {
    const holds = holdsOn(day)
    if (holds !== before) found.push(day - 1, day)
    before = holds
  }
  return found
}
