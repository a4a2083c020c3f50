import type { TimeSource } from '#core/record'
import { ACT_AUDIT } from './act-mapping.ts'
import { asUser } from './as-code.ts'
import type { AuditAct } from './audit-acts.ts'
import type { AuditContent } from './audit-content.ts'

/** Who did it, where and when. */
export interface AuditCircumstances {
  readonly terminal: string
  /** User id; `unknown-user` for a name that is nobody's, which may be a password typed into the wrong box. */
  readonly actor: string
  readonly onBehalfOf?: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly timeSource: TimeSource
  /** Keyed commitment to the record it was about. */
  readonly record?: string
}

/** The actor of an entry when there is no such user, or nobody was signed in. */
export const UNKNOWN_USER = 'unknown-user'

/** What the audit keeps of an act that is no event of a record: codes and counts, never a value, a reason or a search word. */
export const auditAct = (act: AuditAct, { actor, onBehalfOf, ...rest }: AuditCircumstances): AuditContent => {
  // Each action's entry takes that action's members; the compiler cannot follow that through the table.
  const say = ACT_AUDIT[act.action] as (act: AuditAct) => Partial<Pick<AuditContent, 'codes' | 'counts'>>
  const { codes = {}, counts = {} } = say(act)
  const isNobody = act.action === 'sign-in-failed' && act.problem === 'account-unknown'
  return {
    v: 1,
    action: act.action,
    ...rest,
    actor: isNobody ? UNKNOWN_USER : asUser(actor),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: asUser(onBehalfOf) }),
    codes,
    counts,
  }
}
