import type { WrapRow } from '#app/ports'
import { base64url, isSame, joined, randomBytes, textOf, utf8, type Bytes } from './bytes.ts'
import { derive, keyedMark } from './derive.ts'
import { opener, sealFor } from './sealed-for.ts'
import type { HeldKey } from './session.ts'

const SECRET_LENGTH = 32
const ID_LENGTH = 16

/**
 * The id under which a domain's key lies on the disk. It is keyed by the office's key, which every account holds: two
 * accounts speak of the same key, and whoever has only the disk learns no domain from it.
 */
export const keyIdOf = async (office: Bytes, domain: string): Promise<string> =>
  base64url((await keyedMark(await derive(office, 'key ids'), domain)).slice(0, ID_LENGTH))

/** New keys for domains. `office` is the office's key; it is among the new ones at the founding. */
export const createDomainKeys = async (
  domains: readonly string[],
  office: Bytes,
): Promise<ReadonlyMap<string, HeldKey>> => {
  const made = new Map<string, HeldKey>()
  for (const domain of domains) {
    const secret = domain === 'office' ? office : randomBytes(SECRET_LENGTH)
    made.set(domain, { keyId: await keyIdOf(office, domain), secret })
  }
  return made
}

const placeOf = (user: string, keyId: string, generation: string): string => `wraps|${user}|${keyId}|${generation}`

/** Seals a domain's key for an account. The domain's name goes inside, since the row does not tell it. */
export const wrapFor = async (
  account: { readonly user: string; readonly sealingKey: Bytes },
  domain: string,
  { keyId, secret }: HeldKey,
  generation: string,
): Promise<WrapRow> => ({
  user: account.user,
  keyId,
  wrapped: await sealFor(account.sealingKey, placeOf(account.user, keyId, generation), joined(secret, utf8(domain))),
})

/** The keys an account holds; rows that do not open are left out, as if the key had never been handed over. */
export const openWraps = async (
  wraps: readonly WrapRow[],
  privateKey: Bytes,
  generation: string,
): Promise<Map<string, HeldKey>> => {
  const open = await opener(privateKey)
  const held = new Map<string, HeldKey>()
  for (const { user, keyId, wrapped } of wraps) {
    const content = await open(placeOf(user, keyId, generation), wrapped)
    if (content === undefined) continue
    held.set(textOf(content.slice(SECRET_LENGTH)), { keyId, secret: content.slice(0, SECRET_LENGTH) })
  }
  return held
}

/** Binds an account's public keys to this office, for whoever holds the office's key. */
export const accountMark = async (
  office: Bytes,
  account: { readonly user: string; readonly signingKey: string; readonly sealingKey: Bytes },
): Promise<Bytes> =>
  keyedMark(
    await derive(office, 'account marks'),
    JSON.stringify([account.user, account.signingKey, base64url(account.sealingKey)]),
  )

/** Whether an account's public keys are those that were issued. */
export const isMarked = async (
  office: Bytes,
  account: Parameters<typeof accountMark>[1] & { readonly mark: Bytes },
): Promise<boolean> => isSame(await accountMark(office, account), account.mark)
