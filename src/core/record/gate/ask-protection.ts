import { problem, type Problem } from '#core/value'
import { holdOf } from '../visit/hold.ts'
import type { ListStanding } from '../visit/protection-known.ts'
import type { AskCondition } from './gate-context.ts'

/**
 * Is it settled whether somebody is under protection measures (支援措置)? Only the answer none opens, or a hold the back desk
 * let go on for the protected person; unknown refuses as well.
 */
export const askProtection: AskCondition = (_sheet, { visit, protection }) => {
  if (visit !== undefined && holdOf(visit, protection).status === 'continued') return []
  switch (visit?.protection?.answer) {
    case 'none':
    // A hold of its own, which is asked whatever the rules say.
    case 'protected':
      return []
    case 'unknown':
      return [problem('gate-protection-unknown')]
    default:
      return [problem('gate-protection-not-answered')]
  }
}

const askList = (list: ListStanding = 'unreadable'): readonly Problem[] => {
  if (list === 'current') return []
  return [list === 'old' ? problem('protection-list-old') : problem('protection-list-unreadable')]
}

/**
 * Whatever the rules ask: nothing is printed from a visit that is stopped for a check, and an address is printed on a
 * resident's form alone, by a list of today, and for a protected person only once a second clerk has agreed to it.
 */
export const askAddress: AskCondition = ({ form, class: sheetClass, bearsAddress }, { visit, protection }) => {
  const status = visit === undefined ? 'none' : holdOf(visit, protection).status
  const held = status === 'checking' ? [problem('hold-checking')] : []
  if (!bearsAddress) return held
  return [
    ...held,
    ...(sheetClass === 'resident-form' ? [] : [problem('gate-address-on-other-class', { form })]),
    ...askList(protection?.list),
    ...(status === 'continued' && visit?.addressConfirmed.includes(form) !== true
      ? [problem('gate-address-not-confirmed', { form })]
      : []),
  ]
}
