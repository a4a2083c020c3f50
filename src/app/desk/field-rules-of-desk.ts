import { fieldRulesOf } from '#core/projection'
import type { FieldRules } from '#core/projection'
import type { DeskParts } from './desk-parts.ts'

/** By the schemes they were made with: a view asks for them again and again, and the vocabulary has hundreds of facts. */
const known = new WeakMap<DeskParts['schemes'], { readonly of: DeskParts['catalogue']; readonly rules: FieldRules }>()

/** Who may see which fact, by this desk's vocabulary and identity schemes. */
export const rulesOf = ({ catalogue, schemes }: Pick<DeskParts, 'catalogue' | 'schemes'>): FieldRules => {
  const found = known.get(schemes)
  if (found?.of === catalogue) return found.rules
  const rules = fieldRulesOf(catalogue.vocabulary, schemes)
  known.set(schemes, { of: catalogue, rules })
  return rules
}
