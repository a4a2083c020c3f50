import { worldOf } from '#core/definitions'
import type { Catalogue, Situation } from '#core/definitions'
import { evaluate, Grounding, lookFrom, mentions, negated, reachOf, slotsOf, Solver, substitute } from '#core/logic'
import type { Condition, Entity, Formula, Mentioning, Open, Reach, Scope, Slot, World } from '#core/logic'
import type { Budget } from './budget.ts'
import { caseOf } from './case-of.ts'
import type { FoundCase } from './case-of.ts'
import { EVENT, situationOf } from './skeleton.ts'
import type { Skeleton } from './skeleton.ts'

/** What a search in one tried household came to; `unreal`: what was found could not be written down as a case. */
export type Tried = (FoundCase & { readonly found: 'case' }) | { readonly found: 'none' | 'unreal' | 'out-of-steps' }

/** What opening a household costs, in steps of the solver. */
const OPENING = 200
/** Steps of one search. */
const STEPS = 30_000
/** So many households stay open: nearly all that verifying a whole pack opens, and a bound for whoever verifies many in turn. */
const MOST_OPEN = 1_500

/**
 * One tried household: who is there and when is fixed, everything else is open. The constraints between facts come into play
 * as they are touched, so that a search pays only for those it needs.
 */
export class Probe {
  readonly skeleton: Skeleton
  readonly situation: Situation
  readonly world: World
  readonly grounding: Grounding
  readonly catalogue: Catalogue
  private readonly index: ReadonlyMap<string, readonly Mentioning[]>
  private readonly bySlot = new Map<Slot, readonly Open[]>()

  constructor(skeleton: Skeleton, catalogue: Catalogue, index: ReadonlyMap<string, readonly Mentioning[]>) {
    this.skeleton = skeleton
    this.catalogue = { ...catalogue, settings: skeleton.settings }
    this.index = index
    this.situation = situationOf(skeleton, catalogue)
    this.world = worldOf(this.situation, this.catalogue).world
    this.grounding = new Grounding(this.world, EVENT)
  }

  scope(subject: Entity): Scope {
    return lookFrom(this.world, EVENT, subject)
  }

  /** What is left of a condition for a subject; the fast pass first. */
  ground(condition: Condition, subject: Entity): Formula {
    const scope = this.scope(subject)
    const fast = evaluate(condition, scope)
    return fast === 'unknown' ? this.grounding.ground(condition, scope) : fast === 'yes'
  }

  /** Looks for a household of this shape in which all goals hold, and every constraint they touch. */
  solve(goals: readonly Formula[], budget: Budget): Solver | 'none' | 'out-of-steps' {
    // What contradicts itself needs no constraint to fail, and constraints are dear to bring in.
    const bare = this.solveBare(goals, budget)
    return bare === 'none' ? bare : this.search(goals, (slot) => this.bearingOn(slot), budget)
  }

  /** The same without the constraints between facts: only the goals count. */
  solveBare(goals: readonly Formula[], budget: Budget): Solver | 'none' | 'out-of-steps' {
    return this.search(goals, () => [], budget)
  }

  private search(
    goals: readonly Formula[],
    bearing: (slot: Slot) => readonly Open[],
    budget: Budget,
  ): Solver | 'none' | 'out-of-steps' {
    const steps = Math.min(STEPS, budget.left)
    const solver = new Solver(bearing, steps)
    const isFound = solver.satisfiable(goals)
    budget.spend(steps - solver.left + 1)
    if (isFound) return solver
    return solver.exhausted ? 'out-of-steps' : 'none'
  }

  /** Looks for a case in which a condition holds for the subject. */
  find(condition: Condition, subject: Entity, budget: Budget): Tried {
    const formula = this.ground(condition, subject)
    if (formula === false) return { found: 'none' }
    const solver = this.solve([formula], budget)
    if (typeof solver === 'string') return { found: solver }
    const shown = caseOf(solver.found, this, this.catalogue, { condition, subject })
    return shown === undefined ? { found: 'unreal' } : { found: 'case', ...shown }
  }

  /**
   * Whether two households that differ in what is said of one fact of one person, and in nothing else, can differ in a
   * formula too.
   */
  differs(formula: Formula, fact: string, budget: Budget, most = STEPS): boolean | undefined {
    let isOpen = false
    for (const slot of slotsOf(formula)) {
      if (!slot.about.some((variable) => variable.fact === fact)) continue
      const twin = this.grounding.slots.twinOf(slot)
      const copies = new Map<Open, Open>()
      const copyOf = (each: Open): Open => {
        const copy = substitute(each, slot, twin)
        const known = copies.get(each) ?? (typeof copy === 'boolean' ? each : copy)
        copies.set(each, known)
        return known
      }
      const own = this.bearingOn(slot)
      const steps = Math.min(most, budget.left)
      const solver = new Solver((each) => {
        if (each === twin) return own.map(copyOf)
        const bearing = this.bearingOn(each)
        return each === slot ? bearing : bearing.flatMap((one) => (own.includes(one) ? [one, copyOf(one)] : [one]))
      }, steps)
      const isFound = solver.satisfiable([formula, negated(substitute(formula, slot, twin))])
      budget.spend(steps - solver.left + 1)
      if (isFound) return true
      isOpen ||= solver.exhausted
    }
    return isOpen ? undefined : false
  }

  /** The constraints that mention a slot. */
  bearingOn(slot: Slot): readonly Open[] {
    const known = this.bySlot.get(slot)
    if (known !== undefined) return known
    const found = slot.about.flatMap(({ entity, fact }) =>
      (this.index.get(fact) ?? []).flatMap(({ constraint, reach: { isOwn } }) => {
        const { persons, households } = this.world
        const all = constraint.each === 'household' ? households.map(({ id }) => id) : persons
        const subjects = isOwn && persons.includes(entity) ? [entity] : all
        return subjects.flatMap((id) => {
          const formula = this.grounding.ground(constraint.must, this.scope({ type: constraint.each, id }))
          return typeof formula === 'boolean' || !mentions(formula, slot) ? [] : [formula]
        })
      }),
    )
    const bearing = [...new Set(found)]
    this.bySlot.set(slot, bearing)
    return bearing
  }
}

/** The tried households that are open, shared by everything that is verified. */
export class Probes {
  readonly catalogue: Catalogue
  private readonly index: ReadonlyMap<string, readonly Mentioning[]>
  private readonly open = new Map<string, Probe>()
  private readonly reaches = new WeakMap<Condition, Reach>()
  private readonly most: number

  /** `most`: how many stay open; of more the one not looked at for longest is closed, and opened anew when it is wanted. */
  constructor(catalogue: Catalogue, index: ReadonlyMap<string, readonly Mentioning[]>, most = MOST_OPEN) {
    this.catalogue = catalogue
    this.index = index
    this.most = most
  }

  /** How many are open now. */
  get size(): number {
    return this.open.size
  }

  /** How far a condition looks, the constraints that may come into play with it included. */
  reachOf(condition: Condition): Reach {
    const known = this.reaches.get(condition)
    if (known !== undefined) return known
    const { lexicon } = this.catalogue.vocabulary
    const own = reachOf([condition], lexicon)
    const bearing = new Set([...own.facts].flatMap((fact) => this.index.get(fact) ?? []))
    const reaches = [own, ...[...bearing].map(({ constraint }) => reachOf([constraint.must], lexicon))]
    const reach: Reach = {
      facts: new Set(reaches.flatMap(({ facts }) => [...facts])),
      conditions: reaches.flatMap(({ conditions }) => conditions),
      // Constraints that look at others need no more people than those who are there.
      isOwn: own.isOwn,
    }
    this.reaches.set(condition, reach)
    return reach
  }

  of(skeleton: Skeleton, budget: Budget): Probe {
    const key = JSON.stringify(skeleton)
    const known = this.open.get(key)
    if (known === undefined) budget.spend(OPENING)
    const probe = known ?? new Probe(skeleton, this.catalogue, this.index)
    // The one looked at last stands last.
    this.open.delete(key)
    this.open.set(key, probe)
    const [oldest] = this.open.size > this.most ? this.open.keys() : []
    if (oldest !== undefined) this.open.delete(oldest)
    return probe
  }
}
