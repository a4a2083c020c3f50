import type { IdentityNeed } from '#app/desk/identity-needs'
import type { judgeIdentity } from '#core/identity'

/** What a scheme makes of the documents on the desk. */
export interface SchemeJudgement {
  readonly need: IdentityNeed
  readonly judgement: ReturnType<typeof judgeIdentity>
}
