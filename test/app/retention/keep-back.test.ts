import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import { destroyDue } from '#app/retention/destroy-due'
import { openRetention } from '#app/retention/open-retention'
import type { VisitEvent } from '#core/record'
import { success } from '#core/value'
import { auditOf, visitEvent, visitStream } from '../../adapters/contract/sample-visit.ts'
import { clerk, realParts, sampleContent } from '../desk/day/real-desk.ts'
import {
  appoint,
  codesOf,
  enter,
  foundedOffice,
  jst,
  request,
  value,
  type Page,
  type Terminal,
} from '../office/town-office.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const RESIDENT = { subject: { type: 'person', id: 'p1' }, fact: 'sex', value: 'female', origin: 'document' }

/** Visits suspended on 10 April: one with a fact of the residents' record, one that holds no fact at all. */
const suspended = async ({ store }: Terminal, name: string, fact?: object): Promise<string> => {
  const stream = visitStream(name)
  const opened = { type: 'visit-opened', payload: { ticket: name, catalogue: 'c1', receivedOn: '2026-04-10' } }
  const drafts = [
    opened,
    ...(fact === undefined ? [] : [{ type: 'fact-stated', payload: fact }]),
    { type: 'visit-suspended', payload: { reason: { code: 'x' } } },
  ]
  const events = drafts.map((draft, index) =>
    visitEvent(stream, index + 1, { ...draft, recordedAt: jst('2026-04-10', 10) } as Partial<VisitEvent>),
  )
  value(await store.records.append(stream, 0, events, auditOf(events)))
  return stream
}

/** An office with a 管理者 of the residents' record, its visits, and retention over both. */
const open = async () => {
  const { terminal, page } = await foundedOffice(content.catalogue)
  const owner = { user: 'owner', name: '管理 者', role: 'procedure-owner', domains: ['resident-record', 'desk'] }
  await appoint(page, 'head', request(owner))
  const resident = await suspended(terminal, '21', RESIDENT)
  const empty = await suspended(terminal, '22')
  const parts = {
    ...realParts(content, terminal.store, page.parts.clock),
    authorise: page.office.authorise,
    retentionHolds: page.office.retentionHolds,
    vault: { purge: async () => success({ records: 0 }) },
  }
  return { terminal, page, parts, resident, empty, retention: openRetention(parts, page.office) }
}
const as = async (page: Page, user: string) => {
  value(await enter(page, user))
  return value(await page.office.principal())
}
const hold = (record: string, until: string) =>
  ({ type: 'hold-record', record, until, reason: '証明書の再交付を待つため' }) as const

describe('keeping a record back', () => {
  it('is done by the 管理者 over what holds facts of their own domains, and shows tickets and days alone', async () => {
    const { page, retention, resident, empty } = await open()
    const owner = await as(page, 'owner')
    const before = value(await retention.list(owner))
    expect(before.days).toEqual({ finished: 1, suspended: 7, heldAtMost: 30 })
    expect(before.lines.map(({ ticket, since, goesOn }) => [ticket, since, goesOn])).toEqual([
      ['21', '2026-04-10', '2026-04-17'],
      ['22', '2026-04-10', '2026-04-17'],
    ])
    expect(JSON.stringify(before)).not.toContain('female')
    const after = value(await retention.execute(hold(resident, '2026-04-30'), owner))
    expect(after.lines.at(-1)).toMatchObject({
      record: resident,
      goesOn: '2026-05-01',
      hold: { status: 'held', until: '2026-04-30', by: 'owner', mayApprove: false },
    })
    expect(codesOf(await retention.execute(hold(resident, '2026-05-01'), owner))).toEqual(['retention-already-held'])
    expect(codesOf(await retention.execute(hold(empty, '2027-05-01'), owner))).toEqual(['retention-too-long'])
    expect(codesOf(await retention.execute(hold(empty, '2026-04-09'), owner))).toEqual(['retention-in-past'])
    expect(codesOf(await retention.execute({ ...hold(empty, '2026-04-20'), reason: ' ' }, owner))).toEqual([
      'office-text-missing',
    ])
    expect(codesOf(await retention.execute(hold(visitStream('none'), '2026-04-20'), owner))).toEqual([
      'retention-record-missing',
    ])
  })

  it('is nothing for a clerk, nor over a record of other domains', async () => {
    const { terminal, page, retention, resident } = await open()
    const front = await as(page, 'clerk-1')
    expect(codesOf(await retention.list(front))).toEqual(['operation-not-granted'])
    expect(codesOf(await retention.execute(hold(resident, '2026-04-20'), front))).toEqual(['operation-not-granted'])
    const pension = { user: 'pension', name: '年金 者', role: 'procedure-owner', domains: ['pension'] }
    await appoint(page, 'head', request(pension))
    const other = await as(page, 'pension')
    expect(value(await retention.list(other)).lines).toEqual([])
    expect(codesOf(await retention.execute(hold(resident, '2026-04-20'), other))).toEqual(['retention-record-missing'])
    // An altered program that names a domain of its own is held to the signed record's rules all the same.
    const forged = { type: 'hold-record', record: resident, domain: 'resident-record' } as const
    const terms = { since: '2026-04-10', until: '2026-04-20', reason: 'x' }
    expect(codesOf(await page.office.execute({ ...forged, ...terms }, other))).toEqual(['not-in-own-domain'])
    expect(await terminal.store.records.read(resident)).toMatchObject({ ok: true })
  })

  it('beyond thirty days counts only once the 統括管理者 has agreed, and never by whoever asked', async () => {
    const { page, retention, resident } = await open()
    const owner = await as(page, 'owner')
    const asked = value(await retention.execute(hold(resident, '2026-06-30'), owner)).lines.at(-1)
    expect(asked).toMatchObject({ goesOn: '2026-05-11', hold: { status: 'to-approve', mayApprove: false } })
    const id = asked?.hold?.id ?? ''
    expect(codesOf(await retention.execute({ type: 'approve-hold', hold: id }, owner))).toEqual([
      'operation-not-granted',
    ])
    const manager = await as(page, 'manager')
    expect(value(await retention.list(manager)).lines.at(-1)?.hold?.mayApprove).toBe(true)
    const agreed = value(await retention.execute({ type: 'approve-hold', hold: id }, manager))
    expect(agreed.lines.at(-1)).toMatchObject({ goesOn: '2026-07-01', hold: { status: 'held', mayApprove: false } })
    expect(codesOf(await retention.execute({ type: 'approve-hold', hold: id }, manager))).toEqual([
      'retention-already-approved',
    ])
  })

  it('keeps the record at the day’s end until it is let go', async () => {
    const { terminal, page, parts, retention, resident } = await open()
    const owner = await as(page, 'owner')
    const held = value(await retention.execute(hold(resident, '2026-05-05'), owner)).lines.at(-1)
    terminal.now = jst('2026-04-20', 20)
    const front = await as(page, 'clerk-1')
    const closing = { ...clerk(content.catalogue), ...front }
    expect(value(await destroyDue(parts, closing)).records).toBe(1)
    expect(value(await terminal.store.records.list('visit')).map(({ stream }) => stream)).toEqual([resident])
    const again = await as(page, 'owner')
    value(await retention.execute({ type: 'release-hold', hold: held?.hold?.id ?? '', reason: '届いた' }, again))
    const last = await as(page, 'clerk-1')
    expect(value(await destroyDue(parts, last)).records).toBe(1)
    expect(value(await terminal.store.records.list('visit'))).toEqual([])
  })
})
