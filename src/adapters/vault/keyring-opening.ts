import type { AccountRow } from '#app/ports'
import { success, type Result } from '#core/value'
import { recoverAccountKey } from './account-keys.ts'
import { base64url, fromBase64url, isSame, textOf, utf8, type Bytes } from './bytes.ts'
import { derive } from './derive.ts'
import { openWraps, wrapFor } from './domain-keys.ts'
import { recoverEpoch } from './epoch-key.ts'
import type { Keyring, OpenedKeys } from './keyring.ts'
import { demandPassword, recoveryPair } from './keyring-founding.ts'
import { begin, openSession, Refusal, type KeyringState } from './keyring-state.ts'
import { isWeaker, newPasswordKey, passwordKey } from './password-key.ts'
import { checkPin } from './password-rule.ts'
import { openUnder, sealUnder } from './sealing.ts'
import type { AccountPlace, AccountSecrets, Keepsake, Session } from './session.ts'
import { openCodeSlot, openPasswordSlot, passkeyKeyOf, passwordSlot } from './slots.ts'

const domainsOf = (session: Session): readonly string[] => [...session.held.keys()].toSorted()

const written = ({ accountKey, passwordKey: password, passkeyKey }: AccountSecrets): Bytes =>
  utf8(JSON.stringify([accountKey, password, passkeyKey].map((key) => (key === undefined ? '' : base64url(key)))))

const readSecrets = (bytes: Bytes): AccountSecrets => {
  const [account = '', password = '', passkey = ''] = JSON.parse(textOf(bytes)) as string[]
  return {
    accountKey: fromBase64url(account),
    ...(password === '' ? {} : { passwordKey: fromBase64url(password) }),
    ...(passkey === '' ? {} : { passkeyKey: fromBase64url(passkey) }),
  }
}

const pinPlace = (user: string): string => `kept|${user}|pin`
const passkeyPlace = (user: string): string => `kept|${user}|passkey`

const keepForPasskey = async (user: string, secrets: AccountSecrets): Promise<Keepsake | undefined> =>
  secrets.passkeyKey === undefined
    ? undefined
    : {
        user,
        wrapped: await sealUnder(await derive(secrets.passkeyKey, 'shift'), passkeyPlace(user), written(secrets)),
      }

/** The ways in: password, password with passkey, one-time code, and within a shift PIN or passkey; and the recovery key. */
export const openingOperations = (
  state: KeyringState,
): Pick<Keyring, 'openByPassword' | 'openByCode' | 'openByPin' | 'openByPasskey' | 'keepForPin' | 'recover'> => {
  const opened = async (
    place: AccountPlace,
    secrets: AccountSecrets,
    changed?: AccountRow,
  ): Promise<Result<OpenedKeys>> => {
    const session = await begin(state, place, secrets)
    const keepsake = await keepForPasskey(session.user, secrets)
    return success({
      domains: domainsOf(session),
      ...(changed === undefined ? {} : { changed }),
      ...(keepsake === undefined ? {} : { keepsake }),
    })
  }

  /** The same account with a way in as costly as it would be made today; undefined when it is already, or cannot be. */
  const raised = async (
    { account, generation }: AccountPlace,
    password: string,
    secrets: AccountSecrets,
  ): Promise<AccountRow | undefined> => {
    const before = (account.slots.both ?? account.slots.password)?.derivation
    if (before === undefined || !isWeaker(before, state.cost)) return undefined
    const { slots } = await passwordSlot(account.user, password, secrets, state.cost, generation)
    const after = (slots.both ?? slots.password)?.derivation
    const isBetter = after?.name === 'argon2id' || (before.name === after?.name && before.iterations < after.iterations)
    return isBetter ? { ...account, revision: account.revision + 1, slots } : undefined
  }

  return {
    openByPassword: async (place, password, prf) => {
      const passkeyKey = prf === undefined ? undefined : await passkeyKeyOf(prf)
      const secrets = await openPasswordSlot(place.account, password, passkeyKey, place.generation)
      if (secrets === undefined) throw new Refusal('secret-wrong', { triesLeft: 0 })
      return opened(place, secrets, await raised(place, password, secrets))
    },

    openByCode: async (place, code, newPassword) => {
      const { account, generation } = place
      if (account.slots.code === undefined) throw new Refusal('code-used')
      const accountKey = await openCodeSlot(account, 'code', code, generation)
      if (accountKey === undefined) throw new Refusal('secret-wrong', { triesLeft: 0 })
      demandPassword(account.user, newPassword, 'alone')
      const { slots, secrets } = await passwordSlot(account.user, newPassword, { accountKey }, state.cost, generation)
      return opened(place, secrets, { ...account, revision: account.revision + 1, slots })
    },

    openByPin: async (place, { user, derivation, wrapped }, pin) => {
      const key = derivation === undefined ? undefined : await passwordKey(pin, derivation)
      const content = key === undefined ? undefined : await openUnder(key, pinPlace(user), wrapped)
      if (content === undefined) throw new Refusal('secret-wrong', { triesLeft: 0 })
      return opened(place, readSecrets(content))
    },

    openByPasskey: async (place, { user, wrapped }, prf) => {
      const key = await derive(await passkeyKeyOf(prf), 'shift')
      const content = await openUnder(key, passkeyPlace(user), wrapped)
      if (content === undefined) throw new Refusal('secret-wrong', { triesLeft: 0 })
      return opened(place, readSecrets(content))
    },

    keepForPin: async (pin) => {
      const { user, secrets } = openSession(state)
      const [weak] = checkPin(pin)
      if (weak !== undefined) throw new Refusal(weak.code, weak.params)
      const { key, derivation } = await newPasswordKey(pin, state.cost)
      return success({ user, derivation, wrapped: await sealUnder(key, pinPlace(user), written(secrets)) })
    },

    recover: async ({ code, account: paper, wraps: paperWraps }, place, newPassword, epoch) => {
      const { account, generation } = place
      const pair = await recoveryPair(code)
      if (!isSame(pair.public, paper.sealingKey)) throw new Refusal('secret-wrong', { triesLeft: 0 })
      const accountKey = await recoverAccountKey(account, pair.private, generation)
      if (accountKey === undefined) throw new Refusal('vault-damaged')
      demandPassword(account.user, newPassword, 'alone')
      const keys = await openWraps(paperWraps, pair.private, generation)
      const wraps = await Promise.all([...keys].map(([domain, key]) => wrapFor(account, domain, key, generation)))
      if (epoch !== undefined && !(await recoverEpoch(epoch, pair.private, { generation, slots: state.slots })))
        throw new Refusal('epoch-lost')
      const { slots, secrets } = await passwordSlot(account.user, newPassword, { accountKey }, state.cost, generation)
      const changed = { ...account, revision: account.revision + 1, slots }
      const session = await begin(state, { account: changed, wraps, generation }, secrets)
      return success({ domains: domainsOf(session), changed, wraps })
    },
  }
}
