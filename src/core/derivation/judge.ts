import type { Definition } from '#core/definitions'
import { groundsOf, settle } from '#core/logic'
import type { Condition, Ground, Rule, Scope, Truth, Variable } from '#core/logic'
import type { Verdict } from './entry.ts'

type Settled = Exclude<Verdict, 'not-settled'>

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

/** Judges a definition: needed beats nothing-to-do, and neither is said while a completion could say otherwise. */
export function judge(definition: Definition, scope: Scope): Judgement {
  const conditions = [definition.neededWhen ?? NEVER, definition.nothingToDo?.when ?? NEVER]
  const rule: Rule<Settled> = { conditions, decide }
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
