import { complement } from './formula.ts'
import type { Atom, Formula, Open, Slot } from './formula.ts'

/** Which formulas come into play once a slot is narrowed: the constraints between facts that mention it. */
export type Bearing = (slot: Slot) => readonly Open[]

const NO = -1
const UNDECIDED = 0
const YES = 1

/**
 * Looks for values of the slots under which all goals hold, together with every constraint that bears on a slot it
 * narrows. A constraint it never touches is left to itself: its slots keep all their values. Complete for what fits the
 * steps given; {@link exhausted} tells when it does not.
 */
export class Solver {
  private readonly masks: (number | undefined)[] = []
  private readonly lows: (number | undefined)[] = []
  private readonly highs: (number | undefined)[] = []
  private readonly bearing: Bearing
  private steps: number
  /** Constraints that came into play so far. */
  readonly touched = new Set<Open>()

  constructor(bearing: Bearing, steps: number) {
    this.bearing = bearing
    this.steps = steps
  }

  /** The budget ran out: what was not found may still exist. */
  get exhausted(): boolean {
    return this.steps <= 0
  }

  /** Whether values exist under which all goals hold. */
  satisfiable(goals: readonly Formula[]): boolean {
    const open: Open[] = []
    for (const goal of goals) {
      if (goal === false) return false
      if (goal !== true) open.push(goal)
    }
    return this.solve(open)
  }

  private solve(goals: readonly Open[]): boolean {
    this.steps -= 1
    if (this.steps <= 0) return false
    const left: Open[] = []
    for (const goal of goals) {
      const truth = this.truthOf(goal)
      if (truth === NO) return false
      if (truth === UNDECIDED) left.push(goal)
    }
    const [first] = left
    if (first === undefined) return true
    const atom = this.choose(first)
    return this.under(atom, left) || this.under(complement(atom), left)
  }

  private under(atom: Atom, goals: readonly Open[]): boolean {
    const i = atom.slot.index
    const mask = this.masks[i]
    const low = this.lows[i]
    const high = this.highs[i]
    this.narrow(atom)
    const found = this.solve(this.joined(goals, atom.slot))
    this.masks[i] = mask
    this.lows[i] = low
    this.highs[i] = high
    return found
  }

  private joined(goals: readonly Open[], slot: Slot): readonly Open[] {
    const bearing = this.bearing(slot)
    if (bearing.length === 0) return goals
    for (const each of bearing) this.touched.add(each)
    return [...goals, ...bearing.filter((each) => !goals.includes(each))]
  }

  private truthOf(formula: Open): number {
    if ('of' in formula) {
      let certain = 0
      let possible = 0
      for (const part of formula.of) {
        const truth = this.truthOf(part)
        if (truth === YES) certain += 1
        if (truth !== NO) possible += 1
        if (certain >= formula.n) return YES
      }
      return possible < formula.n ? NO : UNDECIDED
    }
    if ('mask' in formula) {
      const left = this.masks[formula.slot.index] ?? formula.slot.all
      if ((left & formula.mask) === 0) return NO
      return (left & ~formula.mask) === 0 ? YES : UNDECIDED
    }
    const low = this.lows[formula.slot.index] ?? formula.slot.low
    const high = this.highs[formula.slot.index] ?? formula.slot.high
    if (low >= formula.from) return formula.holds ? YES : NO
    if (high < formula.from) return formula.holds ? NO : YES
    return UNDECIDED
  }

  /** The first statement an undecided formula hangs on. */
  private choose(formula: Open): Atom {
    if (!('of' in formula)) return formula
    for (const part of formula.of) if (this.truthOf(part) === UNDECIDED) return this.choose(part)
    throw new Error('an undecided formula has an undecided part')
  }

  private narrow(atom: Atom): void {
    const i = atom.slot.index
    if ('mask' in atom) this.masks[i] = (this.masks[i] ?? atom.slot.all) & atom.mask
    else if (atom.holds) this.lows[i] = Math.max(this.lows[i] ?? atom.slot.low, atom.from)
    else this.highs[i] = Math.min(this.highs[i] ?? atom.slot.high, atom.from - 1)
  }
}
