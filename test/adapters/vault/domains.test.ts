import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it } from 'vitest'
import { visitEvent, visitStream, auditOf } from '../contract/sample-visit.ts'
import { codes, PASSWORD, value } from '../contract/protected-store.ts'
import { newDisk, rowsOf, tamper } from './machine.ts'
import { closeTabs, NEXT, signedIn, tab } from './open-tabs.ts'

afterEach(closeTabs)

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
