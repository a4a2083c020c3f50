import { DESK, RESIDENT_RECORD } from '#core/projection'
import type { FieldRules } from '#core/projection'
import type { LifeEvent, VisitDraft } from '#core/record'

/** Domains whose facts may lie inside a life event, which is sealed under the desk's key. */
const OF_THE_EVENT: readonly (string | undefined)[] = [DESK, RESIDENT_RECORD]

/**
 * A life event's fact of any other domain is recorded as a fact of its own: it is then sealed under its own domain's key, and
 * whoever corrects the event without seeing that fact does not erase it.
 */
export const splitEventFacts = (draft: VisitDraft, rules: FieldRules): readonly VisitDraft[] => {
  if (draft.type !== 'event-added' && draft.type !== 'event-changed') return [draft]
  const { event } = draft.payload
  const isOwn = ([fact]: readonly [string, unknown]): boolean =>
    OF_THE_EVENT.includes(rules.facts.get(`event.${fact}`)?.domain)
  const facts = Object.entries(event.facts)
  const own: LifeEvent = { ...event, facts: Object.fromEntries(facts.filter(isOwn)) }
  const others = facts
    .filter((fact) => !isOwn(fact))
    .map(([fact, value]): VisitDraft => ({
      type: 'fact-stated',
      payload: { subject: { type: 'event', id: event.id }, fact, value, origin: 'visitor' },
    }))
  return [{ type: draft.type, payload: { event: own } }, ...others]
}
