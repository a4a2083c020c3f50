import type { Condition } from './condition.ts'
import { slotsOf } from './formula.ts'
import type { Formula, Open, Slot } from './formula.ts'
import { Grounding } from './grounding.ts'
import { obligationsOf } from './obligations.ts'
import type { Obligation } from './obligations.ts'
import type { Scope } from './read.ts'
import type { World } from './world.ts'

/**
 * The ways in which one world, seen from one event, can still turn out: its open variables and what is left of the
 * constraints between them. A constraint that what is known already breaks is left out here; `contradictions` names it.
 */
export class Completions {
  readonly grounding: Grounding
  private readonly sources = new Map<Open, Obligation>()
  private readonly bySlot = new Map<Slot, Open[]>()

  constructor(scope: Scope) {
    this.grounding = new Grounding(scope.world, scope.event)
    for (const obligation of obligationsOf(scope.world)) {
      const { constraint, subject } = obligation
      const formula = this.grounding.ground(constraint.must, { ...scope, subject })
      if (typeof formula === 'boolean') continue
      this.sources.set(formula, obligation)
      for (const slot of slotsOf(formula)) this.bySlot.set(slot, [...(this.bySlot.get(slot) ?? []), formula])
    }
  }

  ground(condition: Condition, scope: Scope): Formula {
    return this.grounding.ground(condition, scope)
  }

  /** What is left of every constraint that is not decided yet. */
  get constraints(): readonly Open[] {
    return [...this.sources.keys()]
  }

  /** The constraints that mention a slot. */
  bearingOn(slot: Slot): readonly Open[] {
    return this.bySlot.get(slot) ?? []
  }

  /** Which constraint, and for whom, a formula came from. */
  sourceOf(formula: Open): Obligation | undefined {
    return this.sources.get(formula)
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
