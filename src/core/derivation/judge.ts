import type { Definition } from '#core/definitions'
import { groundsOf, settle } from '#core/logic'
import type { Condition, Ground, Rule, Scope, Truth, Variable } from '#core/logic'
import type { Verdict } from './entry.ts'

/** A verdict that is settled. */
export type Settled = Exclude<Verdict, 'not-settled'>

/** The verdict of one definition for one subject in one event. */
export interface Judgement {
  /** The rule it was judged by. */
  readonly rule: Rule<Settled>
  readonly verdict: Verdict
  readonly byConstraints: boolean
  readonly grounds: readonly Ground[]
  readonly missing: readonly Variable[]
}

const NEVER: Condition = { op: 'any', conditions: [] }

/** The rule a definition is judged by: needed beats nothing-to-do, and neither is said while a completion could say otherwise. */
export function ruleOf(definition: Pick<Definition, 'neededWhen' | 'nothingToDo'>): Rule<Settled> {
  return { conditions: [definition.neededWhen ?? NEVER, definition.nothingToDo?.when ?? NEVER], decide }
}

/** Judges a definition, with the grounds of a settled verdict and what is missing for one that is not. */
export function judge(definition: Definition, scope: Scope): Judgement {
  const rule = ruleOf(definition)
  const { conditions } = rule
  const { settled, byConstraints, obligations, missing } = settle(rule, scope)
  return {
    rule,
    verdict: settled ?? 'not-settled',
    byConstraints,
    grounds: [
      ...conditions.slice(0, settled === 'needed' ? 1 : 2).flatMap((condition) => groundsOf(condition, scope)),
      ...obligations.flatMap(({ constraint, subject }) => groundsOf(constraint.must, { ...scope, subject })),
    ],
    missing,
  }
}

function decide([needed, nothing]: readonly Truth[]): Settled | undefined {
  if (needed === 'yes') return 'needed'
  if (needed === 'unknown' || nothing === 'unknown') return undefined
  return nothing === 'yes' ? 'nothing-to-do' : 'not-needed'
}
