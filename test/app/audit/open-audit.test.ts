import { describe, expect, it } from 'vitest'
import { parseExportHeader } from '#core/audit'
import { auditOf, visitEvents, visitStream } from '../../adapters/contract/sample-visit.ts'
import { verifyExport } from '../../core/audit/sample-export.ts'
import { value } from '../desk/day/real-desk.ts'
import { auditOffice, person } from './office.ts'

const actions = async ({ store }: Awaited<ReturnType<typeof auditOffice>>) =>
  value(await store.audit.read('T1')).map(({ content }) => content.action)

describe('noting an act', () => {
  it('says who, when and what, and of which record only a commitment', async () => {
    const office = await auditOffice()
    const stream = visitStream('01A')
    value(await office.audit.note({ action: 'search', hits: 3 }, person('clerk', { onBehalfOf: 'head' })))
    value(
      await office.audit.note({ action: 'special-care-shown', fields: ['person.illness'] }, person('clerk'), stream),
    )
    value(await office.audit.note({ action: 'sign-in-failed', problem: 'account-unknown' }, { user: 'hunter2' }))
    const contents = value(await office.store.audit.read('T1')).map(({ content }) => content)
    expect(contents[0]).toMatchObject({ action: 'search', actor: 'clerk', onBehalfOf: 'head', counts: { hits: 3 } })
    expect(contents[1]?.record).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(contents)).not.toContain(stream)
    expect(contents[2]?.actor).toBe('unknown-user')
  })
})

describe('a checkpoint', () => {
  it('falls due with every hundredth entry, and signs what is there', async () => {
    const office = await auditOffice()
    for (let n = 0; n < 99; n += 1)
      value(await office.audit.note({ action: 'unlocked', secret: 'pin' }, person('auditor')))
    expect(value(await office.audit.checkpointIfDue())).toBe(false)
    value(await office.audit.note({ action: 'unlocked', secret: 'pin' }, person('auditor')))
    expect(value(await office.audit.checkpointIfDue())).toBe(true)
    expect(value(await office.audit.checkpointIfDue())).toBe(false)
    const last = value(await office.store.audit.read('T1')).at(-1)
    expect(last?.content).toMatchObject({ action: 'checkpoint', actor: 'auditor', counts: { seq: 100 } })
    const file = value(await office.audit.export(person('auditor'), person('chief')))
    expect(verifyExport(file.text)).toEqual([])
  })

  it('is not written twice over the same end, nor while nobody has the terminal open', async () => {
    const office = await auditOffice()
    value(await office.audit.note({ action: 'sign-out' }, person('auditor')))
    value(await office.audit.checkpoint())
    value(await office.audit.checkpoint())
    expect(await actions(office)).toEqual(['sign-out', 'checkpoint'])
    value(await office.audit.note({ action: 'locked', because: 'idle' }, person('auditor')))
    office.opened.user = undefined
    expect(await office.audit.checkpoint()).toMatchObject({ ok: false, problems: [{ code: 'vault-locked' }] })
    office.opened.user = 'stranger'
    expect(await office.audit.checkpoint()).toMatchObject({ ok: false, problems: [{ code: 'audit-signer-unknown' }] })
  })
})

describe('an export', () => {
  it('takes two different persons, each of whom may, and stands in the chain it exports', async () => {
    const office = await auditOffice()
    const refused = async (a: ReturnType<typeof person>, b: ReturnType<typeof person>) => {
      const answer = await office.audit.export(a, b)
      return answer.ok ? 'exported' : answer.problems[0]?.code
    }
    const auditor = person('auditor')
    expect(await refused(auditor, auditor)).toBe('audit-second-person-missing')
    expect(await refused(auditor, person('chief', { onBehalfOf: 'auditor' }))).toBe('audit-second-person-missing')
    expect(await refused(person('auditor', { onBehalfOf: 'chief' }), person('chief'))).toBe(
      'audit-second-person-missing',
    )
    expect(await refused(auditor, person('clerk'))).toBe('operation-not-granted')
    expect(await refused(person('clerk'), auditor)).toBe('operation-not-granted')
    office.opened.user = 'chief'
    expect(await refused(auditor, person('chief'))).toBe('vault-locked')
    office.opened.user = 'auditor'
    expect(await actions(office)).toEqual(Array.from({ length: 6 }, () => 'refused'))

    const file = value(await office.audit.export(auditor, person('chief')))
    expect((await actions(office)).slice(-3)).toEqual(['export-approved', 'export', 'checkpoint'])
    expect(file).toMatchObject({ name: 'audit-T1-9.ndjson', entries: 9 })
    expect(verifyExport(file.text, file.head)).toEqual([])
    expect(parseExportHeader(file.text.split('\n')[0] ?? '')?.keys.map(({ user }) => user)).toContain('chief')
  })

  it('verifies after the records it speaks of are destroyed', async () => {
    const office = await auditOffice()
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 40)
    const key = value(await office.store.records.keyOf(stream))
    value(await office.store.records.append(stream, 0, events, auditOf(events, key)))
    const purge = { action: 'purge', records: 1 } as const
    value(await office.store.records.destroy(stream, []))
    value(await office.audit.note(purge, person('chief')))
    const file = value(await office.audit.export(person('auditor'), person('chief')))
    expect(verifyExport(file.text, file.head)).toEqual([])
    expect(file.text).not.toContain('見本市')
    expect(value(await office.audit.check(file.head)).problems).toEqual([])
  })
})

describe('looking at the audit', () => {
  it('shows each what the matrix lets them see, and no more than asked', async () => {
    const office = await auditOffice()
    for (const user of ['clerk', 'head', 'chief', 'clerk'] as const)
      value(await office.audit.note({ action: 'unlocked', secret: 'pin' }, person(user)))
    const seen = async (who: ReturnType<typeof person>, from = 1, most = 100) =>
      value(await office.audit.lines(who, { from, most })).map(({ seq }) => seq)
    expect(await seen(person('clerk'))).toEqual([1, 4])
    expect(await seen(person('head'))).toEqual([1, 2, 4])
    expect(await seen(person('auditor'))).toEqual([1, 2, 3, 4])
    expect(await seen(person('auditor'), 2, 2)).toEqual([2, 3])
    expect(await seen(person('auditor', { operations: [] }))).toEqual([])
  })

  it('says where the chain stands, and that its end was cut', async () => {
    const office = await auditOffice()
    for (let n = 0; n < 5; n += 1) value(await office.audit.note({ action: 'sign-out' }, person('clerk')))
    const { head, problems } = value(await office.audit.check())
    expect({ seq: head.seq, problems }).toEqual({ seq: 5, problems: [] })
    const { tables } = office.database
    if (tables === undefined) throw new Error('no tables')
    office.database.tables = { ...tables, audit: { T1: tables.audit['T1']?.slice(0, 3) ?? [] } }
    expect(value(await office.audit.check(head)).problems).toMatchObject([{ code: 'audit-anchor-not-met' }])
  })

  it('bears witness to the latest time', async () => {
    const office = await auditOffice()
    value(await office.audit.note({ action: 'sign-out' }, person('clerk')))
    expect(value(await office.audit.mark())).toBe(office.now.epochMs)
  })
})
