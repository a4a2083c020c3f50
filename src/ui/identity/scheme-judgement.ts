import type { IdentityNeed } from '#app/desk/identity-needs'
import type { judgeIdentity } from '#core/identity'

/** What is recorded of a scheme besides the documents, as the visit's record has it. */
export interface SaidOfScheme {
  readonly circumstances?: readonly string[]
  /** A corporation (法人) asks. */
  readonly corporation?: true
  /** It rests on each sheet being the visitor's own. */
  readonly own?: true
}

/** What a scheme makes of the documents on the desk. */
export interface SchemeJudgement {
  readonly need: IdentityNeed
  readonly said: SaidOfScheme
  readonly judgement: ReturnType<typeof judgeIdentity>
}
