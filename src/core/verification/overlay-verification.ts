import type { Catalogue, Definition, Located } from '#core/definitions'
import { constraintIndex } from '#core/logic'
import { AddedFacts } from './added-facts.ts'
import { Budget } from './budget.ts'
import type { CaseFile } from './case-file.ts'
import { neededIn } from './conditions.ts'
import type { Finding } from './finding.ts'
import type { FormsKnown } from './forms-known.ts'
import { choicesOf, lookingDay, outlookOf, receivedOnFor } from './outlook.ts'
import { OverlayTouches } from './overlay-touches.ts'
import { Places } from './places.ts'
import { Probes } from './probe.ts'
import { readsOf } from './reads-of-overlay.ts'
import type { OverlayReads } from './reads-of-overlay.ts'
import { Search } from './search.ts'
import { checkSettingsRead } from './settings-read.ts'
import { SoundForms, surroundingsFor, surroundingsOf } from './sound-forms.ts'
import type { SoundForm, Surroundings } from './sound-forms.ts'
import { verifyDefinition } from './verify-definition.ts'
import type { VerificationOptions } from './verify-packs.ts'
import { STEPS } from './verify-packs.ts'
import { VocabularyVerification } from './verify-vocabulary.ts'
import { checkVersionGaps } from './version-gaps.ts'

/** What is wrong with an overlay, and what it reads of its base. */
export interface VerifiedOverlay {
  readonly findings: readonly Finding[]
  readonly reads: OverlayReads
}

/** How many surroundings are kept open at a time. */
const OPEN = 12

/**
 * Verifies overlays of one base pack (市町村ごとの上乗せ), of the base only what an overlay touches ({@link OverlayTouches}); what was
 * found sound in one city is not looked for in the next ({@link SoundForms}). Findings: those of a verification of base and overlay
 * as one that the base alone has not, but for what a base keeps for its overlays ({@link readsOf}).
 */
export class OverlayVerification {
  private readonly base: Catalogue
  private readonly forms: FormsKnown
  private readonly options: VerificationOptions
  private readonly touches: OverlayTouches
  private readonly sound: SoundForms
  private readonly facts = new AddedFacts()
  private readonly open = new Map<string, Probes>()

  /** `told` hears of each form that was found sound, for whoever verifies other overlays of the same base beside. */
  constructor(
    base: Catalogue,
    forms: FormsKnown,
    options: VerificationOptions = {},
    told?: (found: SoundForm) => void,
  ) {
    this.sound = new SoundForms(told)
    this.base = base
    this.forms = forms
    this.options = options
    this.touches = new OverlayTouches(base)
  }

  /** Takes over what was found sound elsewhere. */
  learn(found: SoundForm): void {
    this.sound.learn(found)
  }

  /** Verifies one overlay. `files`: those of base and overlay. */
  verify(catalogue: Catalogue, files: readonly Located[]): VerifiedOverlay {
    const around = surroundingsOf(catalogue, this.base)
    const budgetFor = () => new Budget(this.options.steps ?? STEPS, this.options.watch?.())
    const [day, choices, places] = [lookingDay(catalogue), choicesOf(files, catalogue), new Places(files)]
    const sound = this.sound.within(around)
    const outlookFor = (definition: Definition) => outlookOf(definition, day, catalogue, choices, this.base.settings)
    const searchOf = (definition: Definition, budget = budgetFor()) =>
      new Search(
        this.probesIn(surroundingsFor(definition, receivedOnFor(definition, day), around), catalogue),
        outlookFor(definition),
        budget,
      )
    const workOf = (definition: Definition) => {
      const budget = budgetFor()
      return {
        search: searchOf(definition, budget),
        outlook: outlookFor(definition),
        budget,
        places,
        today: day,
        sound,
      }
    }
    const sampleOf = (definition: Definition): CaseFile | undefined => {
      const claim = { condition: neededIn(definition), kinds: definition.events, settings: 'own' } as const
      const answer = searchOf(definition).ask(claim)
      return answer.holds === 'in-a-case' ? answer.case : undefined
    }
    const touched = this.touches.of(catalogue).map((id) => catalogue.definitions.get(id) ?? [])
    const own = touched.flat().filter((definition) => !this.touches.isOfBase(definition))
    const ofFacts = this.facts.check({
      ...{ catalogue, base: this.base, files, around, own, searchOf },
      formOf: (definition) => sound.keyOf(definition, outlookFor(definition)),
      vocabulary: this.vocabularyOf(catalogue, files, around, budgetFor()),
      inquiry: { forms: this.forms, budgetFor, sampleOf },
    })
    const reads = readsOf(own, catalogue, this.base)
    // Where no household can exist, nothing can be said of what any would need.
    if (ofFacts.some(({ problem }) => problem.code === 'verification-constraints-unsatisfiable'))
      return { findings: ofFacts, reads }
    const sources = { catalogue, files, forms: this.forms }
    const findings = [
      ...ofFacts,
      ...checkSettingsRead(catalogue, files, undefined).filter(
        ({ problem: { at } }) => at?.file.startsWith(`${catalogue.id}/`) === true,
      ),
      ...touched.flatMap((versions) => [
        ...checkVersionGaps(versions, catalogue, places),
        ...versions.flatMap((definition) => verifyDefinition(definition, versions, sources, workOf(definition))),
      ]),
    ]
    return { findings, reads }
  }

  private vocabularyOf(
    catalogue: Catalogue,
    files: readonly Located[],
    around: Surroundings,
    budget: Budget,
  ): VocabularyVerification {
    const { lexicon } = around
    const added = [...around.added].map((id) => lexicon.facts.get(id))
    const probes = this.probesIn(JSON.stringify(added) + around.common + JSON.stringify(around.calendar), catalogue)
    return new VocabularyVerification(catalogue, files, probes, lookingDay(catalogue), budget, this.base.settings)
  }

  /** Tried households, shared by cities with the same surroundings; those looked at longest ago are let go. */
  private probesIn(key: string, catalogue: Catalogue): Probes {
    const probes = this.open.get(key) ?? new Probes(catalogue, constraintIndex(catalogue.vocabulary.lexicon))
    this.open.delete(key)
    this.open.set(key, probes)
    for (const oldest of [...this.open.keys()].slice(0, -OPEN)) this.open.delete(oldest)
    return probes
  }
}
