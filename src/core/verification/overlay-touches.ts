import type { Catalogue, Definition } from '#core/definitions'
import { reachOf } from '#core/logic'
import { factsTiedBy } from './added-ties.ts'
import { closedBefore } from './closed-before.ts'
import { conditionsOf, lookingDay, receivedOnFor, settingsOfLexicon, settingsReadBy } from './outlook.ts'
import { readsCalendar, rollsAnywhere } from './sound-forms.ts'

/** What the findings of one definition of a base rest on that an overlay may set otherwise. */
interface Rests {
  readonly settings: readonly string[]
  readonly facts: ReadonlySet<string>
  readonly isOnCalendar: boolean
}

/**
 * Which procedures of a base an overlay touches: those it overrides or adds a version to, and those of which a finding can depend on
 * something it sets otherwise. A finding can depend on a setting in two ways alone: the condition reads it, or the vocabulary does.
 */
export class OverlayTouches {
  private readonly base: Catalogue
  private readonly rests = new Map<Definition, Rests>()
  private readonly calendar: string

  constructor(base: Catalogue) {
    this.base = base
    this.calendar = JSON.stringify(base.calendar)
    const { lexicon } = base.vocabulary
    for (const definition of [...base.definitions.values()].flat()) {
      const conditions = conditionsOf(definition)
      this.rests.set(definition, {
        settings: [...settingsReadBy(conditions), ...settingsOfLexicon(lexicon)],
        facts: reachOf(conditions, lexicon).facts,
        isOnCalendar: readsCalendar(definition, lexicon),
      })
    }
  }

  /** Whether a version stands in the base as it is. */
  isOfBase(definition: Definition): boolean {
    return this.rests.has(definition)
  }

  /** The procedures of an overlay of which the base's findings do not tell. */
  of(catalogue: Catalogue): readonly string[] {
    const { languages, settings } = this.base
    const tied = factsTiedBy(catalogue, this.base)
    const isClosedOtherwise =
      catalogue.calendar !== this.base.calendar && JSON.stringify(catalogue.calendar) !== this.calendar
    const speaksOtherwise = catalogue.languages.join() !== languages.join()
    const isTouched = (definition: Definition): boolean => {
      const rests = this.rests.get(definition)
      return (
        rests === undefined ||
        speaksOtherwise ||
        (isClosedOtherwise && rests.isOnCalendar && this.rollsOtherwise(definition, catalogue)) ||
        rests.settings.some((setting) => catalogue.settings[setting] !== settings[setting]) ||
        [...tied].some((fact) => rests.facts.has(fact))
      )
    }
    return [...catalogue.definitions].flatMap(([id, versions]) =>
      versions.length !== this.base.definitions.get(id)?.length || versions.some(isTouched) ? [id] : [],
    )
  }

  private rollsOtherwise(definition: Definition, catalogue: Catalogue): boolean {
    const { lexicon } = this.base.vocabulary
    const seen = [catalogue, this.base].map((each) => {
      const receivedOn = receivedOnFor(definition, lookingDay(each))
      return closedBefore(
        rollsAnywhere(lexicon) ? undefined : definition,
        conditionsOf(definition),
        receivedOn,
        each.calendar,
      )
    })
    return seen[0] !== seen[1]
  }
}
