import type { AccountRow } from '#app/ports'
import { success } from '#core/value'
import { createAccountKeys, signText, withSlots } from './account-keys.ts'
import { base64url, fromBase64url, randomBytes, textOf, utf8, type Bytes } from './bytes.ts'
import { derive } from './derive.ts'
import { isMarked, keyIdOf, wrapFor } from './domain-keys.ts'
import type { Keyring } from './keyring.ts'
import { demandPassword } from './keyring-founding.ts'
import { heldKey, officeKey, openSession, Refusal, type KeyringState } from './keyring-state.ts'
import { createCode } from './readable-code.ts'
import { openUnder, sealUnder } from './sealing.ts'
import { COMMON_DOMAINS, type Session } from './session.ts'
import { codeSlot, openPasswordSlot, passkeyKeyOf, passwordSlot, slotsFrom } from './slots.ts'

/** 80 bits, in four groups of four letters. */
const CODE_GROUPS = 4

const draftPlace = (user: string): string => `draft|${user}`

/** The public key of the recovery key, as it was at the founding. */
export const paperKey = async (session: Session, recovery: AccountRow): Promise<Bytes> => {
  if (!(await isMarked(officeKey(session), recovery))) throw new Refusal('vault-damaged')
  return recovery.sealingKey
}

/** What an open account does for itself and for others. */
export const accountOperations = (
  state: KeyringState,
): Pick<
  Keyring,
  'changePassword' | 'addPasskey' | 'issue' | 'share' | 'keyIdsOf' | 'sign' | 'sealDraft' | 'openDraft'
> => ({
  changePassword: async (account, current, next) => {
    const session = openSession(state)
    const { generation, secrets } = session
    const isBeside = account.slots.both !== undefined
    if (isBeside && secrets.passkeyKey === undefined) throw new Refusal('passkey-needed')
    const known = await openPasswordSlot(account, current, secrets.passkeyKey, generation)
    if (known === undefined) throw new Refusal('secret-wrong', { triesLeft: 0 })
    demandPassword(account.user, next, isBeside ? 'with-passkey' : 'alone')
    const made = await passwordSlot(account.user, next, known, state.cost, generation)
    state.session = { ...session, secrets: made.secrets }
    return success({ ...account, revision: account.revision + 1, slots: made.slots })
  },

  addPasskey: async (account, prf) => {
    const session = openSession(state)
    const { generation, secrets } = session
    const derivation = (account.slots.password ?? account.slots.both)?.derivation
    if (secrets.passwordKey === undefined || derivation === undefined) throw new Refusal('password-needed')
    const both = { ...secrets, passkeyKey: await passkeyKeyOf(prf) }
    const slots = await slotsFrom(account.user, both, { derivation, generation })
    state.session = { ...session, secrets: both }
    return success({ ...account, revision: account.revision + 1, slots })
  },

  issue: async (user, revision, recovery) => {
    const session = openSession(state)
    const { generation } = session
    const paper = await paperKey(session, recovery)
    const created = await createAccountKeys(user, officeKey(session), paper, generation)
    const code = createCode(CODE_GROUPS)
    const account = withSlots(created.row, revision, {
      code: await codeSlot(user, 'code', code, created.accountKey, generation),
    })
    const wraps = await Promise.all(
      COMMON_DOMAINS.map((domain) => wrapFor(account, domain, heldKey(session, domain), generation)),
    )
    return success({ account, wraps, code })
  },

  share: async (account, own, domains, recovery, keyIds) => {
    const session = openSession(state)
    const office = officeKey(session)
    if (!(await isMarked(office, account))) throw new Refusal('vault-damaged')
    await paperKey(session, recovery)
    const wraps = []
    for (const domain of domains) {
      const keyId = await keyIdOf(office, domain)
      const isNew = !keyIds.includes(keyId)
      const key = isNew ? { keyId, secret: randomBytes(32) } : heldKey(session, domain)
      const holders = new Map((isNew ? [account, own, recovery] : [account]).map((each) => [each.user, each]))
      for (const holder of holders.values()) wraps.push(await wrapFor(holder, domain, key, session.generation))
      session.held.set(domain, key)
    }
    return success(wraps)
  },

  keyIdsOf: async (domains) => {
    const office = officeKey(openSession(state))
    return success(await Promise.all(domains.map((domain) => keyIdOf(office, domain))))
  },

  sign: async (text) => success(await signText(openSession(state).signing, text)),

  sealDraft: async (text) => {
    const { user, secrets } = openSession(state)
    const key = await derive(secrets.accountKey, 'drafts')
    return success(base64url(await sealUnder(key, draftPlace(user), utf8(text))))
  },

  openDraft: async (sealed) => {
    const { user, secrets } = openSession(state)
    const key = await derive(secrets.accountKey, 'drafts')
    const content = await openUnder(key, draftPlace(user), fromBase64url(sealed))
    if (content === undefined) throw new Refusal('vault-damaged')
    return success(textOf(content))
  },
})
