import type { EpochSlots, WrapRow } from '#app/ports'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import type { Bytes } from './bytes.ts'
import { openAccountKeys } from './account-keys.ts'
import { openWraps } from './domain-keys.ts'
import type { DerivationCost } from './password-key.ts'
import type { RecordSecret } from './record-secrets.ts'
import type { AccountPlace, AccountSecrets, HeldKey, Session } from './session.ts'

/** Keys worked out once and used again while the account is open. */
export interface Caches {
  readonly epochs: Map<string, Bytes>
  readonly secrets: Map<string, { readonly wrapped: Bytes; readonly epoch: string; readonly secret: RecordSecret }>
  readonly keys: Map<string, Promise<CryptoKey>>
}

/** What a keyring remembers. */
export interface KeyringState {
  readonly slots: EpochSlots
  readonly cost: DerivationCost
  session: Session | undefined
  caches: Caches | undefined
}

/** Thrown inside an operation; comes out as the problem it carries. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(code: string, params: Problem['params'] = {}) {
    super(code)
    this.problem = problem(code, params)
  }
}

/** The open account, or the refusal `vault-locked`. */
export const openSession = (state: KeyringState): Session => {
  if (state.session === undefined) throw new Refusal('vault-locked')
  return state.session
}

/** The key of a domain, or the refusal `domain-key-not-held`. */
export const heldKey = (session: Session, domain: string): HeldKey => {
  const held = session.held.get(domain)
  if (held === undefined) throw new Refusal('domain-key-not-held', { domain })
  return held
}

/** The office's key, which every account holds. */
export const officeKey = (session: Session): Bytes => {
  const held = session.held.get('office')
  if (held === undefined) throw new Refusal('vault-damaged')
  return held.secret
}

/** Begins to work with an account whose key is known; replaces whoever was there. */
export const begin = async (
  state: KeyringState,
  { account, wraps, generation }: AccountPlace,
  secrets: AccountSecrets,
  more: readonly WrapRow[] = [],
): Promise<Session> => {
  const keys = await openAccountKeys(account, secrets.accountKey, generation)
  if (keys === undefined) throw new Refusal('vault-damaged')
  const held = await openWraps([...wraps, ...more], keys.sealing, generation)
  state.session = { user: account.user, generation, secrets, signing: keys.signing, held }
  state.caches = { epochs: new Map(), secrets: new Map(), keys: new Map() }
  return state.session
}

/** Turns what an operation throws into its problem, and everything unforeseen into `vault-failed` {name}. */
export const answering = <T extends object>(operations: T): T =>
  Object.fromEntries(
    Object.entries(operations).map(([name, operation]) => [
      name,
      async (...given: readonly unknown[]): Promise<Result<unknown>> => {
        try {
          return await (operation as (...args: readonly unknown[]) => Promise<Result<unknown>>)(...given)
        } catch (error) {
          if (error instanceof Refusal) return failure(error.problem)
          return failure(problem('vault-failed', { name: error instanceof Error ? error.name : 'unknown' }))
        }
      },
    ]),
  ) as T

/** A success without a value. */
export const DONE: Result<void> = success(undefined)
