import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { visitEvents, visitStream, auditOf } from '../contract/sample-visit.ts'
import { codes, PASSWORD, value } from '../contract/protected-store.ts'
import { newDisk, rowsOf } from './machine.ts'
import { closeTabs, NEXT, signedIn, tab, toClose } from './open-tabs.ts'

afterEach(closeTabs)

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
    toClose(value(await fresh.openSignedIn(disk)))
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
