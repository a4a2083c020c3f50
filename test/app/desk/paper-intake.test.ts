import { beforeAll, describe, expect, it } from 'vitest'
import { openDayBooks } from '#app/day/day-book'
import type { Content } from '#app/desk/load-content'
import { openDesk } from '#app/desk/open-desk'
import type { Clock } from '#app/ports'
import type { TakenOnPaper, VisitDraft } from '#core/record'
import { HEARD, heardFact } from './day/heard.ts'
import { codesOf, inRoles, memoryStore, realParts, sampleContent, value, watchFor } from './day/real-desk.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const NOW = Date.parse('2026-04-18T10:00:00+09:00')
const AT = Date.parse('2026-04-15T16:40:00+09:00')
const STOP = { id: 's1', from: AT - 3_600_000, to: AT + 3_600_000, reason: '停電' }

const open = async () => {
  const clock: Clock = { now: () => ({ epochMs: NOW, source: 'terminal' }) }
  const store = await memoryStore()
  const parts = {
    ...realParts(content, store, clock),
    protection: watchFor(),
    colleagues: () => [
      { user: 'k-two', name: '架空 北田', section: 'residents' },
      { user: 'k-far', name: '架空 遠田', section: 'taxes' },
    ],
    stops: () => [STOP],
  }
  const who = inRoles(content.catalogue, ['system-user'])
  const desk = openDesk(parts)
  const take = (paper: Partial<TakenOnPaper> = {}, ticket = 'P-1', principal = who) =>
    desk.execute({ type: 'open-visit', ticket, paper: { at: AT, by: 'k-two', because: 'power', ...paper } }, principal)
  const go = async (visit: { stream: string; version: number }, drafts: readonly VisitDraft[]) =>
    value(await desk.execute({ type: 'record', visit: visit.stream, expectedVersion: visit.version, drafts }, who))
      .visit
  return { desk, books: openDayBooks(parts), store, who, take, go }
}

const SETTLED: readonly VisitDraft[] = [
  ...HEARD,
  heardFact('household', 'h1', 'document', 'after'),
  heardFact('nationality', 'japanese', 'document'),
  heardFact('my-number-card', 'none', 'visitor'),
]

describe('what was taken on paper and is entered afterwards', () => {
  it('offers the people of the section and the stops that have begun', async () => {
    const { desk, who } = await open()
    const offered = value(await desk.paperIntake(who))
    expect(offered.colleagues.map(({ user }) => user)).toEqual(['k-two'])
    expect(offered.stops).toEqual([STOP])
    const other = { ...who, operations: who.operations.filter((each) => !each.startsWith('paper-intake')) }
    expect(codesOf(await desk.paperIntake(other))).toEqual(['operation-not-granted'])
  })

  it('is received on the day of the paper, by which deadlines and forms go', async () => {
    const { take, go } = await open()
    const { visit } = value(await take({ stop: 's1' }))
    expect([visit.receivedOn, visit.ticket, visit.paper?.by]).toEqual(['2026-04-15', 'P-1', 'k-two'])
    const heard = await go(visit, SETTLED)
    // The last day is the day of the paper; entered three days later it would be overdue.
    const deadline = heard.plan.find(({ procedure }) => procedure === 'move-in')?.deadline
    expect([deadline?.date, deadline?.overdue]).toEqual(['2026-04-15', false])
  })

  it('is refused of strangers, of another time than the stop, twice, and without the operation', async () => {
    const { take, who, desk } = await open()
    expect(codesOf(await take({ by: 'k-far' }))).toEqual(['paper-clerk-unknown'])
    expect(codesOf(await take({ stop: 's9' }))).toEqual(['paper-stop-unknown'])
    expect(codesOf(await take({ stop: 's1', at: STOP.from - 1 }))).toEqual(['paper-outside-stop'])
    expect(codesOf(await take({ at: NOW + 60_000 }))).toEqual(['paper-not-yet-received'])
    value(await take())
    expect(codesOf(await take())).toEqual(['paper-entered-already'])
    value(await take({ at: AT + 24 * 3_600_000 }))
    const other = { ...who, operations: who.operations.filter((each) => !each.startsWith('paper-intake')) }
    expect(codesOf(await take({}, 'P-2', other))).toEqual(['operation-not-granted'])
    expect(value(await desk.visits(who)).filter(({ paper }) => paper === true)).toHaveLength(2)
  })

  it('keeps a handwritten form as received, offers it no more, and says so in the book under its own day', async () => {
    const { take, go, desk, books, who, store } = await open()
    const heard = await go(value(await take()).visit, SETTLED)
    const received: VisitDraft = {
      type: 'form-taken-on-paper',
      payload: { job: 'paper-1', form: 'resident-change', sheets: 1 },
    }
    const kept = await go(heard, [received])
    expect(kept.sheets).toEqual([expect.objectContaining({ handwritten: true, returned: 'signed' })])
    const { sheets, overtaken } = value(await desk.sheets(kept.stream, who))
    const sheet = sheets.find(({ form }) => form === 'resident-change')
    expect([sheet?.job, sheet?.refusals, overtaken]).toEqual([undefined, [], []])
    const other: VisitDraft = { type: 'form-taken-on-paper', payload: { job: 'x', form: 'guide-sheet', sheets: 1 } }
    const command = { type: 'record', visit: kept.stream, expectedVersion: kept.version, drafts: [other] } as const
    expect(codesOf(await desk.execute(command, who))).toEqual(['form-missing'])

    const book = value(await books.read(who, '2026-04-15'))
    expect(book.lines).toEqual([
      expect.objectContaining({ ticket: 'P-1', openedAt: AT, paper: { by: '架空 北田' }, events: ['転入'] }),
    ])
    expect(book.tally.every((line) => line.sheets === 0)).toBe(true)
    const entries = value(await store.audit.read('T1')).map(({ content: entry }) => entry)
    const said = entries.find(({ codes: of }) => of['standstill'] !== undefined)
    expect(said?.codes).toMatchObject({ standstill: 'power', taken: 'k-two' })
  })
})
