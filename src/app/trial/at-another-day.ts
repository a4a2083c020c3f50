import type { Case, Catalogue, Statement } from '#core/definitions'
import { VISIT } from '#core/logic'
import { dayFromIso, isoFromDay, parseDate, problem } from '#core/value'
import type { Day, Problem } from '#core/value'

/** A case as it would stand on another day, and what could not be moved with it. */
export interface MovedCase {
  readonly case: Case
  readonly problems: readonly Problem[]
}

/**
 * A case opened on another day of reception. The dates of its life events keep their distance to it, unless `keepEvents`:
 * then they stay and only the reception is later or earlier. Dates of people stay. Problem: `trial-date-stays` {event} for an
 * event's date that is not a full one.
 */
export function atAnotherDay(given: Case, on: Day, catalogue: Catalogue, keepEvents: boolean): MovedCase {
  const days = on - (dayFromIso(given.receivedOn) ?? on)
  const problems: Problem[] = []
  const events = new Set(given.situation.events.map(({ id }) => id))
  const move = (statement: Statement): Statement => {
    if (statement.entity === VISIT && statement.fact === 'visit.received-on')
      return { ...statement, value: isoFromDay(on) }
    const isDate = catalogue.vocabulary.lexicon.facts.get(statement.fact)?.type === 'date'
    if (keepEvents || days === 0 || !isDate || !events.has(statement.entity)) return statement
    const date = parseDate(String(statement.value))
    if (date.ok && date.value.earliest === date.value.latest)
      return { ...statement, value: isoFromDay(date.value.earliest + days) }
    if (statement.value !== 'unknown') problems.push(problem('trial-date-stays', { event: statement.entity }))
    return statement
  }
  const situation = { ...given.situation, statements: given.situation.statements.map(move) }
  return { case: { ...given, receivedOn: isoFromDay(on), situation }, problems }
}
