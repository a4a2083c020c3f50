import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import { openDay } from '#app/day/open-day'
import type { Clock, OpenStore } from '#app/ports'
import { followRecords, type RecordNews } from '#app/protection/follow-records'
import { destroyDue } from '#app/retention/destroy-due'
import { operationsOf, type Principal } from '#core/access'
import { success } from '#core/value'
import { japan } from '../../core/hours/border-table.ts'
import { clerk, memoryStore, realParts, sampleContent, value } from '../desk/day/real-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const who = (section: string, role = 'system-user', user = `k-${section}`): Principal => ({
  ...clerk(content.catalogue),
  user,
  section,
  roles: [role],
  operations: operationsOf([role], content.catalogue.desk.operations),
})
const opened = (store: OpenStore) => {
  let now = japan('2026-04-03T10:00:00')
  const clock: Clock = { now: () => ({ epochMs: now, source: 'terminal' }) }
  const parts = realParts(content, store, clock)
  return { parts, day: openDay(parts), at: (time: string) => (now = japan(time)) }
}
const CLOSED = {
  type: 'post-notice',
  what: 'window-closed',
  section: 'children',
  until: Date.UTC(2026, 3, 3, 5),
  text: ' 会議 ',
} as const

describe("today's notices", () => {
  it('stand for everybody at the windows, from whichever section, until their end', async () => {
    const { day, at } = opened(await memoryStore())
    value(await day.execute({ type: 'post-notice', what: 'printer-out' }, who('insurance-pension')))
    at('2026-04-03T10:01:00')
    const posted = value(await day.execute(CLOSED, who('residents')))
    expect(posted.map(({ what, section, text, mayWithdraw }) => [what, section, text, mayWithdraw])).toEqual([
      ['printer-out', undefined, undefined, false],
      ['window-closed', 'children', '会議', true],
    ])
    at('2026-04-03T14:00:00')
    const later = value(await day.notices(who('children')))
    expect(later.map(({ what }) => what)).toEqual(['printer-out'])
    at('2026-04-04T10:00:00')
    expect(value(await day.notices(who('children')))).toEqual([])
  })

  it('are taken down by the section that posted them, and by no other', async () => {
    const { day } = opened(await memoryStore())
    const [posted] = value(await day.execute(CLOSED, who('residents')))
    const withdraw = { type: 'withdraw-notice', notice: posted?.notice ?? '' } as const
    expect(await day.execute(withdraw, who('children'))).toMatchObject({ problems: [{ code: 'day-notice-unknown' }] })
    expect(value(await day.execute(withdraw, who('residents', 'section-head')))).toEqual([])
  })

  it.each([
    ['system-user', true, true],
    ['section-head', true, true],
    ['procedure-owner', false, false],
    ['general-manager', false, false],
    ['auditor', false, false],
  ])('a %s posts: %s, sees: %s', async (role, posts, sees) => {
    const { day } = opened(await memoryStore())
    const principal = who('residents', role)
    const refused = { ok: false, problems: [{ code: 'operation-not-granted' }] }
    const answer = await day.execute(CLOSED, principal)
    const seen = await day.notices(principal)
    if (posts) expect(answer.ok).toBe(true)
    else expect(answer).toMatchObject(refused)
    if (sees) expect(seen.ok).toBe(true)
    else expect(seen).toMatchObject(refused)
  })

  it('leave codes in the audit, never the words', async () => {
    const store = await memoryStore()
    const { day } = opened(store)
    value(await day.execute(CLOSED, who('residents')))
    const entry = value(await store.audit.read('T1')).at(-1)?.content
    expect(entry).toMatchObject({
      action: 'day/day-notice-posted',
      codes: { what: 'window-closed', section: 'children' },
    })
    expect(JSON.stringify(entry)).not.toContain('会議')
  })

  it('take nothing after closing, and are told to other tabs', async () => {
    const store = await memoryStore()
    const { day, at } = opened(store)
    const news: RecordNews[] = []
    const end = followRecords(store, (each) => news.push(each))
    value(await day.execute(CLOSED, who('residents')))
    await Promise.resolve()
    end()
    expect(news.filter(({ notices }) => notices === true)).toHaveLength(1)
    at('2026-04-03T21:00:00')
    const answer = await day.execute({ type: 'post-notice', what: 'printer-out' }, who('residents'))
    expect(answer).toMatchObject({ problems: [{ code: 'outside-hours' }] })
  })

  it('go with their day', async () => {
    const store = await memoryStore()
    const { parts, day, at } = opened(store)
    value(await day.execute(CLOSED, who('residents')))
    const retention = { ...parts, retentionHolds: () => [], vault: { purge: async () => success({ records: 0 }) } }
    at('2026-04-03T20:59:00')
    expect(value(await destroyDue(retention, who('residents')))).toMatchObject({ records: 0 })
    at('2026-04-04T08:30:00')
    expect(value(await destroyDue(retention, who('residents')))).toMatchObject({ records: 1, failed: 0 })
    expect(value(await store.records.list('day'))).toEqual([])
  })
})
