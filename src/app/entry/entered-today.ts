import type { Entry } from '#core/derivation'
import { procedureKey } from '#core/record'
import type { VisitState } from '#core/record'

/** What is entered today; what was declined, is done already, or waits, is not. */
const ENTERED: readonly (string | undefined)[] = [undefined, 'done', 'forwarded']

/** Of a plan what goes into the core systems (基幹系) today: not what is discreet, nor what is not entered today. */
export function enteredToday(
  plan: readonly Entry[],
  { dispositions, households }: Pick<VisitState, 'dispositions' | 'households'>,
): readonly Entry[] {
  return plan.filter(({ discreet, procedure, subject }) => {
    const type = households.includes(subject) ? 'household' : 'person'
    const end = dispositions[procedureKey({ procedure, subject: { type, id: subject } })]?.disposition
    return !discreet && ENTERED.includes(end)
  })
}
