import type { Formula } from './formula.ts'
import { negated } from './formula.ts'
import type { Rule } from './rule.ts'
import type { Truth } from './truth.ts'

/** One way to an outcome: what must hold for it. */
export interface Path<O extends string> {
  readonly outcome: O
  readonly goals: readonly Formula[]
}

/** Every way a rule can come out: its undecided conditions answered one after the other until an outcome is decided. */
export function pathsOf<O extends string>(rule: Rule<O>, formulas: readonly Formula[]): readonly Path<O>[] {
  const start = formulas.map((formula): Truth => (typeof formula === 'boolean' ? (formula ? 'yes' : 'no') : 'unknown'))
  return walk(start, [])

  function walk(truths: readonly Truth[], goals: readonly Formula[]): readonly Path<O>[] {
    const outcome = rule.decide(truths)
    if (outcome !== undefined) return [{ outcome, goals }]
    const next = truths.indexOf('unknown')
    const formula = formulas[next]
    if (formula === undefined) return []
    return [
      ...walk(truths.with(next, 'yes'), [...goals, formula]),
      ...walk(truths.with(next, 'no'), [...goals, negated(formula)]),
    ]
  }
}
