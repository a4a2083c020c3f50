import type { Goal } from '#core/logic'
import { sequence } from '../sequence.ts'
import { readsOf } from './settling.ts'
import type { Hearing } from './households.ts'

/** How many orders are tried. */
const ORDERS = 60

/**
 * The fewest questions an adviser who knows every answer would still have to ask, as far as trying orders finds them: questions
 * are left out one by one, in many orders, as long as the rest settles everything.
 */
export function smallestCertificate({ asking: { goals }, truth }: Hearing, seed: number): number {
  const read = [...new Set(goals.flatMap(readsOf))]
  const reads = goals.map((goal) => new Set(readsOf(goal)))
  const random = sequence(seed)
  const often = new Map(read.map((question) => [question, reads.filter((own) => own.has(question)).length]))
  let least = read.length
  for (let order = 0; order < ORDERS; order += 1) {
    const kept = new Set(read)
    // What stands in few goals goes first.
    const worth = new Map(read.map((question) => [question, often.get(question)! * (0.3 + random())]))
    for (const question of [...read].sort((a, b) => worth.get(a)! - worth.get(b)!)) {
      kept.delete(question)
      if (!goals.every((goal, i) => !reads[i]!.has(question) || isSettled(goal, kept, truth))) kept.add(question)
    }
    least = Math.min(least, kept.size)
  }
  return least
}

function isSettled(goal: Goal, known: ReadonlySet<number>, truth: readonly number[]): boolean {
  const read = (each: Goal): boolean | undefined => {
    if (!('of' in each)) return known.has(each.question) ? (each.mask & (1 << truth[each.question]!)) !== 0 : undefined
    let held = 0
    let open = 0
    for (const part of each.of) {
      const value = read(part)
      if (value === true) held += 1
      else if (value === undefined) open += 1
    }
    return held >= each.n ? true : held + open < each.n ? false : undefined
  }
  return read(goal) !== undefined
}
