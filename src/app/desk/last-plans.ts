import type { Principal } from '#core/access'
import type { Derivation } from '#core/derivation'

/** How many visits a clerk has at hand at once. */
const AT_HAND = 12

/**
 * What followed last from each visit at hand, so that the next answer need not work all of it out again. It holds what residents
 * said: whoever locks the screen or signs out has it forgotten (`forget`), and it is of no use to another principal.
 */
export class LastPlans {
  private of = new WeakMap<Principal, Map<string, Derivation>>()

  /** What followed last from a visit, by its stream, as this principal saw it. */
  readonly before = (principal: Principal, stream: string): Derivation | undefined =>
    this.of.get(principal)?.get(stream)

  readonly keep = (principal: Principal, stream: string, plan: Derivation): void => {
    const plans = this.of.get(principal) ?? new Map<string, Derivation>()
    this.of.set(principal, plans)
    plans.delete(stream)
    plans.set(stream, plan)
    const [oldest] = plans.keys()
    if (plans.size > AT_HAND && oldest !== undefined) plans.delete(oldest)
  }

  readonly forget = (): void => {
    this.of = new WeakMap()
  }
}
