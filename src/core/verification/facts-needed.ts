import type { Catalogue, Definition } from '#core/definitions'
import type { FactDeclaration } from '#core/logic'
import type { Problem } from '#core/value'
import type { Budget } from './budget.ts'
import type { CaseFile } from './case-file.ts'
import { hasEffect } from './fact-effects.ts'
import { factsRead } from './facts-read.ts'
import type { Finding } from './finding.ts'
import type { FormsKnown } from './forms-known.ts'
import type { Search } from './search.ts'

/** Where a fact is declared, and what each procedure is asked with. */
export interface FactInquiry {
  readonly catalogue: Catalogue
  readonly forms: FormsKnown
  readonly placeOf: (fact: string) => Problem['at']
  readonly searchOf: (definition: Definition) => Search
  /** What may be spent on one fact. */
  readonly budgetFor: () => Budget
  /** A household that leads to a procedure; what is said of a fact that does nothing changes nothing there. */
  readonly sampleOf: (definition: Definition) => CaseFile | undefined
  /** Only these facts; all where absent. */
  readonly only?: ReadonlySet<string>
}

/**
 * Facts that are kept or asked in vain. Findings: `verification-fact-read-by-nobody` {fact}; `verification-question-never-needed`
 * {fact}: conditions read it, but no answer can change what follows; `verification-not-proven` {fact}.
 */
export function checkFactsNeeded(inquiry: FactInquiry): readonly Finding[] {
  const { catalogue, forms, placeOf } = inquiry
  const { lexicon, texts } = catalogue.vocabulary
  const read = factsRead(catalogue, forms)
  return [...lexicon.facts.values()].flatMap((fact): readonly Finding[] => {
    if (inquiry.only?.has(fact.id) === false) return []
    const at = placeOf(fact.id)
    const find = (code: string, shown?: CaseFile): Finding => {
      const problem: Problem = { code, params: { fact: fact.id, what: fact.id }, ...(at === undefined ? {} : { at }) }
      return { problem, procedure: null, case: shown }
    }
    if (texts.get(fact.id)?.keptFor !== undefined) return []
    if (!read.has(fact.id)) return [find('verification-fact-read-by-nobody', someCase(inquiry))]
    if (texts.get(fact.id)?.question === undefined) return []
    const effect = effectAnywhere(fact, inquiry)
    if (effect === true) return []
    return [
      find(effect === false ? 'verification-question-never-needed' : 'verification-not-proven', someCase(inquiry)),
    ]
  })
}

function effectAnywhere(
  fact: FactDeclaration,
  { catalogue, forms, searchOf, budgetFor }: FactInquiry,
): boolean | undefined {
  // What is printed is asked for its own sake.
  const fields = forms.sheets.flatMap(({ form }) => [...form.fields, ...form.rows.flatMap((list) => list.fields)])
  if (fields.some(({ from }) => from !== undefined && forms.factsOf(from).includes(fact.id))) return true
  const budget = budgetFor()
  let isOpen = false
  for (const definition of [...catalogue.definitions.values()].flat()) {
    const effect = hasEffect(fact, definition, catalogue, searchOf(definition).within(budget))
    if (effect === true) return true
    isOpen ||= effect === undefined
  }
  return isOpen ? undefined : false
}

function someCase({ catalogue, sampleOf }: FactInquiry): CaseFile | undefined {
  const [first] = [...catalogue.definitions.values()].flat()
  return first && sampleOf(first)
}
