import type { Completions } from './completions.ts'
import { renamed, substitute } from './formula.ts'
import type { Formula, Open, Slot } from './formula.ts'
import type { Path } from './paths.ts'
import { Solver } from './solver.ts'

/** Nodes of one search for a change. When they run out, the change is not ruled out. */
const STEPS = 400

/** Whether an answer about a slot can change the outcome: with all else unchanged, or by settling it at once. */
export function changesOutcome(slot: Slot, paths: readonly Path<string>[], completions: Completions): boolean {
  return flips(slot, paths, completions) || settlesAtOnce(slot, paths, completions)
}

/** Two allowed completions that differ in this slot only, with different outcomes: the slot and a twin, side by side. */
function flips(slot: Slot, paths: readonly Path<string>[], completions: Completions): boolean {
  const twin = completions.grounding.slots.twinOf(slot)
  const own = completions.bearingOn(slot)
  const copies = new Map<Open, Open>()
  const copyOf = (formula: Open): Open => {
    const copy = copies.get(formula) ?? renamed(formula, slot, twin)
    copies.set(formula, copy)
    return copy
  }
  const bearingOn = (each: Slot): readonly Open[] => {
    if (each === twin) return own.map(copyOf)
    const bearing = completions.bearingOn(each)
    if (each === slot || own.length === 0) return bearing
    return bearing.flatMap((formula) => (own.includes(formula) ? [formula, copyOf(formula)] : [formula]))
  }
  return pairsOf(paths).some(([one, other]) => {
    const solver = new Solver(bearingOn, STEPS)
    const goals = [...one.goals, ...other.goals.map((goal) => substitute(goal, slot, twin))]
    return solver.satisfiable(goals) || solver.exhausted
  })
}

function pairsOf(paths: readonly Path<string>[]): readonly (readonly [Path<string>, Path<string>])[] {
  return paths.flatMap((one, i) =>
    paths
      .slice(i + 1)
      .filter((other) => other.outcome !== one.outcome)
      .map((other) => [one, other] as const),
  )
}

/** One answer that leaves a single outcome possible. */
function settlesAtOnce(slot: Slot, paths: readonly Path<string>[], completions: Completions): boolean {
  return answersOf(slot, paths, completions).some((answer) => {
    const solver = new Solver((each) => completions.bearingOn(each), STEPS)
    const outcomes = new Set<string>()
    for (const { outcome, goals } of paths) {
      if (outcomes.has(outcome) || !solver.satisfiable([...answer, ...goals])) continue
      outcomes.add(outcome)
      if (outcomes.size > 1) return false
    }
    return outcomes.size === 1
  })
}

/** Every answer that a rule or a constraint could tell from another, as goals. */
function answersOf(
  slot: Slot,
  paths: readonly Path<string>[],
  completions: Completions,
): readonly (readonly Formula[])[] {
  const cuts = new Set<number>()
  let bits = 0
  const look = (formula: Formula): void => {
    if (typeof formula === 'boolean') return
    if ('of' in formula) formula.of.forEach(look)
    else if (formula.slot === slot && 'mask' in formula) bits += 1
    else if (formula.slot === slot && 'from' in formula) cuts.add(formula.from)
  }
  for (const { goals } of paths) goals.forEach(look)
  completions.bearingOn(slot).forEach(look)
  if (bits > 0) return (slot.values ?? []).map((_, i) => [{ slot, mask: 1 << i }])
  const sorted = [...cuts].sort((a, b) => a - b)
  return [undefined, ...sorted].map((cut, i) => {
    const next = sorted[i]
    return [
      ...(cut === undefined ? [] : [{ slot, from: cut, holds: true }]),
      ...(next === undefined ? [] : [{ slot, from: next, holds: false }]),
    ]
  })
}
