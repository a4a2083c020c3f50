import type { AccountRow, AccountSlot, AccountSlots } from '#app/ports'
import { joined, utf8, type Bytes } from './bytes.ts'
import { derive } from './derive.ts'
import { newPasswordKey, passwordKey, type DerivationCost } from './password-key.ts'
import { parseCode } from './readable-code.ts'
import { openUnder, sealUnder } from './sealing.ts'
import type { AccountSecrets } from './session.ts'

type SlotName = keyof AccountSlots

const placeOf = (user: string, name: SlotName, generation: string): string => `accounts|${user}|${name}|${generation}`

/** What a passkey's PRF gives, made the vault's own. */
export const passkeyKeyOf = (prf: Bytes): Promise<Bytes> => derive(prf, 'passkey')

/** Both factors as one key: neither alone tells anything of it. */
const bothKey = (fromPassword: Bytes, fromPasskey: Bytes): Promise<Bytes> =>
  derive(joined(fromPassword, fromPasskey), 'password and passkey')

const codeKey = (code: string): Promise<Bytes> => derive(utf8(parseCode(code)), 'code')

/** A way in by a code, which is random enough to need no costly derivation. */
export const codeSlot = async (
  user: string,
  name: 'code' | 'recovery',
  code: string,
  accountKey: Bytes,
  generation: string,
): Promise<AccountSlot> => ({
  wrapped: await sealUnder(await codeKey(code), placeOf(user, name, generation), accountKey),
})

/** The account's key by a code; undefined when it is another. */
export const openCodeSlot = async (
  { user, slots }: AccountRow,
  name: 'code' | 'recovery',
  code: string,
  generation: string,
): Promise<Bytes | undefined> => {
  const slot = slots[name]
  return slot === undefined ? undefined : openUnder(await codeKey(code), placeOf(user, name, generation), slot.wrapped)
}

/** The way in by a password, beside a passkey when there is one; and what is kept while the account is open. */
export const passwordSlot = async (
  user: string,
  password: string,
  { accountKey, passkeyKey }: Pick<AccountSecrets, 'accountKey' | 'passkeyKey'>,
  cost: DerivationCost,
  generation: string,
): Promise<{ readonly slots: AccountSlots; readonly secrets: AccountSecrets }> => {
  const { key, derivation } = await newPasswordKey(password, cost)
  const secrets: AccountSecrets = {
    accountKey,
    passwordKey: key,
    ...(passkeyKey === undefined ? {} : { passkeyKey }),
  }
  return { slots: await slotsFrom(user, secrets, { derivation, generation }), secrets }
}

/** The ways in of an account whose password key is known already. */
export const slotsFrom = async (
  user: string,
  { accountKey, passwordKey: key, passkeyKey }: AccountSecrets,
  {
    derivation,
    generation,
  }: { readonly derivation: NonNullable<AccountSlot['derivation']>; readonly generation: string },
): Promise<AccountSlots> => {
  if (key === undefined) throw new Error('no password key')
  const name = passkeyKey === undefined ? 'password' : 'both'
  const secret = passkeyKey === undefined ? key : await bothKey(key, passkeyKey)
  return { [name]: { derivation, wrapped: await sealUnder(secret, placeOf(user, name, generation), accountKey) } }
}

/** What a password, with a passkey where the account asks for both, opens; undefined when it opens nothing. */
export const openPasswordSlot = async (
  { user, slots }: AccountRow,
  password: string,
  passkeyKey: Bytes | undefined,
  generation: string,
): Promise<AccountSecrets | undefined> => {
  const name = slots.both === undefined ? 'password' : 'both'
  const slot = slots[name]
  if (slot?.derivation === undefined || (name === 'both' && passkeyKey === undefined)) return undefined
  const key = await passwordKey(password, slot.derivation)
  if (key === undefined) return undefined
  const secret = name === 'both' && passkeyKey !== undefined ? await bothKey(key, passkeyKey) : key
  const accountKey = await openUnder(secret, placeOf(user, name, generation), slot.wrapped)
  if (accountKey === undefined) return undefined
  return { accountKey, passwordKey: key, ...(passkeyKey === undefined ? {} : { passkeyKey }) }
}
