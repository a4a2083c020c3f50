import type { Catalogue, Definition, Located } from '#core/definitions'
import { reachOf } from '#core/logic'
import type { FactDeclaration } from '#core/logic'
import { factsTiedBy } from './added-ties.ts'
import { hasEffect } from './fact-effects.ts'
import { checkFactsNeeded } from './facts-needed.ts'
import type { FactInquiry } from './facts-needed.ts'
import type { Finding } from './finding.ts'
import { conditionsOf } from './outlook.ts'
import type { Search } from './search.ts'
import { wordsFor } from './sound-forms.ts'
import type { Surroundings } from './sound-forms.ts'
import type { VocabularyVerification } from './verify-vocabulary.ts'
import { checkWords } from './words.ts'

/** An overlay whose facts are looked at. */
export interface AddingOverlay {
  readonly catalogue: Catalogue
  readonly base: Catalogue
  readonly files: readonly Located[]
  readonly around: Surroundings
  /** The definitions it brings or overrides, each with its form and the search for its households. */
  readonly own: readonly Definition[]
  readonly formOf: (definition: Definition) => string
  readonly searchOf: (definition: Definition) => Search
  readonly vocabulary: VocabularyVerification
  readonly inquiry: Pick<FactInquiry, 'forms' | 'budgetFor' | 'sampleOf'>
}

/** The facts that overlays add to the vocabulary of their base; what was in order in one city is not looked at in the next. */
export class AddedFacts {
  private readonly sound = new Set<string>()
  private readonly effects = new Set<string>()

  /** Findings: those of the vocabulary, of words and of needed facts, as far as an overlay's own are concerned. */
  check(overlay: AddingOverlay): readonly Finding[] {
    const { catalogue, around, own, vocabulary, inquiry } = overlay
    if (around.added.size === 0) return []
    const isOwn = ({ problem: { at } }: Finding) => at?.file.startsWith(`${catalogue.id}/`) === true
    const ofWords = this.ofWords(overlay)
    if (ofWords.some(({ problem }) => problem.code === 'verification-constraints-unsatisfiable')) return ofWords
    const placeOf = (id: string) => vocabulary.placeOf(id)
    const doubtful = [...around.added].filter((id) => {
      const fact = catalogue.vocabulary.lexicon.facts.get(id)
      return fact !== undefined && !this.isNeeded(fact, overlay)
    })
    const [first] = own
    return [
      ...ofWords,
      ...checkWords(catalogue, placeOf, () => first && inquiry.sampleOf(first)).filter(isOwn),
      ...(doubtful.length === 0
        ? []
        : checkFactsNeeded({ ...inquiry, catalogue, placeOf, searchOf: overlay.searchOf, only: new Set(doubtful) })),
    ]
  }

  private ofWords({ catalogue, base, around, vocabulary }: AddingOverlay): readonly Finding[] {
    const { facts, constraints } = catalogue.vocabulary.lexicon
    const keyOf = (id: string) => {
      const fact = facts.get(id)
      return fact === undefined ? id + around.common : JSON.stringify(fact) + wordsFor([...ofFact(fact)], around)
    }
    const tied = factsTiedBy(catalogue, base)
    const wanted = tied.size > 0 ? [...around.added, ...tied, ...constraints.map(({ id }) => id)] : [...around.added]
    const unseen = wanted.filter((id) => !this.sound.has(keyOf(id)))
    if (unseen.length === 0) return []
    const findings = vocabulary.findings(new Set(unseen))
    if (findings.length === 0) for (const id of unseen) this.sound.add(keyOf(id))
    return findings
  }

  /** Whether a procedure of the overlay reads a fact and, where it is asked, some answer to it changes what follows. */
  private isNeeded(fact: FactDeclaration, { catalogue, own, formOf, searchOf }: AddingOverlay): boolean {
    const { lexicon, texts } = catalogue.vocabulary
    if (texts.get(fact.id)?.keptFor !== undefined) return true
    const readers = own.filter((definition) => reachOf(conditionsOf(definition), lexicon).facts.has(fact.id))
    if (readers.length === 0 || texts.get(fact.id)?.question === undefined) return readers.length > 0
    return readers.some((definition) => {
      const key = `${fact.id}|${formOf(definition)}`
      if (this.effects.has(key)) return true
      const isEffective = hasEffect(fact, definition, catalogue, searchOf(definition)) === true
      if (isEffective) this.effects.add(key)
      return isEffective
    })
  }
}

function ofFact({ appliesWhen }: FactDeclaration) {
  return appliesWhen === undefined ? [] : [appliesWhen]
}
