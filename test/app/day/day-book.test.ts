import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import { openDayBooks } from '#app/day/day-book'
import { openDesk } from '#app/desk/open-desk'
import type { Clock } from '#app/ports'
import type { Principal } from '#core/access'
import type { VisitDraft } from '#core/record'
import { HEARD, heardFact } from '../desk/day/heard.ts'
import { codesOf, inRoles, memoryStore, realParts, sampleContent, value, watchFor } from '../desk/day/real-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const person = { type: 'person', id: 'p1' }
const NAMED: readonly VisitDraft[] = [...HEARD, heardFact('family-name', '架空', 'visitor', 'after')]
const END: readonly VisitDraft[] = [
  {
    type: 'disposition-set',
    payload: { procedure: 'move-in', subject: { type: 'household', id: 'h1' }, disposition: 'done' },
  },
  {
    type: 'disposition-set',
    payload: { procedure: 'seal-registration', subject: person, disposition: 'later', section: 'residents' },
  },
  {
    type: 'disposition-set',
    payload: { procedure: 'pension-move-in', subject: person, disposition: 'forwarded', section: 'insurance-pension' },
  },
  { type: 'visit-closed', payload: { outcome: 'completed' } },
]

const open = async (listed: readonly string[] = []) => {
  const time = { at: Date.parse('2026-04-03T10:00:00+09:00') }
  const clock: Clock = { now: () => ({ epochMs: time.at, source: 'terminal' }) }
  const store = await memoryStore()
  const parts = { ...realParts(content, store, clock), protection: watchFor(listed) }
  const who = (roles: readonly string[], section?: string) => inRoles(content.catalogue, roles, section)
  const [desk, books] = [openDesk(parts), openDayBooks(parts)]
  const visit = async (ticket: string, principal: Principal, ...drafts: readonly VisitDraft[]) => {
    const { visit: opened } = value(await desk.execute({ type: 'open-visit', ticket }, principal))
    const command = { type: 'record', visit: opened.stream, expectedVersion: opened.version } as const
    return value(await desk.execute({ ...command, drafts }, principal)).visit
  }
  return { time, store, desk, books, who, visit }
}

describe('the day book', () => {
  it('has the visits of the own section of today by ticket: times, kinds, counts, no names', async () => {
    const { books, who, visit, time } = await open()
    const clerkOf = who(['system-user'])
    await visit('23', clerkOf, ...NAMED, ...END)
    time.at += 60_000
    await visit('9', clerkOf, ...NAMED)
    await visit('77', who(['system-user'], 'children'), ...NAMED)
    const book = value(await books.read(clerkOf))
    expect(book.day).toBe('2026-04-03')
    expect(book.lines.map(({ ticket, phase, events, outcomes }) => [ticket, phase, events, outcomes])).toEqual([
      [
        '23',
        'closed',
        ['転入'],
        [
          { disposition: 'done', count: 1 },
          { disposition: 'forwarded', count: 1 },
          { disposition: 'later', count: 1 },
        ],
      ],
      ['9', 'open', ['転入'], []],
    ])
    expect(book.lines[0]).toMatchObject({ openedAt: time.at - 60_000, closedAt: time.at - 60_000 })
    expect(JSON.stringify(book)).not.toMatch(/架空|花子|contact|family/)
    expect(book.tally).toEqual([
      { section: 'residents', counts: { done: 1, later: 1 }, sheets: 0, spoilt: 0 },
      { section: 'insurance-pension', counts: { forwarded: 1 }, sheets: 0, spoilt: 0 },
    ])
    time.at = Date.parse('2026-04-04T10:00:00+09:00')
    expect(value(await books.read(clerkOf)).lines).toEqual([])
  })

  it('counts paper by section, and names void and recalled numbers', async () => {
    const { books, who, visit, desk } = await open()
    const principal = who(['system-user'])
    let now = await visit('23', principal, ...NAMED)
    const guide = async () => {
      const found = value(await desk.sheets(now.stream, principal)).sheets.find(({ form }) => form === 'guide-sheet')
      const printing = {
        ...({ type: 'print-sheets', visit: now.stream, expectedVersion: now.version } as const),
        sheets: [
          {
            ...{ form: 'guide-sheet', contentHash: found?.contentHash ?? '', pages: 1 },
            ...((found?.printed.length ?? 0) === 0 ? {} : { reason: { code: 'reprint' } }),
          },
        ],
      }
      now = value(await desk.execute(printing, principal)).visit
      return now.sheets.at(-1)?.job ?? ''
    }
    const record = async (...drafts: readonly VisitDraft[]) =>
      (now = value(
        await desk.execute({ type: 'record', visit: now.stream, expectedVersion: now.version, drafts }, principal),
      ).visit)
    await record({ type: 'sheet-voided', payload: { job: await guide(), reason: { code: 'jam' } } })
    await record({ type: 'sheet-confirmed', payload: { job: await guide(), sheets: 1 } })
    const book = value(await books.read(principal))
    expect(book.lines[0]?.sheets.map(({ serial, copy, status }) => [serial, copy, status])).toEqual([
      ['M20260403-23-01', 1, 'voided'],
      ['M20260403-23-01', 2, 'confirmed'],
    ])
    expect(book.tally).toEqual([{ section: 'residents', counts: {}, sheets: 1, spoilt: 1 }])
  })

  it('says nothing of what a visit was about that the list stops', async () => {
    const { books, who, visit } = await open(['架空'])
    await visit('23', who(['system-user']), ...NAMED)
    expect(value(await books.read(who(['system-user']))).lines).toMatchObject([
      { ticket: '23', withheld: true, events: [], outcomes: [] },
    ])
  })

  it.each([
    [['system-user'], true, true],
    [['section-head'], true, false],
    [['auditor'], false, false],
    [['general-manager'], false, false],
  ])('is read and printed by %j: %s, %s', async (roles, reads, prints) => {
    const { books, who } = await open()
    expect(codesOf(await books.read(who(roles)))).toEqual(reads ? [] : ['operation-not-granted'])
    expect(codesOf(await books.print(who(roles)))).toEqual(prints ? [] : ['operation-not-granted'])
  })

  it('stands in the audit once it is printed', async () => {
    const { books, who, store } = await open()
    value(await books.print(who(['system-user'])))
    expect(value(await store.audit.read('T1')).at(-1)?.content).toMatchObject({
      action: 'office-paper-printed',
      codes: { form: 'day-book' },
      counts: { sheets: 1 },
    })
  })

  it('turns back to days of which visits are kept, never beyond, and comes back to today', async () => {
    const { time, books, who, visit } = await open()
    const clerkOfToday = who(['system-user'])
    const head = clerkOfToday
    await visit('11', clerkOfToday, ...NAMED)
    time.at = Date.parse('2026-04-06T10:00:00+09:00')
    await visit('12', clerkOfToday, ...NAMED)
    time.at = Date.parse('2026-04-08T10:00:00+09:00')
    const today = value(await books.read(head))
    expect(today).toMatchObject({ day: '2026-04-08', earlier: '2026-04-06', lines: [] })
    expect(today).not.toHaveProperty('later')
    const before = value(await books.read(head, today.earlier))
    expect(before).toMatchObject({ earlier: '2026-04-03', later: '2026-04-08', lines: [{ ticket: '12' }] })
    const first = value(await books.print(head, before.earlier))
    expect(first).toMatchObject({ day: '2026-04-03', later: '2026-04-06', lines: [{ ticket: '11' }] })
    expect(first).not.toHaveProperty('earlier')
    for (const day of ['2026-04-02', '2026-04-07', '2026-04-09'])
      expect(codesOf(await books.read(head, day))).toEqual(['day-not-kept'])
  })
})
