import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import type { Principal } from '#core/access'
import type { VisitDraft } from '#core/record'
import { codesOf, sampleContent, value } from '../desk/day/real-desk.ts'
import { answered, DEATH, fact, openCaseDesk, RETURN, VISITOR } from './case-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const open = () => openCaseDesk(content)

describe('a case out of a visit', () => {
  it('keeps what its procedures need, says so in the visit, and stands on the list without a name', async () => {
    const { begin, keep, cases, principal, desk, store } = await open()
    const visit = await begin(...DEATH, fact('nationality', 'japanese'), fact('sex', 'male'))
    const { case: kept } = value(await keep(visit))
    expect(kept).toMatchObject({
      ...{ number: '20260404-105', ticket: '105', receivedOn: '2026-04-04', kind: 'held-over' },
      ...{ dueOn: '2026-04-06', daysLeft: 2, section: 'residents', persons: ['架空　一郎'] },
    })
    expect(kept.procedures).toHaveLength(1)
    const after = value(await desk.visit(visit.stream, principal))
    expect(after.dispositions['late-elderly-after-death/person/p1']).toMatchObject({ disposition: 'pending' })
    expect(after.cases).toMatchObject([{ number: '20260404-105', how: 'opened' }])
    const list = value(await cases.list(principal))
    expect(list).toHaveLength(1)
    expect(JSON.stringify(list)).not.toMatch(/架空|一郎|カクウ|開庁/)
    const stored = JSON.stringify(value(await store.records.read(kept.case)))
    expect(stored).toContain('late-elderly')
    expect(stored).not.toContain('花子')
  })

  it('keeps for an inquiry what that alone needs, for what waits for an open day what its events bring about', async () => {
    const { begin, keep, store } = await open()
    const factsOf = async (kind: string, dueOn: string) => {
      const visit = await begin(...DEATH, fact('seal-registered', 'yes'), fact('sex', 'male'))
      const { case: kept } = value(await keep(visit, { kind, dueOn }))
      const events = value(await store.records.read(kept.case))
      return events.flatMap(({ payload }) => (payload as { readonly fact?: string }).fact ?? [])
    }
    const [inquiry, heldOver] = [await factsOf('inquiry', '2026-04-20'), await factsOf('held-over', '2026-04-06')]
    expect(inquiry).toContain('insurance')
    expect(inquiry).not.toContain('seal-registered')
    expect(heldOver).toContain('seal-registered')
  })

  it('seals each fact under its own domain', async () => {
    const { begin, keep, store } = await open()
    const { case: kept } = value(await keep(await begin(...DEATH)))
    const events = value(await store.records.read(kept.case))
    const domains = events.map(({ type, domain, payload }) => [
      type,
      domain,
      (payload as { readonly fact?: string }).fact,
    ])
    expect(domains).toContainEqual(['case-fact', 'resident-record', 'birth-date'])
    expect(domains[0]).toEqual(['case-opened', undefined, undefined])
    expect(domains.filter(([type, domain]) => type === 'case-fact' && domain === undefined)).toEqual([])
  })

  it('is not opened for what the plan does not have, nor twice, nor by an old version', async () => {
    const { begin, keep, principal, cases } = await open()
    const visit = await begin(...DEATH)
    expect(codesOf(await keep(visit, { procedures: [{ ...RETURN, procedure: 'nothing' }] }))).toEqual([
      'case-procedure-unknown',
    ])
    expect(codesOf(await keep(visit, { kind: 'nothing' }))).toEqual(['case-kind-not-known'])
    expect(codesOf(await keep(visit, { dueOn: '2026-04-03' }))).toEqual(['case-due-over'])
    value(await keep(visit))
    expect(codesOf(await keep(visit))).toEqual(['version-conflict'])
    expect(value(await cases.list(principal))).toHaveLength(1)
  })

  it('is the only way to leave a procedure pending', async () => {
    const { begin, record } = await open()
    const visit = await begin(...DEATH)
    const pending: VisitDraft = { type: 'disposition-set', payload: { ...RETURN, disposition: 'pending' } }
    expect(codesOf(await record(visit, pending))).toEqual(['disposition-without-case'])
  })

  it('leaves codes and counts in the audit', async () => {
    const { begin, keep, store } = await open()
    value(await keep(await begin(...DEATH)))
    const entries = value(await store.audit.read('T1')).map(({ content: entry }) => entry)
    expect(entries.find(({ action }) => action === 'case/case-opened')).toMatchObject({
      codes: { about: 'held-over', due: 'city' },
      counts: { procedures: 1 },
    })
    expect(JSON.stringify(entries)).not.toMatch(/架空|一郎|開庁/)
  })
})

describe('who reaches a case', () => {
  const other = (principal: Principal, change: Partial<Principal>): Principal => ({ ...principal, ...change })

  it('is its own section, with the operation', async () => {
    const { begin, keep, cases, principal } = await open()
    const { case: kept } = value(await keep(await begin(...DEATH)))
    const elsewhere = other(principal, { section: 'children' })
    expect(value(await cases.list(elsewhere))).toEqual([])
    expect(codesOf(await cases.view(kept.case, elsewhere))).toEqual(['case-missing'])
    const auditor = other(principal, { roles: ['auditor'], operations: ['audit.view'] })
    expect(codesOf(await cases.list(auditor))).toEqual(['operation-not-granted'])
  })

  it('sees of it what their domains let them', async () => {
    const { begin, keep, cases, principal } = await open()
    const { case: kept } = value(await keep(await begin(...DEATH)))
    expect(value(await cases.view(kept.case, other(principal, { domains: ['desk'] }))).persons).toEqual([])
  })

  it('finds it by the name only by asking, which is audited', async () => {
    const { begin, keep, cases, principal, store } = await open()
    value(await keep(await begin(...DEATH)))
    for (const wanted of ['架空', '架空　一郎', 'かくう'])
      expect(value(await cases.search(wanted, principal))).toHaveLength(1)
    expect(value(await cases.search('別人', principal))).toEqual([])
    expect(codesOf(await cases.search('架', principal))).toEqual(['case-search-too-short'])
    const searches = value(await store.audit.read('T1')).filter(({ content: { action } }) => action === 'search')
    expect(searches.map(({ content: { counts } }) => counts['hits'])).toEqual([1, 1, 1, 0])
  })
})

describe('a case of somebody protected', () => {
  it('shows nothing once the list has them, and stops whoever takes it up', async () => {
    const { begin, keep, cases, principal, names, desk, record } = await open()
    const { case: kept } = value(await keep(await begin(...DEATH)))
    names.push('架空')
    expect(value(await cases.list(principal))).toMatchObject([{ hold: 'checking' }])
    const seen = value(await cases.view(kept.case, principal))
    expect(seen).toMatchObject({ persons: [], events: [], procedures: [], awaited: '' })
    expect(value(await cases.search('架空', principal))).toEqual([])
    const taken = value(
      await cases.execute({ type: 'take-up', case: kept.case, expectedVersion: kept.version, ticket: '3' }, principal),
    )
    const fresh = value(await desk.visit(taken.visit ?? '', principal))
    const { visit } = value(await record(fresh, VISITOR, answered('none')))
    expect(visit).toMatchObject({ hold: 'checking', open: false, persons: [] })
  })

  it('is not opened while the visit is stopped', async () => {
    const { begin, keep, names } = await open()
    const visit = await begin(...DEATH)
    names.push('架空')
    expect(codesOf(await keep(visit))).toEqual(['hold-checking'])
  })
})
