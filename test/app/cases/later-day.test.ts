import { beforeAll, describe, expect, it } from 'vitest'
import { openDesk } from '#app/desk/open-desk'
import type { Content } from '#app/desk/load-content'
import { destroyDue } from '#app/retention/destroy-due'
import { listRetention } from '#app/retention/list-retention'
import type { VisitDraft } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import { codesOf, inRoles, sampleContent, value } from '../desk/day/real-desk.ts'
import { answered, DEATH, MONDAY, openCaseDesk, RETURN, VISITOR } from './case-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const open = () => openCaseDesk(content)

describe('a case on a later day', () => {
  it('goes on in a new visit: who stands here and protection first, then the household, whole', async () => {
    const { begin, keep, cases, principal, desk, record, time } = await open()
    const first = await begin(...DEATH)
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
    expect(codesOf(await record(later, pending))).toEqual([])
    expect(value(await cases.view(kept.case, principal)).takenUp).toEqual([
      { visit: taken.visit, takenUpOn: '2026-04-06' },
    ])
  })

  it('takes in letters, papers and another day, ends, and goes thirty days after', async () => {
    const { begin, keep, cases, principal, parts, time, store } = await open()
    let { case: kept } = value(await keep(await begin(...DEATH), { kind: 'inquiry', dueOn: '2026-04-20' }))
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
    const visit = await begin(...DEATH)
    const { case: kept } = value(await keep(visit))
    const now = value(await openDesk(parts).visit(visit.stream, principal))
    value(await record(now, { type: 'visit-closed', payload: { outcome: 'completed' } }))
    const retention = { ...parts, retentionHolds: () => [], vault: { purge: async () => success({ records: 0 }) } }
    time.at = Date.parse('2026-06-01T10:00:00+09:00')
    expect(value(await destroyDue(retention, principal))).toMatchObject({ records: 0, failed: 0 })
    expect(value(await cases.list(principal))).toHaveLength(1)
    const owner = inRoles(content.catalogue, ['procedure-owner'])
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
    const visit = await begin(...DEATH)
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
