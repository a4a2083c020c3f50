import { endOfPeriod, rollToOpenDay } from '#core/clock'
import type { Catalogue, DeadlineRule, Definition } from '#core/definitions'
import { readDate } from '#core/logic'
import type { Scope } from '#core/logic'
import { addMonths, isoFromDay, problem } from '#core/value'
import type { Calendar, Day, Problem, Result } from '#core/value'
import type { Deadline } from './entry.ts'

/** What the rules of a definition come to for one subject. */
export interface DeadlineAnswer {
  readonly deadline: Deadline | null
  readonly problems: readonly Problem[]
}

/**
 * The earliest day any applying rule gives. Problems: `no-deadline-rule-for-date` when rules apply but none is in force at
 * the event's date, and those of the clock (`calendar-does-not-cover`).
 */
export function deadlineOf(
  definition: Definition,
  scope: Scope,
  on: Day,
  receivedOn: Day,
  catalogue: Catalogue,
): DeadlineAnswer {
  const problems: Problem[] = []
  const candidates: (Deadline & { readonly day: Day })[] = []
  const applying = definition.deadline
    .map((rule) => ({ rule, truth: rule.when === undefined ? ('yes' as const) : scope.judge(rule.when, scope) }))
    .filter(({ truth }) => truth !== 'no')
  const inForce = applying.filter(({ rule }) => isInForce(rule, on))
  if (applying.length > 0 && inForce.length === 0)
    problems.push(problem('no-deadline-rule-for-date', { procedure: definition.id, date: isoFromDay(on) }))
  let waiting = false
  for (const { rule, truth } of inForce) {
    const start = readDate(rule.from, scope)
    if (start.read !== undefined && start.read.state !== 'known') {
      // A rule whose date is still open may yet give an earlier day.
      waiting ||= start.read.state === 'open'
      continue
    }
    const end = endOf(rule, start.earliest, catalogue)
    if (!end.ok) {
      problems.push(...end.problems)
      continue
    }
    const provisional = truth === 'unknown' || start.earliest !== start.latest
    candidates.push({
      day: end.value,
      date: isoFromDay(end.value),
      rule: rule.id,
      law: rule.law,
      overdue: end.value < receivedOn,
      provisional,
    })
  }
  candidates.sort((a, b) => a.day - b.day)
  const first = candidates[0]
  if (first === undefined) return { deadline: null, problems }
  const { date, rule, law, overdue, provisional } = first
  return { deadline: { date, rule, law, overdue, provisional: provisional || waiting }, problems }
}

function isInForce(rule: DeadlineRule, on: Day): boolean {
  return (
    rule.effective === undefined ||
    (on >= rule.effective.from && (rule.effective.until === undefined || on <= rule.effective.until))
  )
}

function endOf(rule: DeadlineRule, start: Day, catalogue: Catalogue): Result<Day> {
  const { amount, unit } = rule.length
  const n = typeof amount === 'number' ? amount : Number(catalogue.settings[amount.setting])
  if (rule.direction === 'before')
    return rolled(unit === 'days' ? start - n : addMonths(start, -n), rule, catalogue.calendar)
  if (n === 0) return rolled(start, rule, catalogue.calendar)
  return endOfPeriod(
    start,
    { length: { unit: unit === 'days' ? 'day' : 'month', n }, firstDay: rule.firstDay, rolls: rule.rolls },
    catalogue.calendar,
  )
}

function rolled(day: Day, rule: DeadlineRule, calendar: Calendar): Result<Day> {
  return rule.rolls ? rollToOpenDay(day, calendar) : { ok: true, value: day }
}
