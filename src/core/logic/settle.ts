import type { Condition } from './condition.ts'
import { domainOf } from './domain.ts'
import type { Domain } from './domain.ts'
import { evaluate } from './evaluate.ts'
import { openVariables } from './open-variables.ts'
import type { Scope } from './read.ts'
import { breaks, undecided } from './theory.ts'
import type { Truth } from './truth.ts'
import { assume, keyOf } from './world.ts'
import type { Value, Variable } from './world.ts'

/** A question with a closed list of outcomes, decided by the truth of some conditions. */
export interface Rule<O extends string> {
  readonly conditions: readonly Condition[]
  /** The outcome, as soon as these truths decide it. */
  readonly decide: (truths: readonly Truth[]) => O | undefined
}

/** What a rule comes to. `settled` is undefined while allowed completions disagree, or when the search could not be finished. */
export interface Settlement<O extends string> {
  readonly settled: O | undefined
  /** The fast pass left it open, and the constraints between facts decided it. */
  readonly byConstraints: boolean
  /** Open variables that can change the outcome, in reading order. */
  readonly missing: readonly Variable[]
  /** False when the step budget ran out or dates were compared that are both open: then *not settled* is kept. */
  readonly exact: boolean
}

/** Nodes of the search for one question; beyond it the outcome stays not settled. */
const BUDGET = 4_000

/**
 * Settles a rule exactly: an outcome is settled when all completions of the open facts that the vocabulary's constraints
 * allow agree on it. The search branches only on facts the undecided conditions still read, so it is the Kleene pass
 * repeated; `missing` lists the facts some answer of which can change the outcome.
 */
export function settle<O extends string>(rule: Rule<O>, scope: Scope): Settlement<O> {
  const fast = decide(rule, scope)
  if (fast !== undefined) return { settled: fast, byConstraints: false, missing: [], exact: true }
  const search = new Search(rule, scope)
  const outcomes = search.outcomes(new Map())
  const settled = search.exact && outcomes.size === 1 ? [...outcomes][0] : undefined
  if (settled !== undefined) return { settled, byConstraints: true, missing: [], exact: true }
  const exact = search.exact
  const open = readOpen(rule, scope)
  const missing = open.filter((variable) => new Search(rule, scope).matters(variable))
  return { settled: undefined, byConstraints: false, missing: missing.length > 0 ? missing : open, exact }
}

function decide<O extends string>(rule: Rule<O>, scope: Scope): O | undefined {
  return rule.decide(rule.conditions.map((condition) => evaluate(condition, scope)))
}

function readOpen<O extends string>(rule: Rule<O>, scope: Scope): readonly Variable[] {
  const found = new Map<string, Variable>()
  for (const condition of rule.conditions)
    for (const variable of openVariables(condition, scope)) found.set(keyOf(variable), variable)
  return [...found.values()]
}

type Assumptions = ReadonlyMap<string, { readonly variable: Variable; readonly value: Value }>

/** One search over completions, with its own step budget. */
class Search<O extends string> {
  exact = true
  private steps = BUDGET
  private readonly rule: Rule<O>
  private readonly scope: Scope
  private readonly rules: readonly Condition[]

  constructor(rule: Rule<O>, scope: Scope) {
    this.rule = rule
    this.scope = scope
    this.rules = [...rule.conditions, ...scope.world.lexicon.constraints.map((constraint) => constraint.must)]
  }

  /** The outcomes some allowed completion gives; stops at the second. */
  outcomes(assumptions: Assumptions): ReadonlySet<O> {
    const found = new Set<O>()
    this.descend(assumptions, found)
    return found
  }

  /** Whether an answer to this variable can change the outcome: it settles it at once, or flips it with the rest unchanged. */
  matters(variable: Variable): boolean {
    const scope = this.under(new Map())
    const values = this.domain(variable, scope).values
    const allowed = values
      .map((value) => extended(new Map(), variable, value))
      .filter((next) => !breaks(variable, this.under(next)))
    if (allowed.some((next) => this.outcomes(next).size === 1)) return true
    return this.flips(variable, values, new Map())
  }

  private descend(assumptions: Assumptions, found: Set<O>): void {
    if (found.size > 1 || this.spent()) return
    const scope = this.under(assumptions)
    const outcome = decide(this.rule, scope)
    if (outcome !== undefined) {
      if (!found.has(outcome) && this.possible(assumptions)) found.add(outcome)
      return
    }
    const variable = readOpen(this.rule, scope)[0]
    if (variable === undefined) {
      this.exact = false
      return
    }
    for (const next of this.branches(variable, scope, assumptions)) this.descend(next, found)
  }

  /** Whether the open facts that the constraints tie to the assumed ones can still be completed. */
  private possible(assumptions: Assumptions): boolean {
    if (this.spent()) return true
    const scope = this.under(assumptions)
    const variable = undecided(
      [...assumptions.values()].map((each) => each.variable),
      scope,
    )
    if (variable === undefined) return true
    for (const next of this.branches(variable, scope, assumptions)) if (this.possible(next)) return true
    return false
  }

  private flips(variable: Variable, values: readonly Value[], assumptions: Assumptions): boolean {
    if (this.spent()) return true
    const byValue = values
      .map((value) => extended(assumptions, variable, value))
      .filter((next) => !breaks(variable, this.under(next)))
    const outcomes = byValue.map((next) => decide(this.rule, this.under(next)))
    if (outcomes.every((outcome) => outcome !== undefined)) {
      const possible = byValue.filter((next) => this.possible(next)).map((next) => decide(this.rule, this.under(next)))
      return new Set(possible).size > 1
    }
    const other = byValue
      .flatMap((next) => readOpen(this.rule, this.under(next)))
      .find((each) => keyOf(each) !== keyOf(variable))
    if (other === undefined) return false
    return [...this.branches(other, this.under(assumptions), assumptions)].some((next) =>
      this.flips(variable, values, next),
    )
  }

  private *branches(variable: Variable, scope: Scope, assumptions: Assumptions): Iterable<Assumptions> {
    for (const value of this.domain(variable, scope).values) {
      const next = extended(assumptions, variable, value)
      if (!breaks(variable, this.under(next))) yield next
    }
  }

  private domain(variable: Variable, scope: Scope): Domain {
    const domain = domainOf(variable, this.rules, scope)
    if (!domain.exact || domain.values.length === 0) this.exact = false
    return domain
  }

  private under(assumptions: Assumptions): Scope {
    return {
      ...this.scope,
      world: assume(this.scope.world, new Map([...assumptions].map(([key, { value }]) => [key, value]))),
    }
  }

  private spent(): boolean {
    this.steps -= 1
    if (this.steps < 0) this.exact = false
    return this.steps < 0
  }
}

function extended(assumptions: Assumptions, variable: Variable, value: Value): Assumptions {
  return new Map([...assumptions, [keyOf(variable), { variable, value }]])
}
