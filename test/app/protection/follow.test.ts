import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryDatabase } from '#adapters/memory'
import { deskTime } from '#app/desk/desk-hours'
import type { Content } from '#app/desk/load-content'
import { followRecords, type RecordNews } from '#app/protection/follow-records'
import { isoFromDay } from '#core/value'
import { sampleContent, value } from '../desk/day/real-desk.ts'
import { peopleOf } from './people.ts'
import { clockAt, openTab, visitIn } from './two-tabs.ts'

let content: Content
let people: ReturnType<typeof peopleOf>
beforeAll(async () => {
  content = await sampleContent()
  people = peopleOf(content.catalogue)
})

const tabs = async () => {
  const { clock } = clockAt()
  const database = createMemoryDatabase()
  const a = await openTab(content, clock, database)
  const b = await openTab(content, clock, database)
  const asOf = isoFromDay(deskTime(a.parts).today)
  value(await a.protection.execute({ type: 'confirm-list', asOf }, people.keeper))
  return { a, b }
}
const person = { name: '見本 花', kana: 'ミホン ハナ', birth: '1988-05-05', address: '' }
const set = { type: 'set-protection', person, household: [], opponents: [] } as const

describe('what another tab records', () => {
  it('is told to an open screen: whether the list is another one, and the version of each visit', async () => {
    const { a, b } = await tabs()
    const news: RecordNews[] = []
    const end = followRecords(b.store, (each) => news.push(each))
    expect(news).toEqual([{ list: false, visits: new Map() }])
    const visit = await visitIn(a, people.front)
    expect(news.at(-1)).toEqual({ list: false, visits: new Map([[visit.visit, 1]]) })
    value(await a.protection.execute(set, people.keeper))
    expect(news.at(-1)).toEqual({ list: true, visits: new Map([[visit.visit, 1]]) })
    await visit.walk()
    expect(news.at(-1)?.list).toBe(false)
    expect(news.at(-1)?.visits.get(visit.visit)).toBe(await visit.version())
    end()
    const { length } = news
    await visitIn(a, people.front, '13')
    expect(news).toHaveLength(length)
  })
})

describe('a visit held before anybody of it was entered', () => {
  it.each(['keeper', 'second'] as const)('waits for the back desk when it was said in it (%s)', async (who) => {
    const { a, b } = await tabs()
    const visit = await visitIn(b, people.front)
    const other = await visitIn(b, people.front, '13')
    expect(value(await a.protection.holds(people.back))).toEqual([])
    value(await a.protection.execute({ ...set, visit: visit.visit }, people[who]))
    expect(value(await a.protection.holds(people.back))).toMatchObject([{ visit: visit.visit, ticket: '12' }])
    expect((await visit.view()).hold).toBe('checking')
    expect((await other.view()).hold).toBeUndefined()
    const lines = value(await b.desk.visits(people.front))
    expect(lines.map(({ ticket, hold }) => [ticket, hold])).toEqual([
      ['12', 'checking'],
      ['13', undefined],
    ])
    expect(JSON.stringify(lines)).not.toMatch(/見本|花|支援/)
  })

  it('goes on when the back desk finds that somebody else of another name stands there', async () => {
    const { a, b } = await tabs()
    const visit = await visitIn(b, people.front)
    value(await a.protection.execute({ ...set, visit: visit.visit }, people.second))
    await visit.walk({ family: '別名', given: '一', name: '別名 一' })
    expect(await visit.view()).toMatchObject({ hold: 'checking', open: false, persons: [] })
    value(
      await a.protection.execute(
        {
          type: 'resolve-hold',
          visit: visit.visit,
          expectedVersion: await visit.version(),
          outcome: 'not-the-person',
          reason: '別の受付だった',
        },
        people.back,
      ),
    )
    expect((await visit.view()).hold).toBeUndefined()
  })
})
