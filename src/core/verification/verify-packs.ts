import type { Catalogue, Definition } from '#core/definitions'
import { constraintIndex } from '#core/logic'
import type { Condition } from '#core/logic'
import { Budget } from './budget.ts'
import type { CaseFile } from './case-file.ts'
import { ALWAYS, both, neededIn } from './conditions.ts'
import { checkFactsNeeded } from './facts-needed.ts'
import type { Finding } from './finding.ts'
import { choicesOf, lookingDay, outlookOf } from './outlook.ts'
import { Places } from './places.ts'
import { checkFields } from './printed-fields.ts'
import { Probes } from './probe.ts'
import { Search } from './search.ts'
import { checkSettingsRead } from './settings-read.ts'
import { verifyDefinition } from './verify-definition.ts'
import { checkVersionGaps } from './version-gaps.ts'
import { checkWords } from './words.ts'
import type { VerificationSources } from './sources.ts'
import { VocabularyVerification } from './verify-vocabulary.ts'

/** How much is verified, and how long it may take. */
export interface VerificationOptions {
  /** Only these procedures; all where absent. */
  readonly procedures?: readonly string[]
  /** Also the vocabulary, the settings and the forms; true where absent. */
  readonly isWhole?: boolean
  /** Steps of the solver for one definition, and for the vocabulary. */
  readonly steps?: number
  /** Starts a watch for one definition: it says when to stop, by a clock the core does not have. */
  readonly watch?: () => () => boolean
  /** Tried households to share with another run over the same vocabulary, calendar and settings. */
  readonly probes?: Probes
}

/** Steps of the solver for one definition: several times what the largest real one takes. */
export const STEPS = 1_000_000

/** Tried households for {@link VerificationOptions}; at most so many stay open. */
export function probesOf(catalogue: Catalogue, most?: number): Probes {
  return new Probes(catalogue, constraintIndex(catalogue.vocabulary.lexicon), most)
}

/**
 * Verifies packs: whether every condition, rule, pattern, question, field and text of them can do what it is there for (静的検証).
 * Exact over closed lists, the borders of days and ages, and the vocabulary's constraints; what the budget does not suffice
 * for is told as `verification-not-proven`. The same content always gives the same findings.
 */
export function verifyPacks(sources: VerificationSources, options: VerificationOptions = {}): readonly Finding[] {
  const { catalogue, files, forms } = sources
  const probes = options.probes ?? probesOf(catalogue)
  const [day, choices, places] = [lookingDay(catalogue), choicesOf(files, catalogue), new Places(files)]
  const budgetFor = () => new Budget(options.steps ?? STEPS, options.watch?.())
  const searches = new Map<Definition, Search>()
  const workOf = (definition: Definition) => {
    const [outlook, budget] = [outlookOf(definition, day, catalogue, choices), budgetFor()]
    const search = new Search(probes, outlook, budget)
    searches.set(definition, search)
    return { search, outlook, budget, places, today: day }
  }
  const vocabulary = new VocabularyVerification(catalogue, files, probes, day, budgetFor())
  const ofVocabulary = options.isWhole === false ? [] : vocabulary.findings()
  // Where no household can exist, nothing can be said of what any would need.
  if (ofVocabulary.some(({ problem }) => problem.code === 'verification-constraints-unsatisfiable')) return ofVocabulary
  const wanted = [...catalogue.definitions].filter(([id]) => options.procedures?.includes(id) ?? true)
  const own = wanted.flatMap(([, versions]) => [
    ...checkVersionGaps(versions, catalogue, places),
    ...versions.flatMap((definition) => verifyDefinition(definition, versions, sources, workOf(definition))),
  ])
  if (options.isWhole === false) return own
  const searchOf = (definition: Definition) => searches.get(definition) ?? workOf(definition).search
  const sampleOf = (definition: Definition, when: Condition = ALWAYS): CaseFile | undefined => {
    const condition = both(neededIn(definition), when)
    const answer = searchOf(definition)
      .within(budgetFor())
      .ask({ condition, kinds: definition.events, settings: 'own' })
    return answer.holds === 'in-a-case' ? answer.case : undefined
  }
  const all = [...catalogue.definitions.values()].flat()
  const sampleWith = (form: string): CaseFile | undefined => {
    const [use] = all.flatMap((definition) =>
      definition.forms.flatMap((each) => (each.form === form ? [{ definition, when: each.when }] : [])),
    )
    return use && sampleOf(use.definition, use.when)
  }
  const [first] = all
  return [
    ...ofVocabulary,
    ...checkWords(
      catalogue,
      (id) => vocabulary.placeOf(id),
      () => first && sampleOf(first),
    ),
    ...checkSettingsRead(catalogue, files, first && sampleOf(first)),
    ...checkFactsNeeded({
      catalogue,
      forms,
      placeOf: (fact) => vocabulary.placeOf(fact),
      searchOf,
      budgetFor,
      sampleOf: (definition) => sampleOf(definition),
    }),
    ...checkFields(forms, catalogue, sampleWith),
    ...own,
  ]
}
