import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { visitEvent, visitEvents, visitStream, auditOf } from '../contract/sample-visit.ts'
import {
  codes,
  openSignedIn,
  openTab,
  PASSWORD,
  value,
  type Tab,
  type TabOptions,
  type Disk,
} from '../contract/protected-store.ts'
import { newDisk, rowsOf, tamper } from './machine.ts'

const NEXT = 'mado-no-soto-no-kaze-9'
const open: Tab[] = []
afterEach(() => {
  for (const { store } of open.splice(0)) store.close()
})

const tab = async (disk: Disk, options: TabOptions = {}): Promise<Tab> => {
  const made = value(await openTab(disk, options))
  open.push(made)
  return made
}
const signedIn = async (disk: Disk, options: TabOptions = {}): Promise<Tab> => {
  const made = value(await openSignedIn(disk, options))
  open.push(made)
  return made
}
const prf = (byte: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(byte)

describe('founding and signing in', () => {
  it('founds once, with every domain, and stays open', async () => {
    const { vault } = await tab(newDisk())
    expect(value(await vault.founded())).toBe(false)
    const made = value(await vault.found({ user: 'u1', password: PASSWORD }, ['desk', 'pension']))
    expect(made.recovery).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(vault.opened()).toEqual({ user: 'u1', domains: ['audit', 'desk', 'office', 'pension'] })
    expect(value(await vault.founded())).toBe(true)
    expect(codes(await vault.found({ user: 'u2', password: PASSWORD }, []))).toEqual(['vault-already-founded'])
  })

  it('opens with the password, in another tab and after locking, and with nothing else', async () => {
    const disk = newDisk()
    const first = await signedIn(disk)
    await first.vault.lock()
    expect(first.vault.opened()).toBeUndefined()
    expect(codes(await first.vault.unlock('u1', { type: 'password', password: `${PASSWORD}x` }))).toEqual([
      'secret-wrong',
    ])
    expect(codes(await first.vault.unlock('u2', { type: 'password', password: PASSWORD }))).toEqual(['account-unknown'])
    expect(codes(await first.vault.unlock('!recovery', { type: 'password', password: PASSWORD }))).toEqual([
      'account-unknown',
    ])
    expect(value(await first.vault.unlock('u1', { type: 'password', password: PASSWORD })).domains).toContain('pension')
    const second = await tab(disk)
    expect(value(await second.vault.unlock('u1', { type: 'password', password: PASSWORD })).user).toBe('u1')
  })

  it('reads, writes and signs nothing while it is locked', async () => {
    const { vault, store } = await signedIn(newDisk())
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 2)
    value(await store.records.append(stream, 0, events, auditOf(events)))
    await vault.lock()
    expect(codes(await store.records.read(stream))).toEqual(['vault-locked'])
    expect(codes(await store.records.keyOf(stream))).toEqual(['vault-locked'])
    expect(codes(await store.audit.read('T1'))).toEqual(['vault-locked'])
    expect(codes(await vault.sign('x'))).toEqual(['vault-locked'])
    expect(codes(await vault.issueAccount('u2'))).toEqual(['vault-locked'])
    expect(codes(await vault.purge())).toEqual(['vault-locked'])
  })

  it('changes the password for whoever knows the old one', async () => {
    const { vault } = await signedIn(newDisk())
    expect(codes(await vault.changePassword('wrong', NEXT))).toEqual(['secret-wrong'])
    expect(codes(await vault.changePassword(PASSWORD, 'short'))).toEqual(['secret-too-weak'])
    value(await vault.changePassword(PASSWORD, NEXT))
    await vault.lock()
    expect(codes(await vault.unlock('u1', { type: 'password', password: PASSWORD }))).toEqual(['secret-wrong'])
    value(await vault.unlock('u1', { type: 'password', password: NEXT }))
  })

  it('falls back to PBKDF2 where WebAssembly is refused, and raises it at the next sign-in', async () => {
    const disk = newDisk()
    const { compile, instantiate } = WebAssembly
    const refuse = () => Promise.reject(new WebAssembly.CompileError('refused by policy'))
    Object.assign(WebAssembly, { compile: refuse, instantiate: refuse })
    // A module the library compiled before would still run.
    vi.resetModules()
    const fresh = await import('../contract/protected-store.ts')
    const made = value(await fresh.openSignedIn(disk))
    open.push(made)
    Object.assign(WebAssembly, { compile, instantiate })
    const derivation = async () => {
      const account = (await rowsOf(disk))['accounts']?.find(({ user }) => user === 'u1') as {
        slots: { password: { derivation: { name: string } } }
      }
      return account.slots.password.derivation
    }
    expect(await derivation()).toMatchObject({ name: 'pbkdf2-sha256', iterations: 1000 })
    await signedIn(disk)
    expect(await derivation()).toMatchObject({ name: 'argon2id', passes: 1 })
    await signedIn(disk)
  })
})

describe('a one-time code', () => {
  it('opens once, for a password of the person’s own, and the account holds what was handed to it', async () => {
    const disk = newDisk()
    const founder = await signedIn(disk)
    const issued = value(await founder.vault.issueAccount('u2'))
    expect(issued.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
    value(await founder.vault.shareDomains('u2', ['desk']))
    const { vault } = await tab(disk)
    expect(codes(await vault.unlock('u2', { type: 'code', code: 'AAAA-BBBB-CCCC-DDDD', newPassword: NEXT }))).toEqual([
      'secret-wrong',
    ])
    expect(codes(await vault.unlock('u2', { type: 'code', code: issued.code, newPassword: 'short' }))).toEqual([
      'secret-too-weak',
    ])
    const typed = issued.code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')
    const entered = value(await vault.unlock('u2', { type: 'code', code: typed, newPassword: NEXT }))
    expect(entered.domains).toEqual(['audit', 'desk', 'office'])
    await vault.lock()
    expect(codes(await vault.unlock('u2', { type: 'code', code: issued.code, newPassword: PASSWORD }))).toEqual([
      'code-used',
    ])
    value(await vault.unlock('u2', { type: 'password', password: NEXT }))
  })

  it('of a reset makes the keys anew: the old password opens nothing', async () => {
    const disk = newDisk()
    const { vault } = await signedIn(disk)
    const first = value(await vault.issueAccount('u2'))
    const other = await tab(disk)
    value(await other.vault.unlock('u2', { type: 'code', code: first.code, newPassword: NEXT }))
    const second = value(await vault.issueAccount('u2'))
    expect(second.signingKey).not.toBe(first.signingKey)
    expect(codes(await other.vault.unlock('u2', { type: 'password', password: NEXT }))).toEqual(['secret-wrong'])
    value(await other.vault.unlock('u2', { type: 'code', code: second.code, newPassword: NEXT }))
  })
})

describe('domains', () => {
  it('open for nobody without the key, with any password: the event is withheld (F34)', async () => {
    const disk = newDisk()
    const founder = await signedIn(disk)
    const stream = visitStream('01A')
    const events = [visitEvent(stream, 1), visitEvent(stream, 2, { domain: 'pension' }), visitEvent(stream, 3)]
    value(await founder.store.records.append(stream, 0, events, auditOf(events)))
    const { code } = value(await founder.vault.issueAccount('u2'))
    value(await founder.vault.shareDomains('u2', ['desk']))
    const other = await tab(disk)
    value(await other.vault.unlock('u2', { type: 'code', code, newPassword: NEXT }))
    const read = value(await other.store.records.read(stream))
    expect(read.map(({ type }) => type)).toEqual(['visit-opened', 'withheld', 'fact-stated'])
    expect(read[1]).toMatchObject({ seq: 2, actor: 'u1', payload: {} })
    expect(JSON.stringify(read)).not.toContain('2番地')
    const more = [visitEvent(stream, 4, { domain: 'pension' })]
    expect(codes(await other.store.records.append(stream, 3, more, auditOf(more)))).toEqual(['domain-key-not-held'])
    expect(codes(await other.vault.shareDomains('u2', ['pension']))).toEqual(['domain-key-not-held'])

    value(await founder.vault.shareDomains('u2', ['pension']))
    await other.vault.lock()
    value(await other.vault.unlock('u2', { type: 'password', password: NEXT }))
    expect(value(await other.store.records.read(stream))).toEqual(events)

    value(await founder.vault.withdrawDomains('u2', ['pension', 'office']))
    await other.vault.lock()
    expect(value(await other.vault.unlock('u2', { type: 'password', password: NEXT })).domains).toEqual([
      'audit',
      'desk',
      'office',
    ])
    expect(value(await other.store.records.read(stream))[1]?.type).toBe('withheld')
  })

  it('that came later get their key when they are first handed out, and whoever hands them out holds it', async () => {
    const disk = newDisk()
    const { vault, store } = await signedIn(disk)
    value(await vault.issueAccount('u2'))
    value(await vault.shareDomains('u2', ['pets']))
    const stream = visitStream('01A')
    const events = [visitEvent(stream, 1, { domain: 'pets' })]
    value(await store.records.append(stream, 0, events, auditOf(events)))
    await vault.lock()
    expect(value(await vault.unlock('u1', { type: 'password', password: PASSWORD })).domains).toContain('pets')
    expect(value(await store.records.read(stream))).toEqual(events)
  })

  it('are not named on the disk', async () => {
    const disk = newDisk()
    await signedIn(disk)
    expect(JSON.stringify(await rowsOf(disk))).not.toMatch(/pension|desk|office/)
  })

  it('are not handed to keys that somebody put in the place of an account’s', async () => {
    const disk = newDisk()
    const { vault } = await signedIn(disk)
    value(await vault.issueAccount('u2'))
    value(await vault.issueAccount('u3'))
    await tamper(disk, async (database) => {
      const { sealingKey } = (await database.table('accounts').get('u3')) as { sealingKey: Uint8Array }
      await database.table('accounts').update('u2', { sealingKey })
    })
    expect(codes(await vault.shareDomains('u2', ['desk']))).toEqual(['vault-damaged'])
  })
})

describe('a signature', () => {
  it('is that of the account, over that text', async () => {
    const { vault } = await tab(newDisk())
    const { signingKey } = value(await vault.found({ user: 'u1', password: PASSWORD }, []))
    const signature = value(await vault.sign('印'))
    expect(await vault.verify(signingKey, '印', signature)).toBe(true)
    expect(await vault.verify(signingKey, '判', signature)).toBe(false)
    expect(await vault.verify(signingKey, '印', `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`)).toBe(
      false,
    )
    expect(await vault.verify('nonsense', '印', signature)).toBe(false)
    await vault.lock()
    expect(await vault.verify(signingKey, '印', signature)).toBe(true)
  })
})

describe('a draft', () => {
  it('opens again for the same account alone', async () => {
    const disk = newDisk()
    const { vault } = await signedIn(disk)
    const sealed = value(await vault.sealDraft('書きかけ'))
    expect(sealed).not.toContain('書きかけ')
    const { code } = value(await vault.issueAccount('u2'))
    await vault.lock()
    value(await vault.unlock('u2', { type: 'code', code, newPassword: NEXT }))
    expect(codes(await vault.openDraft(sealed))).toEqual(['vault-damaged'])
    value(await vault.unlock('u1', { type: 'password', password: PASSWORD }))
    expect(value(await vault.openDraft(sealed))).toBe('書きかけ')
  })
})

describe('a passkey', () => {
  it('is asked for beside the password from then on, and alone within the shift', async () => {
    const disk = newDisk()
    const { vault } = await signedIn(disk)
    value(await vault.addPasskey(prf(1)))
    await vault.lock()
    expect(codes(await vault.unlock('u1', { type: 'password', password: PASSWORD }))).toEqual(['secret-wrong'])
    expect(codes(await vault.unlock('u1', { type: 'passkey', prf: prf(1) }))).toEqual(['password-needed'])
    expect(codes(await vault.unlock('u1', { type: 'passkey', prf: prf(2), password: PASSWORD }))).toEqual([
      'secret-wrong',
    ])
    value(await vault.unlock('u1', { type: 'passkey', prf: prf(1), password: PASSWORD }))
    await vault.lock()
    expect(codes(await vault.unlock('u1', { type: 'passkey', prf: prf(2) }))).toEqual(['secret-wrong'])
    value(await vault.unlock('u1', { type: 'passkey', prf: prf(1) }))
    value(await vault.changePassword(PASSWORD, 'kaze-9-u'))
    await vault.lock()
    const other = await tab(disk)
    expect(codes(await other.vault.unlock('u1', { type: 'passkey', prf: prf(1) }))).toEqual(['password-needed'])
    value(await other.vault.unlock('u1', { type: 'passkey', prf: prf(1), password: 'kaze-9-u' }))
  })
})

describe('the recovery key', () => {
  it('sets a new password, keeps the signing key, brings back the half outside and every domain', async () => {
    const disk = newDisk()
    const { vault, store } = await tab(disk)
    const { recovery, signingKey } = value(await vault.found({ user: 'u1', password: PASSWORD }, ['desk', 'pension']))
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 2)
    value(await store.records.append(stream, 0, events, auditOf(events)))
    value(await vault.withdrawDomains('u1', ['pension']))
    await vault.lock()
    await store.settled()
    store.close()
    for (const name of ['epoch-a', 'epoch-b']) disk.files.delete(name)

    const after = await tab(disk)
    const entered = value(await after.vault.unlock('u1', { type: 'password', password: PASSWORD }))
    expect(entered.problems?.map(({ code }) => code)).toEqual(['epoch-lost'])
    expect(codes(await after.store.records.read(stream))).toEqual(['epoch-lost'])
    await after.vault.lock()
    expect(codes(await after.vault.unlock('u1', { type: 'recovery', code: '0000-0000', newPassword: NEXT }))).toEqual([
      'secret-wrong',
    ])
    const recovered = value(
      await after.vault.unlock('u1', { type: 'recovery', code: recovery.toLowerCase(), newPassword: NEXT }),
    )
    expect(recovered.domains).toContain('pension')
    expect(value(await after.store.records.read(stream))).toEqual(events)
    expect(await after.vault.verify(signingKey, 'x', value(await after.vault.sign('x')))).toBe(true)
    await after.vault.lock()
    expect(codes(await after.vault.unlock('u1', { type: 'password', password: PASSWORD }))).toEqual(['secret-wrong'])
    value(await after.vault.unlock('u1', { type: 'password', password: NEXT }))
  })
})
