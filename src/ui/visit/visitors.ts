import type { VisitView } from '#app/desk/visit-view'
import { standingOf } from '#core/record'
import type { Standing, VisitDraft, Visitor } from '#core/record'

/** Where the identity check of one visitor stands: still to be done, done, or not asked by anything they sign. */
type IdentityStanding = 'open' | 'done' | 'none'

/** Whether a visitor still has to be identified for what they sign; what is only offered is asked when it is wanted. */
export const identityStandingOf = ({ id, identity }: Standing, { identityNeeds }: VisitView): IdentityStanding => {
  const asked = identityNeeds.filter(({ visitor, offered }) => visitor === id && !offered)
  if (asked.some(({ scheme }) => identity[scheme] === undefined)) return 'open'
  return asked.length === 0 && Object.keys(identity).length === 0 ? 'none' : 'done'
}

/** The visitor after this one who is still to be identified, if any. */
export const nextToIdentify = (visit: VisitView, after: string): Standing | undefined =>
  standingOf(visit).find((each) => each.id !== after && identityStandingOf(each, visit) === 'open')

/** `v1`, `v2`, … behind the greatest that stands in the visit. */
export const nextVisitorId = (visit: Pick<VisitView, 'visitor' | 'companions' | 'identity'> | undefined): string => {
  const ids = visit === undefined ? [] : standingOf(visit).map(({ id }) => Number(/^v(\d{1,6})$/.exec(id)?.[1] ?? 0))
  return `v${String(Math.max(0, ...ids) + 1)}`
}

/** What is recorded of a visitor: of the first as the visit's own, of anybody else as one beside them. */
export const visitorDraft = ({ visitor }: Pick<VisitView, 'visitor'>, { id, ...said }: Visitor): VisitDraft => ({
  type: visitor === undefined || visitor.id === id ? 'visitor-registered' : 'visitor-joined',
  payload: { id, ...said },
})

/** What was said of somebody standing here, without their identity checks. */
export const saidOf = ({ identity: _, ...visitor }: Standing): Visitor => visitor
