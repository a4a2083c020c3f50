import type { AccountRow, AccountSlots } from '#app/ports'
import { base64url, bytesOf, joined, randomBytes, type Bytes } from './bytes.ts'
import { accountMark } from './domain-keys.ts'
import { createPair, opener, sealFor } from './sealed-for.ts'
import { openUnder, sealUnder } from './sealing.ts'

const SEALING_LENGTH = 32
const ED25519 = { name: 'Ed25519' }

const privatePlace = (user: string, generation: string): string => `accounts|${user}|private|${generation}`
const recoveryPlace = (user: string, generation: string): string => `accounts|${user}|recovery|${generation}`

/** A new account: its key, its row without a way in, and what opens what is sealed for it. */
export interface CreatedAccount {
  readonly accountKey: Bytes
  readonly row: Omit<AccountRow, 'revision' | 'slots'>
}

/** Makes the keys of an account. `recovery` is the public key of the recovery key. */
export const createAccountKeys = async (
  user: string,
  office: Bytes,
  recovery: Bytes,
  generation: string,
): Promise<CreatedAccount> => {
  const accountKey = randomBytes(32)
  const sealing = await createPair()
  const signing = (await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair
  const signingKey = base64url(bytesOf(await crypto.subtle.exportKey('raw', signing.publicKey)))
  const signingPrivate = bytesOf(await crypto.subtle.exportKey('pkcs8', signing.privateKey))
  const publicKeys = { user, signingKey, sealingKey: sealing.public }
  return {
    accountKey,
    row: {
      ...publicKeys,
      mark: await accountMark(office, publicKeys),
      privateKeys: await sealUnder(accountKey, privatePlace(user, generation), joined(sealing.private, signingPrivate)),
      recovery: await sealFor(recovery, recoveryPlace(user, generation), accountKey),
    },
  }
}

/** The private keys of an account; undefined when the row is not what was written. */
export const openAccountKeys = async (
  { user, privateKeys }: AccountRow,
  accountKey: Bytes,
  generation: string,
): Promise<{ readonly sealing: Bytes; readonly signing: CryptoKey } | undefined> => {
  const content = await openUnder(accountKey, privatePlace(user, generation), privateKeys)
  if (content === undefined) return undefined
  const signing = await crypto.subtle.importKey('pkcs8', content.slice(SEALING_LENGTH), ED25519, false, ['sign'])
  return { sealing: content.slice(0, SEALING_LENGTH), signing }
}

/** The account's key as the recovery key opens it. */
export const recoverAccountKey = async (
  { user, recovery }: AccountRow,
  recoveryPrivate: Bytes,
  generation: string,
): Promise<Bytes | undefined> => (await opener(recoveryPrivate))(recoveryPlace(user, generation), recovery)

/** A row with other ways in. */
export const withSlots = (row: Omit<AccountRow, 'revision' | 'slots'>, revision: number, slots: AccountSlots) =>
  ({ ...row, revision, slots }) satisfies AccountRow

/** The signature of a text by an account, base64url. */
export const signText = async (signing: CryptoKey, text: string): Promise<string> =>
  base64url(bytesOf(await crypto.subtle.sign(ED25519, signing, new TextEncoder().encode(text))))
