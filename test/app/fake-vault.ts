import type { OpenedAccount, Vault } from '#app/ports'
import { failure, problem, success, type Result } from '#core/value'

/*
 * A vault in memory: real signatures (Ed25519 by WebCrypto), and domains as names that an account holds or not. Several
 * vaults over one disk are several pages of one terminal.
 */

interface Account {
  password: string | undefined
  code: string | undefined
  pair: CryptoKeyPair
  readonly domains: Set<string>
}

/** What lies on the terminal's disk: all accounts, whoever has them open. */
export interface FakeDisk {
  readonly accounts: Map<string, Account>
  issued: number
}

export const createFakeDisk = (): FakeDisk => ({ accounts: new Map(), issued: 0 })

const ED25519 = { name: 'Ed25519' }
const COMMON = ['audit', 'office']
const newPair = async (): Promise<CryptoKeyPair> =>
  (await crypto.subtle.generateKey(ED25519, true, ['sign', 'verify'])) as CryptoKeyPair
const publicKey = async ({ publicKey: key }: CryptoKeyPair): Promise<string> =>
  Buffer.from(await crypto.subtle.exportKey('raw', key)).toString('base64url')
const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>

/** A vault with what a test may turn against it. */
export interface FakeVault extends Vault {
  /** Makes the next sharing or withdrawing of domains fail. */
  failNext: boolean
  /** Signs as anybody, as whoever stole that account's key could. */
  readonly signAs: (user: string, text: string) => Promise<string>
  /** The domains an account's keys are wrapped for. */
  readonly domainsOf: (user: string) => readonly string[]
}

/** Opens the vault of a page. */
export const createFakeVault = (disk: FakeDisk = createFakeDisk()): FakeVault => {
  let opened: string | undefined
  const account = (): Account | undefined => (opened === undefined ? undefined : disk.accounts.get(opened))
  const signAs = async (user: string, text: string): Promise<string> => {
    const pair = disk.accounts.get(user)?.pair
    if (pair === undefined) throw new Error(`no account ${user}`)
    return Buffer.from(await crypto.subtle.sign(ED25519, pair.privateKey, bytes(text))).toString('base64url')
  }
  const view = (): OpenedAccount | undefined => {
    const own = account()
    return opened === undefined || own === undefined
      ? undefined
      : { user: opened, domains: [...own.domains].toSorted() }
  }
  const change = async (
    user: string,
    domains: readonly string[],
    act: (held: Set<string>, domain: string) => void,
  ): Promise<Result<void>> => {
    const own = account()
    const other = disk.accounts.get(user)
    if (own === undefined) return failure(problem('vault-locked'))
    if (vault.failNext) {
      vault.failNext = false
      return failure(problem('vault-failed', { name: 'Planned' }))
    }
    if (other === undefined) return failure(problem('account-unknown'))
    const missing = domains.find((domain) => !own.domains.has(domain))
    if (missing !== undefined) return failure(problem('domain-key-not-held', { domain: missing }))
    for (const domain of domains) act(other.domains, domain)
    return success(undefined)
  }
  const refused = async (): Promise<Result<never>> => failure(problem('vault-failed', { name: 'NotFaked' }))
  const vault: FakeVault = {
    failNext: false,
    signAs,
    domainsOf: (user) => [...(disk.accounts.get(user)?.domains ?? [])].toSorted(),
    founded: async () => success(disk.accounts.size > 0),
    found: async ({ user, password }, domains) => {
      if (disk.accounts.size > 0) return failure(problem('vault-already-founded'))
      const pair = await newPair()
      disk.accounts.set(user, { password, code: undefined, pair, domains: new Set([...COMMON, ...domains]) })
      opened = user
      return success({ recovery: 'AAAA-BBBB', signingKey: await publicKey(pair) })
    },
    forgetFounding: async () => {
      disk.accounts.clear()
      opened = undefined
      return success(undefined)
    },
    unlock: async (user, secret) => {
      const found = disk.accounts.get(user)
      if (found === undefined) return failure(problem('account-unknown'))
      if (secret.type === 'code') {
        if (found.code === undefined) return failure(problem('code-used'))
        if (found.code !== secret.code) return failure(problem('secret-wrong', { triesLeft: 4 }))
        found.code = undefined
        found.password = secret.newPassword
      } else if (secret.type !== 'password' || found.password !== secret.password)
        return failure(problem('secret-wrong', { triesLeft: 4 }))
      opened = user
      return success(view() ?? { user, domains: [] })
    },
    opened: view,
    lock: async () => {
      opened = undefined
    },
    issueAccount: async (user) => {
      if (opened === undefined) return failure(problem('vault-locked'))
      const pair = await newPair()
      disk.issued += 1
      const code = `code-${String(disk.issued)}`
      disk.accounts.set(user, { password: undefined, code, pair, domains: new Set(COMMON) })
      return success({ user, code, signingKey: await publicKey(pair) })
    },
    shareDomains: (user, domains) => change(user, domains, (held, domain) => held.add(domain)),
    heldDomains: async (user, domains) =>
      opened === undefined
        ? failure(problem('vault-locked'))
        : success(domains.filter((domain) => disk.accounts.get(user)?.domains.has(domain) === true)),
    withdrawDomains: (user, domains) => change(user, domains, (held, domain) => held.delete(domain)),
    sign: async (text) =>
      opened === undefined ? failure(problem('vault-locked')) : success(await signAs(opened, text)),
    verify: async (key, text, signature) => {
      try {
        const imported = await crypto.subtle.importKey('raw', Buffer.from(key, 'base64url'), ED25519, true, ['verify'])
        return await crypto.subtle.verify(ED25519, imported, Buffer.from(signature, 'base64url'), bytes(text))
      } catch {
        return false
      }
    },
    setPin: refused,
    changePassword: refused,
    addPasskey: refused,
    sealDraft: refused,
    openDraft: refused,
    purge: refused,
  }
  return vault
}
