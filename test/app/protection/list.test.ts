import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryDatabase } from '#adapters/memory'
import type { ListedPerson } from '#core/protection'
import type { Content } from '#app/desk/load-content'
import { codesOf, value } from '../desk/day/real-desk.ts'
import { clockAt, NEW_ADDRESS, openTab, visitIn } from './two-tabs.ts'
import { FORM, LISTING, openListed, type Listed } from './listed-office.ts'

let content: Content
let people: Listed['people']
let tabs: Listed['tabs']
beforeAll(async () => {
  ;({ content, people, tabs } = await openListed())
})

describe('the list itself', () => {
  it('older than the office lets it be stops every address and nothing else', async () => {
    const { b, pass } = await tabs()
    pass(8 * 86_400_000)
    const visit = await visitIn(b, people.front)
    await visit.walk()
    const form = await visit.sheet(FORM)
    expect(form?.refusals.map(({ code }) => code)).toEqual(['protection-list-old'])
    expect(codesOf(await visit.print(FORM))).toEqual(['protection-list-old'])
    expect((await visit.sheet('guide-sheet'))?.refusals).toEqual([])
    expect(value(await b.protection.list(people.keeper)).tooOld).toBe(true)
  })

  it.each([
    ['never confirmed', async () => undefined, 'protection-list-old'],
    [
      'damaged',
      async (database: ReturnType<typeof createMemoryDatabase>) => {
        if (database.tables === undefined) return
        const events = database.tables.events.filter(
          ({ stream, cursor }) => !stream.includes('protection') || cursor > 1,
        )
        database.tables = { ...database.tables, events }
      },
      'protection-list-unreadable',
    ],
  ])('%s: no address leaves the desk, and the screen says why', async (what, damage, code) => {
    const { clock } = clockAt()
    const database = createMemoryDatabase()
    const a = await openTab(content, clock, database)
    if (what === 'damaged') {
      value(await a.protection.execute({ type: 'confirm-list', asOf: '2026-04-02' }, people.keeper))
      value(await a.protection.execute({ type: 'confirm-list', asOf: '2026-04-03' }, people.keeper))
    }
    await damage(database)
    const tab = await openTab(content, clock, database)
    const visit = await visitIn(tab, people.front)
    await visit.walk()
    const form = await visit.sheet(FORM)
    expect(form?.refusals.map((each) => each.code)).toEqual([code])
    expect(form?.job).toBeUndefined()
    expect((await visit.sheet('guide-sheet'))?.refusals).toEqual([])
  })

  it('destroyed under a desk at work goes on stopping whom it had, and lets no address out', async () => {
    const { a, b } = await tabs()
    value(await a.protection.execute(LISTING, people.keeper))
    const listed = await visitIn(b, people.front)
    await listed.walk()
    expect(await listed.view()).toMatchObject({ hold: 'checking' })
    value(await a.store.records.destroy('real/protection/list', []))
    expect(await listed.view()).toMatchObject({ hold: 'checking' })
    const visit = await visitIn(b, people.front, '13')
    await visit.walk({ family: '別人', given: '一' })
    expect((await visit.sheet(FORM))?.refusals.map(({ code }) => code)).toEqual(['protection-list-unreadable'])
    expect(codesOf(await b.protection.list(people.keeper))).toEqual(['protection-list-unreadable'])
  })

  it('is renewed by one of two who try at once, and stops visits all the while', async () => {
    const { a, b, pass } = await tabs()
    value(await a.protection.execute(LISTING, people.keeper))
    const entry = value(await a.protection.list(people.keeper)).entries[0]?.id ?? ''
    value(
      await a.protection.execute(
        { type: 'confirm-protection', entry, from: '2026-04-03', to: '2027-04-02' },
        people.keeper,
      ),
    )
    pass(370 * 86_400_000)
    expect(value(await a.protection.list(people.keeper)).entries[0]?.status).toBe('to-confirm')
    const visit = await visitIn(b, people.front)
    await visit.walk()
    expect(await visit.view()).toMatchObject({ hold: 'checking' })
    const renew = { type: 'renew-protection', entry, to: '2028-04-01' } as const
    const both = await Promise.all([
      a.protection.execute(renew, people.keeper),
      b.protection.execute(renew, people.other),
    ])
    expect(both.flatMap(codesOf)).toEqual(['version-conflict'])
    expect(await visit.view()).toMatchObject({ hold: 'checking' })
  })

  it('is lifted by two persons, one entry at a time, and only then lets go', async () => {
    const { a, b } = await tabs()
    value(await a.protection.execute(LISTING, people.keeper))
    const visit = await visitIn(b, people.front)
    await visit.walk()
    const entry = value(await a.protection.list(people.keeper)).entries[0]?.id ?? ''
    value(await a.protection.execute({ type: 'propose-lift', entry, reason: '申出' }, people.keeper))
    expect(codesOf(await a.protection.execute({ type: 'approve-lift', entry }, people.keeper))).toEqual([
      'second-person-needed',
    ])
    expect(await visit.view()).toMatchObject({ hold: 'checking' })
    const many = { type: 'approve-lift', entry: [entry, entry] as unknown as string } as const
    expect(codesOf(await a.protection.execute(many, people.other))).toEqual(['protection-entry-unknown'])
    value(await a.protection.execute({ type: 'approve-lift', entry }, people.other))
    expect((await visit.view()).hold).toBeUndefined()
  })

  it('stops a like name for a check, which the back desk can clear', async () => {
    const { a, b } = await tabs()
    const rare: ListedPerson = { name: '髙橋 惠', kana: '', birth: '1970-02-02', address: '' }
    value(await a.protection.execute({ ...LISTING, person: rare, opponents: [] }, people.keeper))
    const visit = await visitIn(b, people.front)
    await visit.walk({ family: '高橋', given: '恵', birth: '1999-09-09', name: '窓口 来' })
    expect(await visit.view()).toMatchObject({ hold: 'checking', open: false })
    const expectedVersion = await visit.version()
    const clear = {
      type: 'resolve-hold',
      visit: visit.visit,
      expectedVersion,
      outcome: 'not-the-person',
      reason: '別人',
    } as const
    value(await a.protection.execute(clear, people.back))
    const view = await visit.view()
    expect([view.hold, view.open]).toEqual([undefined, true])
    expect(JSON.stringify((await visit.sheet(FORM))?.job)).toContain(NEW_ADDRESS)
  })
})
