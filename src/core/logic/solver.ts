import { complement, nearOf } from './formula.ts'
import type { Atom, Count, Formula, Open, Slot } from './formula.ts'

/** What one slot was narrowed to: a bit set of its closed list, or the first and the last of its ordered values. */
export interface Narrowed {
  readonly slot: Slot
  readonly mask: number
  readonly low: number
  readonly high: number
}

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
  private readonly bearings: (readonly Open[] | undefined)[] = []
  /** The slots narrowed on the way to where the search stands; after values were found, all it took. */
  private readonly trail: Slot[] = []
  private steps: number
  private pending: Atom | undefined
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

  /** How many steps are left. */
  get left(): number {
    return Math.max(0, this.steps)
  }

  /** The slots narrowed when values were last found, and to what; every other slot keeps all its values. */
  get found(): readonly Narrowed[] {
    return [...new Set(this.trail)]
      .sort((a, b) => a.index - b.index)
      .map((slot) => ({
        slot,
        mask: this.masks[slot.index] ?? slot.all,
        low: this.lows[slot.index] ?? slot.low,
        high: this.highs[slot.index] ?? slot.high,
      }))
  }

  /** Whether values exist under which all goals hold. */
  satisfiable(goals: readonly Formula[]): boolean {
    for (const { index } of this.trail) {
      this.masks[index] = undefined
      this.lows[index] = undefined
      this.highs[index] = undefined
    }
    this.trail.length = 0
    const open: Open[] = []
    for (const goal of goals) {
      if (goal === false) return false
      if (goal !== true) open.push(goal)
    }
    return this.solve(open, undefined)
  }

  /** Goes on after a slot was narrowed: goals that do not mention it are as undecided as before. */
  private solve(goals: readonly Open[], narrowed: Slot | undefined): boolean {
    this.steps -= 1
    if (this.steps <= 0) return false
    const near = narrowed === undefined ? -1 : 1 << (narrowed.index & 31)
    const left: Open[] = []
    let atom: Atom | undefined
    for (const goal of goals) {
      if ((nearOf(goal) & near) === 0) {
        left.push(goal)
        continue
      }
      const truth = this.truthOf(goal)
      if (truth === NO) return false
      if (truth === YES) continue
      left.push(goal)
      if (left.length === 1) atom = this.pending
    }
    const [first] = left
    if (first === undefined) return true
    if (atom === undefined) {
      this.truthOf(first)
      atom = this.pending
    }
    if (atom === undefined) return true
    return this.under(atom, left) || this.under(complement(atom), left)
  }

  private under(atom: Atom, goals: readonly Open[]): boolean {
    const i = atom.slot.index
    const mask = this.masks[i]
    const low = this.lows[i]
    const high = this.highs[i]
    // What bears on a slot that was narrowed before is among the goals, or holds.
    const isFirst = mask === undefined && low === undefined && high === undefined
    this.narrow(atom)
    if (this.solve(isFirst ? this.joined(goals, atom.slot) : goals, atom.slot)) return true
    this.masks[i] = mask
    this.lows[i] = low
    this.highs[i] = high
    this.trail.length -= 1
    return false
  }

  private joined(goals: readonly Open[], slot: Slot): readonly Open[] {
    const bearing = (this.bearings[slot.index] ??= this.bearing(slot))
    if (bearing.length === 0) return goals
    for (const each of bearing) this.touched.add(each)
    return [...goals, ...bearing.filter((each) => !goals.includes(each))]
  }

  /** What a formula comes to under the values left; an undecided one leaves the first statement it hangs on in `pending`. */
  private truthOf(formula: Open): number {
    if ('of' in formula) return this.countOf(formula)
    const { slot } = formula
    if ('mask' in formula) {
      const left = this.masks[slot.index] ?? slot.all
      if ((left & formula.mask) === 0) return NO
      if ((left & ~formula.mask) === 0) return YES
    } else {
      if ((this.lows[slot.index] ?? slot.low) >= formula.from) return formula.holds ? YES : NO
      if ((this.highs[slot.index] ?? slot.high) < formula.from) return formula.holds ? NO : YES
    }
    this.pending = formula
    return UNDECIDED
  }

  private countOf(formula: Count): number {
    let certain = 0
    let spare = formula.of.length - formula.n
    let first: Atom | undefined
    for (const part of formula.of) {
      const truth = this.truthOf(part)
      if (truth === YES) certain += 1
      else if (truth === NO) spare -= 1
      else first ??= this.pending
      if (certain >= formula.n) return YES
      if (spare < 0) return NO
    }
    this.pending = first
    return UNDECIDED
  }

  private narrow(atom: Atom): void {
    const i = atom.slot.index
    this.trail.push(atom.slot)
    if ('mask' in atom) this.masks[i] = (this.masks[i] ?? atom.slot.all) & atom.mask
    else if (atom.holds) this.lows[i] = Math.max(this.lows[i] ?? atom.slot.low, atom.from)
    else this.highs[i] = Math.min(this.highs[i] ?? atom.slot.high, atom.from - 1)
  }
}
