import type { Entry } from '#core/derivation'
import { procedureKey } from '#core/record'
import type { VisitState } from '#core/record'
import { refOfEntry } from '../desk/entry-ref.ts'

/** What is entered today; what was declined, is done already, or waits, is not. */
const ENTERED: readonly (string | undefined)[] = [undefined, 'done', 'forwarded']

/** Of a plan what goes into the core systems (基幹系) today: not what is discreet, nor what is not entered today. */
export function enteredToday(
  plan: readonly Entry[],
  { dispositions, households }: Pick<VisitState, 'dispositions' | 'households'>,
): readonly Entry[] {
  return plan.filter((entry) => {
    const end = dispositions[procedureKey(refOfEntry(entry, { households }))]?.disposition
    return !entry.discreet && ENTERED.includes(end)
  })
}
