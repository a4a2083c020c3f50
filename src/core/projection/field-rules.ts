import type { Vocabulary } from '#core/definitions'
import type { IdentityScheme } from '#core/identity'

/** What decides who may see a fact (要綱9条2項): its domain (業務), the law by which it is held, and whether it is 要配慮個人情報. */
export interface FieldRule {
  readonly domain: string
  readonly legalBasis: string
  /** 個人情報の保護に関する法律2条3項. */
  readonly specialCare: boolean
}

/** The rules of all facts by id (`person.birth-date`), and the identity documents that themselves tell special-care information. */
export interface FieldRules {
  readonly facts: ReadonlyMap<string, FieldRule>
  readonly specialCareDocuments: ReadonlySet<string>
}

/** The rules as vocabulary and identity schemes state them. What they do not name is seen by nobody. */
export const fieldRulesOf = (
  vocabulary: Pick<Vocabulary, 'texts'>,
  schemes: Readonly<Record<string, IdentityScheme>>,
): FieldRules => ({
  facts: new Map(
    [...vocabulary.texts].map(([id, { domain, legalBasis, specialCare }]) => [id, { domain, legalBasis, specialCare }]),
  ),
  specialCareDocuments: new Set(
    Object.values(schemes).flatMap(({ documents }) =>
      Object.values(documents).flatMap(({ id, sensitivity }) => (sensitivity === 'special-care' ? [id] : [])),
    ),
  ),
})

/** The rules with only some of the facts: what a form does not ask for does not reach it. */
export const narrowRules = (rules: FieldRules, asked: ReadonlySet<string>): FieldRules => ({
  ...rules,
  facts: new Map([...rules.facts].filter(([fact]) => asked.has(fact))),
})
