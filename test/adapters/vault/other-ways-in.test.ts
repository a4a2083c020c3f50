import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { visitEvents, visitStream, auditOf } from '../contract/sample-visit.ts'
import { codes, PASSWORD, value } from '../contract/protected-store.ts'
import { newDisk } from './machine.ts'
import { closeTabs, NEXT, signedIn, tab } from './open-tabs.ts'

afterEach(closeTabs)

const prf = (byte: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(byte)

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
