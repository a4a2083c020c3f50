import type { Principal } from '#core/access'
import { explain } from '#core/explanation'
import type { Explanation } from '#core/explanation'
import { mayState } from '#core/projection'
import type { FieldRules } from '#core/projection'
import type { VisitState } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { auditShown } from './desk-audit.ts'
import type { DeskParts } from './desk-parts.ts'
import { rulesOf } from './field-rules-of-desk.ts'
import { seenBy } from './seen-visit.ts'
import { situationOfVisit } from './situation-of-visit.ts'
import { isShown } from './visit-view.ts'

/** Which procedure of a visit is explained, for which person or household. */
export interface ExplainQuery {
  readonly visit: string
  readonly procedure: string
  readonly subject: string
}

/**
 * Why a procedure of a visit is needed for somebody or not, what would settle it and what would change it, from what this
 * principal sees of the visit alone. Special-care information it rests on is audited by name before it is given. Problem:
 * `nothing-to-explain` while the household is not shown, for discreet procedures, and where no life event brings it up.
 */
export async function explainProcedure(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  { procedure, subject }: Pick<ExplainQuery, 'procedure' | 'subject'>,
): Promise<Result<Explanation>> {
  const { catalogue } = parts
  const rules = rulesOf(parts)
  const discreet = catalogue.definitions.get(procedure)?.some((definition) => definition.discreet) === true
  if (discreet || !isShown(state, parts, principal)) return failure(problem('nothing-to-explain'))
  const situation = situationOfVisit(seenBy(state, parts, principal))
  const isSeen = (id: string): boolean => {
    const [type = '', fact = ''] = id.split('.')
    return mayState({ subject: { type, id: '' }, fact }, principal, rules)
  }
  const explanation = explain(situation, catalogue, { procedure, subject }, isSeen)
  if (explanation === undefined) return failure(problem('nothing-to-explain'))
  const problems = await auditShown(parts, principal, specialCareIn(explanation, rules))
  return problems.length > 0 ? failure(...problems) : success(explanation)
}

/** The special-care facts whose values an explanation shows. */
function specialCareIn({ why, whyNot, wouldChange }: Explanation, { facts }: FieldRules): readonly string[] {
  const shown = [
    ...why.facts.map(({ fact }) => fact),
    ...whyNot.flatMap((failing) => (failing.kind === 'fact' ? [failing.fact] : [])),
    ...wouldChange.map(({ fact }) => fact),
  ].filter((fact) => facts.get(fact)?.specialCare === true)
  return [...new Set(shown)]
}
