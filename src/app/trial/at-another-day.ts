import type { Case, Catalogue, Statement } from '#core/definitions'
import { VISIT } from '#core/logic'
import { dayFromIso, isoFromDay, parseDate, problem } from '#core/value'
import type { Day, Problem } from '#core/value'

/** A case as it would stand on another day, and what could not be moved with it. */
export interface MovedCase {
  readonly case: Case
  readonly problems: readonly Problem[]
}

/** A case received on another day; all else stays as it was written. */
export function receivedAnotherDay(given: Case, on: Day): MovedCase {
  const receivedOn = isoFromDay(on)
  const statements = given.situation.statements.map((statement): Statement => {
    const isReception = statement.entity === VISIT && statement.fact === 'visit.received-on'
    return isReception ? { ...statement, value: receivedOn } : statement
  })
  return { case: { ...given, receivedOn, situation: { ...given.situation, statements } }, problems: [] }
}

/**
 * A case opened on another day of reception: the dates of its life events keep their distance to it, dates of people stay. Problem:
 * `trial-date-stays` {event} for an event's date that is not a full one.
 */
export function atAnotherDay(given: Case, on: Day, catalogue: Catalogue): MovedCase {
  const received = receivedAnotherDay(given, on)
  const days = on - (dayFromIso(given.receivedOn) ?? on)
  if (days === 0) return received
  const problems: Problem[] = []
  const { situation } = received.case
  const events = new Set(situation.events.map(({ id }) => id))
  const move = (statement: Statement): Statement => {
    const isDate = catalogue.vocabulary.lexicon.facts.get(statement.fact)?.type === 'date'
    if (!isDate || !events.has(statement.entity)) return statement
    const date = parseDate(String(statement.value))
    if (date.ok && date.value.earliest === date.value.latest)
      return { ...statement, value: isoFromDay(date.value.earliest + days) }
    if (statement.value !== 'unknown') problems.push(problem('trial-date-stays', { event: statement.entity }))
    return statement
  }
  const statements = situation.statements.map(move)
  return { case: { ...received.case, situation: { ...situation, statements } }, problems }
}
