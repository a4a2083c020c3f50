import type { Principal } from '#core/access'
import { foldEvents, visitKind } from '#core/record'
import type { LifeEvent, VisitState } from '#core/record'
import type { FieldRule, FieldRules } from './field-rules.ts'
import type { Purpose } from './purpose.ts'
import { isPartSeen } from './visit-parts.ts'

/** Whom a projection is made for: the domains decide, the roles do not. */
export type Viewer = Pick<Principal, 'domains'>

/**
 * What this principal may see of a visit for this purpose: the only thing screens, paper, search, clipboard, exports and logs
 * are made from (要綱9条2項). It has the shape of the state; what may not be seen is absent as if nobody had stated it.
 * Deny by default: a part or a fact that no rule names, a fact without legal basis, and everything to a viewer without the
 * desk's domain is absent. Seeing less is never an error. Pure and idempotent.
 */
export const project = (state: VisitState, viewer: Viewer, purpose: Purpose, rules: FieldRules): VisitState => {
  const domains = new Set(viewer.domains)
  const parts = Object.fromEntries(Object.entries(state).filter(([part]) => isPartSeen(part, domains, purpose)))
  const seen: VisitState = { ...foldEvents(visitKind, []), ...parts }
  const isSeen = (fact: string): boolean => isFactSeen(rules.facts.get(fact), domains, purpose)
  return {
    ...seen,
    events: seen.events.map((event) => seenEvent(event, isSeen)),
    facts: Object.fromEntries(
      Object.entries(seen.facts).filter(([, { subject, fact }]) => isSeen(`${subject.type}.${fact}`)),
    ),
  }
}

/** Whether the value of a fact is seen with these domains for this purpose; no rule, no basis: never. */
const isFactSeen = (rule: FieldRule | undefined, domains: ReadonlySet<string>, purpose: Purpose): boolean => {
  if (rule === undefined || rule.legalBasis === '' || !domains.has(rule.domain)) return false
  if (purpose === 'log') return false
  return purpose !== 'search' || !rule.specialCare
}

/** A life event's date and facts are facts of the vocabulary like any other; an absent date reads as not stated. */
const seenEvent = (event: LifeEvent, isSeen: (fact: string) => boolean): LifeEvent => ({
  id: event.id,
  kind: event.kind,
  persons: event.persons,
  date: isSeen('event.date') ? event.date : '',
  facts: Object.fromEntries(Object.entries(event.facts).filter(([fact]) => isSeen(`event.${fact}`))),
})
