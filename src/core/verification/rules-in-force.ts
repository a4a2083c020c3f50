import type { Effective } from '#core/definitions'
import type { Condition } from '#core/logic'
import { isoFromDay } from '#core/value'
import type { Day } from '#core/value'
import { ALWAYS, both, either, neededIn, not } from './conditions.ts'
import type { DefinitionView } from './definition-view.ts'

interface Rule {
  readonly when: Condition | undefined
  readonly effective: Effective | undefined
}

/**
 * Whether on every day a version is in force some rule of its deadline, and of its fee, is in force too, for everybody whom a
 * rule of another time would apply to. Findings: `verification-no-deadline-rule` {date}, by the event's day, and
 * `verification-no-fee-rule` {date}, by the day of reception, each on the first such day.
 */
export function checkRulesInForce(view: DefinitionView, receivedOn: Day): void {
  const { definition } = view
  for (const list of ['deadline', 'fee'] as const) {
    const rules: readonly Rule[] = definition[list]
    for (const day of bordersOf(rules, definition.effective)) {
      const [inForce, others] = parted(rules, day)
      if (others.length === 0) continue
      const anyOther = either(...others.map(({ when }) => when ?? ALWAYS))
      const gap = both(neededIn(definition), anyOther, ...inForce.map(({ when }) => not(when ?? ALWAYS)))
      const answer = view.ask(gap, `/${list}`, { settings: 'own', days: [daysFor(list, day, receivedOn)] })
      if (answer.holds !== 'in-a-case') continue
      const at = `/${list}/${String(rules.findIndex((rule) => others.includes(rule)))}`
      const code = list === 'deadline' ? 'verification-no-deadline-rule' : 'verification-no-fee-rule'
      view.say(at, code, { date: isoFromDay(day) }, answer.case)
      break
    }
  }
}

/** Deadlines go by the day of the event, fees by that of reception. */
function daysFor(list: 'deadline' | 'fee', day: Day, receivedOn: Day): { receivedOn: Day; eventDay: Day } {
  return list === 'fee' ? { receivedOn: day, eventDay: day } : { receivedOn: Math.max(receivedOn, day), eventDay: day }
}

function parted(rules: readonly Rule[], day: Day): readonly [readonly Rule[], readonly Rule[]] {
  const holds = ({ effective }: Rule) =>
    effective === undefined || (day >= effective.from && (effective.until === undefined || day <= effective.until))
  return [rules.filter(holds), rules.filter((rule) => !holds(rule))]
}

/** The days on which what is in force changes, within the version; none when no rule says from when it holds. */
function bordersOf(rules: readonly Rule[], { from, until }: Effective): readonly Day[] {
  const spans = rules.flatMap(({ effective }) => (effective === undefined ? [] : [effective]))
  if (spans.length === 0) return []
  const days = spans.flatMap((span) => [
    span.from - 1,
    span.from,
    ...(span.until === undefined ? [] : [span.until + 1]),
  ])
  const inside = [from, ...days].filter((day) => day >= from && (until === undefined || day <= until))
  return [...new Set(inside)].sort((a, b) => a - b)
}
