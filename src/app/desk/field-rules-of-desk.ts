import { fieldRulesOf } from '#core/projection'
import type { FieldRules } from '#core/projection'
import type { DeskParts } from './desk-parts.ts'

/** Who may see which fact, by this desk's vocabulary and identity schemes. */
export const rulesOf = ({ catalogue, schemes }: Pick<DeskParts, 'catalogue' | 'schemes'>): FieldRules =>
  fieldRulesOf(catalogue.vocabulary, schemes)
