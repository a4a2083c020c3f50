import type { Catalogue, Definition } from '#core/definitions'
import type { Condition } from '#core/logic'
import type { Day } from '#core/value'
import { Budget } from './budget.ts'
import { Search } from './search.ts'
import type { Answer } from './search.ts'
import { probesOf } from './verify-packs.ts'

/** From where households are looked through: for whom, on which days of the event, received on which day. */
export interface AskedFrom {
  readonly forEach: Definition['forEach']
  readonly receivedOn: Day
  readonly span: { readonly from: Day; readonly until: Day | undefined }
  /** Steps of the solver for one question. */
  readonly steps: number
  /** Starts a watch for one question: it says when to stop, by a clock the core does not have. */
  readonly watch?: (() => () => boolean) | undefined
}

/** Looks for a household in which a condition holds, in an event of these kinds. */
export type AskHouseholds = (condition: Condition, kinds: readonly string[]) => Answer

/** Opens a search for households of a catalogue, by its own settings, for questions that are no verification. */
export function askHouseholds(catalogue: Catalogue): (from: AskedFrom) => AskHouseholds {
  const probes = probesOf(catalogue)
  return ({ forEach, receivedOn, span, steps, watch }) => {
    const budget = () => new Budget(steps, watch?.())
    let search = new Search(probes, { forEach, receivedOn, span, settings: [catalogue.settings] }, budget())
    return (condition, kinds) => {
      // What was found for one question often answers the next.
      search = search.within(budget())
      return search.ask({ condition, kinds, settings: 'own' })
    }
  }
}
