import type { FactRef } from '#core/record'
import type { FieldRules } from './field-rules.ts'
import type { Viewer } from './project.ts'

/** The domain of a fact by the rules; undefined for one no rule names. */
export const domainOfFact = (fact: string, rules: FieldRules): string | undefined => rules.facts.get(fact)?.domain

/** Whether a viewer may state or withdraw a fact: only what they would be shown (要綱9条2項). */
export const mayState = (
  { subject, fact }: Pick<FactRef, 'subject' | 'fact'>,
  viewer: Viewer,
  rules: FieldRules,
): boolean => {
  const rule = rules.facts.get(`${subject.type}.${fact}`)
  return rule !== undefined && rule.legalBasis !== '' && viewer.domains.includes(rule.domain)
}
