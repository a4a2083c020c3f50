import type { Condition } from './condition.ts'
import { slotsOf } from './formula.ts'
import type { Formula, Open, Slot } from './formula.ts'
import { Grounding } from './grounding.ts'
import type { Constraint } from './lexicon.ts'
import { obligationsOfConstraint } from './obligations.ts'
import type { Obligation } from './obligations.ts'
import { constraintIndex } from './reach.ts'
import type { Scope } from './read.ts'
import type { World } from './world.ts'

/** What is left of one constraint, and its place among all, so that the order never hangs on who asked first. */
interface Left {
  readonly formula: Open
  readonly rank: number
}

/**
 * The ways in which one world, seen from one event, can still turn out: its open variables and what is left of the
 * constraints between them. A constraint that what is known already breaks is left out here; `contradictions` names it.
 * Constraints are worked out when a variable they mention is first asked about.
 */
export class Completions {
  readonly grounding: Grounding
  private readonly scope: Scope
  private readonly sources = new Map<Open, Obligation>()
  private readonly bySlot = new Map<Slot, Left[]>()
  private readonly asked = new Map<Slot, readonly Open[]>()
  private readonly waiting: Set<Constraint>

  constructor(scope: Scope) {
    this.scope = scope
    this.grounding = new Grounding(scope.world, scope.event)
    this.waiting = new Set(scope.world.lexicon.constraints)
  }

  ground(condition: Condition, scope: Scope): Formula {
    return this.grounding.ground(condition, scope)
  }

  /** What is left of every constraint that is not decided yet. */
  get constraints(): readonly Open[] {
    for (const constraint of this.scope.world.lexicon.constraints) this.workOut(constraint)
    return [...this.sources.keys()]
  }

  /** The constraints that mention a slot. */
  bearingOn(slot: Slot): readonly Open[] {
    const known = this.asked.get(slot)
    if (known !== undefined) return known
    const { lexicon } = this.scope.world
    const index = constraintIndex(lexicon)
    // What hangs on people nobody has named may stand in any constraint.
    const mentioning =
      slot.about.length === 0
        ? lexicon.constraints
        : slot.about.flatMap(({ fact }) => (index.get(fact) ?? []).map(({ constraint }) => constraint))
    for (const constraint of mentioning) this.workOut(constraint)
    const bearing = (this.bySlot.get(slot) ?? []).toSorted((a, b) => a.rank - b.rank).map(({ formula }) => formula)
    this.asked.set(slot, bearing)
    return bearing
  }

  /** Which constraint, and for whom, a formula came from. */
  sourceOf(formula: Open): Obligation | undefined {
    return this.sources.get(formula)
  }

  private workOut(constraint: Constraint): void {
    if (!this.waiting.delete(constraint)) return
    const { world } = this.scope
    const first = world.lexicon.constraints.indexOf(constraint) * (world.persons.length + world.households.length)
    obligationsOfConstraint(constraint, world).forEach((obligation, i) => {
      const formula = this.grounding.ground(constraint.must, { ...this.scope, subject: obligation.subject })
      if (typeof formula === 'boolean') return
      this.sources.set(formula, obligation)
      for (const slot of slotsOf(formula))
        this.bySlot.set(slot, [...(this.bySlot.get(slot) ?? []), { formula, rank: first + i }])
    })
  }
}

const known = new WeakMap<World, Map<string, Completions>>()

/** The completions of a scope's world and event, worked out once for all subjects and rules. */
export function completionsOf(scope: Scope): Completions {
  const byEvent = known.get(scope.world) ?? new Map<string, Completions>()
  known.set(scope.world, byEvent)
  const event = scope.event ?? ''
  const completions = byEvent.get(event) ?? new Completions(scope)
  byEvent.set(event, completions)
  return completions
}
