import { beforeAll, describe, expect, it } from 'vitest'
import { openCases } from '#app/cases/open-cases'
import { openDesk } from '#app/desk/open-desk'
import type { Content } from '#app/desk/load-content'
import type { Clock } from '#app/ports'
import type { ProtectionWatch } from '#app/protection/watch'
import { destroyDue } from '#app/retention/destroy-due'
import { listRetention } from '#app/retention/list-retention'
import { operationsOf, type Principal } from '#core/access'
import type { ProcedureRef, VisitDraft } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import { clerk, memoryStore, realParts, sampleContent, value } from '../desk/day/real-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const codes = (result: Result<unknown>) => (result.ok ? [] : result.problems.map(({ code }) => code))
const SATURDAY = '2026-04-04T10:00:00+09:00'
const MONDAY = '2026-04-06T09:00:00+09:00'
const VISITOR: VisitDraft = {
  type: 'visitor-registered',
  payload: { id: 'v1', name: '見本 花子', contact: '0000-00-0000', capacity: 'same-household', documentsShown: [] },
}
const answered = (answer: 'none' | 'protected'): VisitDraft => ({
  type: 'protection-answered',
  payload: { source: 'clerk', answer, initials: 'K' },
})
const fact = (id: string, given: string, side?: 'before'): VisitDraft => ({
  type: 'fact-stated',
  payload: {
    subject: { type: 'person', id: 'p1' },
    fact: id,
    ...(side === undefined ? {} : { side }),
    value: given,
    origin: 'document',
  },
})
const DEATH: readonly VisitDraft[] = [
  { type: 'household-added', payload: { household: 'h1' } },
  { type: 'person-added', payload: { person: 'p1' } },
  {
    type: 'event-added',
    payload: { event: { id: 'e1', kind: 'death', date: '2026-04-03', persons: ['p1'], facts: {} } },
  },
  fact('family-name', '架空', 'before'),
  fact('given-name', '一郎', 'before'),
  fact('name-kana', 'カクウ イチロウ'),
  fact('birth-date', '1940-05-05'),
  fact('insurance', 'late-elderly', 'before'),
  // Nothing that the procedure below is derived by.
  fact('drives-dogs', 'no'),
]
const RETURN: ProcedureRef = { procedure: 'late-elderly-after-death', subject: { type: 'person', id: 'p1' } }

/** A desk on a Saturday, whose clock can be moved, and whose protection list may have a name. */
const open = async (listed: readonly string[] = []) => {
  const time = { at: Date.parse(SATURDAY) }
  const clock: Clock = { now: () => ({ epochMs: time.at, source: 'terminal' }) }
  const store = await memoryStore()
  const names = [...listed]
  const protection: ProtectionWatch = {
    known: async () => ({
      list: 'current',
      mattersOf: ({ facts }) =>
        Object.values(facts).some(({ value: name }) => typeof name === 'string' && names.includes(name))
          ? [{ key: 'k', met: 'protected', subject: 'p1', entry: 'e', clearable: true }]
          : [],
    }),
  }
  const parts = { ...realParts(content, store, clock), protection }
  const principal: Principal = {
    ...clerk(content.catalogue),
    operations: operationsOf(['system-user'], content.catalogue.desk.operations),
  }
  const desk = openDesk(parts)
  const cases = openCases(parts)
  const record = async (
    visit: { readonly stream: string; readonly version: number },
    ...drafts: readonly VisitDraft[]
  ) => desk.execute({ type: 'record', visit: visit.stream, expectedVersion: visit.version, drafts }, principal)
  const begin = async (...drafts: readonly VisitDraft[]) => {
    const { visit } = value(await desk.execute({ type: 'open-visit', ticket: '105' }, principal))
    return value(await record(visit, VISITOR, answered('none'), ...drafts)).visit
  }
  const keep = async (visit: { readonly stream: string; readonly version: number }, change: object = {}) =>
    cases.execute(
      {
        ...{ type: 'open-case', visit: visit.stream, expectedVersion: visit.version, kind: 'held-over' },
        ...{ awaited: '開庁日の手続', dueOn: '2026-04-06', dueBy: 'city', procedures: [RETURN] },
        ...change,
      } as Parameters<typeof cases.execute>[0],
      principal,
    )
  return { time, store, parts, principal, desk, cases, names, record, begin, keep }
}

const isFactOf = (id: string) => content.catalogue.vocabulary.lexicon.facts.has(`person.${id}`)
const drafts = (): readonly VisitDraft[] =>
  DEATH.filter((draft) => draft.type !== 'fact-stated' || isFactOf(draft.payload.fact))

describe('a case out of a visit', () => {
  it('keeps what its procedures need, says so in the visit, and stands on the list without a name', async () => {
    const { begin, keep, cases, principal, desk, store } = await open()
    const visit = await begin(...drafts(), fact('nationality', 'japanese'), fact('sex', 'male'))
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
      const visit = await begin(...drafts(), fact('seal-registered', 'yes'), fact('sex', 'male'))
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
    const { case: kept } = value(await keep(await begin(...drafts())))
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
    const visit = await begin(...drafts())
    expect(codes(await keep(visit, { procedures: [{ ...RETURN, procedure: 'nothing' }] }))).toEqual([
      'case-procedure-unknown',
    ])
    expect(codes(await keep(visit, { kind: 'nothing' }))).toEqual(['case-kind-not-known'])
    expect(codes(await keep(visit, { dueOn: '2026-04-03' }))).toEqual(['case-due-over'])
    value(await keep(visit))
    expect(codes(await keep(visit))).toEqual(['version-conflict'])
    expect(value(await cases.list(principal))).toHaveLength(1)
  })

  it('is the only way to leave a procedure pending', async () => {
    const { begin, record } = await open()
    const visit = await begin(...drafts())
    const pending: VisitDraft = { type: 'disposition-set', payload: { ...RETURN, disposition: 'pending' } }
    expect(codes(await record(visit, pending))).toEqual(['disposition-without-case'])
  })

  it('leaves codes and counts in the audit', async () => {
    const { begin, keep, store } = await open()
    value(await keep(await begin(...drafts())))
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
    const { case: kept } = value(await keep(await begin(...drafts())))
    const elsewhere = other(principal, { section: 'children' })
    expect(value(await cases.list(elsewhere))).toEqual([])
    expect(codes(await cases.view(kept.case, elsewhere))).toEqual(['case-missing'])
    const auditor = other(principal, { roles: ['auditor'], operations: ['audit.view'] })
    expect(codes(await cases.list(auditor))).toEqual(['operation-not-granted'])
  })

  it('sees of it what their domains let them', async () => {
    const { begin, keep, cases, principal } = await open()
    const { case: kept } = value(await keep(await begin(...drafts())))
    expect(value(await cases.view(kept.case, other(principal, { domains: ['desk'] }))).persons).toEqual([])
  })

  it('finds it by the name only by asking, which is audited', async () => {
    const { begin, keep, cases, principal, store } = await open()
    value(await keep(await begin(...drafts())))
    for (const wanted of ['架空', '架空　一郎', 'かくう'])
      expect(value(await cases.search(wanted, principal))).toHaveLength(1)
    expect(value(await cases.search('別人', principal))).toEqual([])
    expect(codes(await cases.search('架', principal))).toEqual(['case-search-too-short'])
    const searches = value(await store.audit.read('T1')).filter(({ content: { action } }) => action === 'search')
    expect(searches.map(({ content: { counts } }) => counts['hits'])).toEqual([1, 1, 1, 0])
  })
})

describe('a case on a later day', () => {
  it('goes on in a new visit: who stands here and protection first, then the household, whole', async () => {
    const { begin, keep, cases, principal, desk, record, time } = await open()
    const first = await begin(...drafts())
    const { case: kept } = value(await keep(first))
    time.at = Date.parse(MONDAY)
    const taken = value(
      await cases.execute({ type: 'take-up', case: kept.case, expectedVersion: kept.version, ticket: '3' }, principal),
    )
    const fresh = value(await desk.visit(taken.visit ?? '', principal))
    expect(fresh).toMatchObject({ ticket: '3', receivedOn: '2026-04-06', phase: 'awaiting-visitor', persons: [] })
    const named = value(await record(fresh, VISITOR)).visit
    expect(named.persons).toEqual([])
    const { visit } = value(await record(named, answered('none')))
    expect(visit).toMatchObject({ phase: 'open', open: true, persons: ['p1'], identity: {} })
    expect(visit.facts['person/p1/birth-date']).toMatchObject({ value: '1940-05-05', origin: 'document' })
    expect(visit.cases).toMatchObject([{ number: '20260404-105', how: 'taken-up' }])
    expect(visit.plan.find(({ procedure }) => procedure === RETURN.procedure)?.verdict).toBe('needed')
    // Nothing twice.
    const later = value(await record(visit, { type: 'note-added', payload: { text: 'x' } })).visit
    expect(later.cases).toHaveLength(1)
    // What it goes on with may be left pending once more, without another case.
    const pending: VisitDraft = { type: 'disposition-set', payload: { ...RETURN, disposition: 'pending' } }
    expect(codes(await record(later, pending))).toEqual([])
    expect(value(await cases.view(kept.case, principal)).takenUp).toEqual([
      { visit: taken.visit, takenUpOn: '2026-04-06' },
    ])
  })

  it('takes in letters, papers and another day, ends, and goes thirty days after', async () => {
    const { begin, keep, cases, principal, parts, time, store } = await open()
    let { case: kept } = value(await keep(await begin(...drafts()), { kind: 'inquiry', dueOn: '2026-04-20' }))
    type Step = Extract<Parameters<typeof cases.execute>[0], { type: 'record-case' }>['step']
    const step = async (each: Step) =>
      cases.execute({ type: 'record-case', case: kept.case, expectedVersion: kept.version, step: each }, principal)
    kept = value(await step({ type: 'letter-sent', sentOn: '2026-04-04', answerBy: '2026-04-20' })).case
    time.at = Date.parse('2026-04-21T10:00:00+09:00')
    expect(value(await cases.list(principal))).toMatchObject([{ daysLeft: -1 }])
    const letter = kept.letters[0]?.letter ?? ''
    kept = value(await step({ type: 'letter-answered', letter, answeredOn: '2026-04-21', answer: 'answered' })).case
    kept = value(await step({ type: 'document-received', receivedOn: '2026-04-21', what: '運転免許証' })).case
    kept = value(await step({ type: 'case-due-changed', dueOn: '2026-04-30' })).case
    expect(kept).toMatchObject({ dueOn: '2026-04-30', dueBy: 'clerk', daysLeft: 9 })
    kept = value(await step({ type: 'case-closed', outcome: 'completed' })).case
    expect(kept).toMatchObject({ phase: 'closed', closing: { closedOn: '2026-04-21', outcome: 'completed' } })
    expect(value(await cases.list(principal))).toEqual([])
    const retention = { ...parts, retentionHolds: () => [], vault: { purge: async () => success({ records: 0 }) } }
    time.at = Date.parse('2026-05-20T10:00:00+09:00')
    value(await destroyDue(retention, principal))
    expect(value(await store.records.list('case'))).toHaveLength(1)
    time.at = Date.parse('2026-05-21T10:00:00+09:00')
    value(await destroyDue(retention, principal))
    expect(value(await store.records.list('case'))).toEqual([])
  })

  it('keeps its visit from being destroyed until it ends, and says so where the records wait', async () => {
    const { begin, keep, cases, principal, parts, time, record, store } = await open()
    const visit = await begin(...drafts())
    const { case: kept } = value(await keep(visit))
    const now = value(await openDesk(parts).visit(visit.stream, principal))
    value(await record(now, { type: 'visit-closed', payload: { outcome: 'completed' } }))
    const retention = { ...parts, retentionHolds: () => [], vault: { purge: async () => success({ records: 0 }) } }
    time.at = Date.parse('2026-06-01T10:00:00+09:00')
    expect(value(await destroyDue(retention, principal))).toMatchObject({ records: 0, failed: 0 })
    expect(value(await cases.list(principal))).toHaveLength(1)
    const roles = ['procedure-owner']
    const owner = { ...principal, roles, operations: operationsOf(roles, content.catalogue.desk.operations) }
    expect(value(await listRetention(retention, owner)).lines).toMatchObject([{ ticket: '105', cases: [kept.number] }])

    const closing = { type: 'case-closed', outcome: 'completed' } as const
    const command = { type: 'record-case', case: kept.case, expectedVersion: kept.version, step: closing } as const
    value(await cases.execute(command, principal))
    expect(value(await listRetention(retention, owner)).lines).toMatchObject([{ ticket: '105', cases: [] }])
    expect(value(await destroyDue(retention, principal))).toMatchObject({ records: 1, failed: 0 })
    expect(value(await store.records.list('visit'))).toEqual([])
    expect(value(await store.records.list('case'))).toHaveLength(1)
  })

  it('keeps its visit also where it cannot be read, and not once it is gone itself', async () => {
    const { begin, keep, principal, parts, time, record, store } = await open()
    const visit = await begin(...drafts())
    const { case: kept } = value(await keep(visit))
    const now = value(await openDesk(parts).visit(visit.stream, principal))
    value(await record(now, { type: 'visit-closed', payload: { outcome: 'completed' } }))
    time.at = Date.parse('2026-06-01T10:00:00+09:00')
    const reading = (answer: Result<never[]>) => ({
      ...store.records,
      read: async (stream: string) => (stream === kept.case ? answer : store.records.read(stream)),
    })
    const run = async (answer: Result<never[]>) => {
      const vault = { purge: async () => success({ records: 0 }) }
      return value(await destroyDue({ ...parts, records: reading(answer), retentionHolds: () => [], vault }, principal))
    }
    expect(await run(failure(problem('record-damaged', { seq: 1 })))).toMatchObject({ records: 0 })
    expect(await run(success([]))).toMatchObject({ records: 1 })
  })
})

describe('a case of somebody protected', () => {
  it('shows nothing once the list has them, and stops whoever takes it up', async () => {
    const { begin, keep, cases, principal, names, desk, record } = await open()
    const { case: kept } = value(await keep(await begin(...drafts())))
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
    const visit = await begin(...drafts())
    names.push('架空')
    expect(codes(await keep(visit))).toEqual(['hold-checking'])
  })
})
