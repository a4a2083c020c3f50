import { beforeAll, describe, expect, it } from 'vitest'
import { createMemoryDatabase } from '#adapters/memory'
import type { Content } from '#app/desk/load-content'
import type { ListedPerson } from '#core/protection'
import { isoFromDay } from '#core/value'
import { deskTime } from '#app/desk/desk-hours'
import { sampleContent, value } from '../desk/day/real-desk.ts'
import { peopleOf } from './people.ts'
import { clockAt, codesOf, NEW_ADDRESS, OLD_ADDRESS, openTab, visitIn } from './two-tabs.ts'

const FORM = 'resident-change'
const one: ListedPerson = { name: '見本 花', kana: 'ミホン ハナ', birth: '1988-05-05', address: '' }
const opponent: ListedPerson = { name: '見本 五郎', kana: 'ミホン ゴロウ', birth: '1980-01-01', address: '' }
const set = { type: 'set-protection', person: one, household: [], opponents: [opponent] } as const

let content: Content
let people: ReturnType<typeof peopleOf>
beforeAll(async () => {
  content = await sampleContent()
  people = peopleOf(content.catalogue)
})

/** Two tabs over one database, with the list confirmed for today. */
const tabs = async () => {
  const { clock, pass } = clockAt()
  const database = createMemoryDatabase()
  const a = await openTab(content, clock, database)
  const b = await openTab(content, clock, database)
  const asOf = isoFromDay(deskTime(a.parts).today)
  value(await a.protection.execute({ type: 'confirm-list', asOf }, people.keeper))
  return { a, b, pass, database }
}
const counted = (view: { readonly sheets: readonly { readonly job: string; readonly status: string }[] }) =>
  view.sheets.find(({ status }) => status === 'awaiting')?.job ?? ''

describe('a flag set in one tab while the other is at work', () => {
  it('stops the preview before it is printed', async () => {
    const { a, b } = await tabs()
    const visit = await visitIn(b, people.front)
    expect((await visit.walk()).every(({ ok }) => ok)).toBe(true)
    const preview = await visit.sheet(FORM)
    expect(preview?.refusals).toEqual([])
    expect(JSON.stringify(preview?.job)).toContain(NEW_ADDRESS)
    expect(preview?.listAsOf).toBe('2026-04-03')

    value(await a.protection.execute(set, people.keeper))
    expect(codesOf(await visit.print(FORM))).toContain('hold-checking')
    expect(await visit.sheet(FORM)).toBeUndefined()
    const view = await visit.view()
    expect(view).toMatchObject({ hold: 'checking', open: false, persons: [], facts: {}, plan: [] })
    expect(view.problems).toEqual([{ code: 'hold-checking', params: {} }])
    expect(JSON.stringify(view)).not.toMatch(/秘匿町|旧居町|支援|holdGrounds/)
  })

  it('after the dialog opened leaves only the void', async () => {
    const { a, b } = await tabs()
    const visit = await visitIn(b, people.front)
    await visit.walk()
    const job = counted(value(await visit.print(FORM)).visit)
    value(await a.protection.execute(set, people.keeper))

    const confirm = { type: 'sheet-confirmed', payload: { job, sheets: 1 } } as const
    expect(codesOf(await visit.record(confirm))).toEqual(['hold-checking'])
    expect((await visit.view()).sheets).toMatchObject([{ job, status: 'awaiting' }])

    const version = await visit.version()
    const resolve = { type: 'resolve-hold', visit: visit.visit, outcome: 'is-the-person', reason: '面談した' } as const
    value(await a.protection.execute({ ...resolve, expectedVersion: version }, people.back))
    expect(codesOf(await visit.record(confirm))).toEqual(['hold-checking'])
    expect(codesOf(await visit.record({ type: 'sheet-voided', payload: { job, reason: { code: 'held' } } }))).toEqual(
      [],
    )
  })

  it('is set at once by a clerk who cannot read the list, and found by its keepers with the visit', async () => {
    const { a, b } = await tabs()
    const visit = await visitIn(b, people.front)
    await visit.walk()
    const seen = value(await b.protection.execute({ ...set, visit: visit.visit }, people.second))
    expect(seen.entries).toEqual([])
    expect(await visit.view()).toMatchObject({ hold: 'checking' })
    const { entries } = value(await a.protection.list(people.keeper))
    expect(entries).toMatchObject([{ status: 'provisional', visit: visit.visit, setBy: 'k-second' }])
    expect(JSON.stringify(await a.store.records.read('real/protection/list'))).not.toContain('見本')
  })

  it('is named by a keeper afterwards, once, and goes on stopping whom it stopped', async () => {
    const { a, b } = await tabs()
    const visit = await visitIn(b, people.front)
    await visit.walk()
    value(await b.protection.execute({ ...set, visit: visit.visit }, people.second))
    const [entry] = value(await a.protection.list(people.keeper)).entries
    expect(entry).toMatchObject({ named: false, ticket: '12', person: { name: '' } })
    // Written by the keeper otherwise than it was heard at the window.
    const person = { name: '見元 花', kana: 'ミモト ハナ', birth: '1988-05-05', address: '' }
    const complete = {
      type: 'complete-protection',
      entry: entry?.id ?? '',
      person,
      household: [],
      opponents: [],
    } as const
    expect(codesOf(await b.protection.execute(complete, people.second))).toEqual(['operation-not-granted'])
    expect(codesOf(await a.protection.execute({ ...complete, entry: 'none' }, people.keeper))).toEqual([
      'protection-entry-unknown',
    ])
    const after = value(await a.protection.execute(complete, people.keeper))
    expect(after.entries).toMatchObject([{ named: true, setBy: 'k-second', visit: visit.visit, person }])
    expect(codesOf(await a.protection.execute(complete, people.keeper))).toEqual(['protection-already-named'])
    for (const name of ['見本', '見元']) {
      const other = await visitIn(b, people.front, name)
      await other.walk({ family: name, given: '花' })
      expect(await other.view()).toMatchObject({ hold: 'checking' })
    }
    expect(JSON.stringify(value(await a.protection.list(people.back)))).not.toMatch(/見元|見本/)
  })
})

describe('the protected person in person', () => {
  const held = async () => {
    const { a, b, pass } = await tabs()
    value(await a.protection.execute(set, people.keeper))
    const visit = await visitIn(b, people.front)
    const walked = await visit.walk()
    const resolve = async (outcome: 'is-the-person' | 'not-the-person' | 'refused', who = people.back) =>
      a.protection.execute(
        {
          type: 'resolve-hold',
          visit: visit.visit,
          expectedVersion: await visit.version(),
          outcome,
          reason: '面談した',
        },
        who,
      )
    return { a, b, visit, walked, resolve, pass }
  }

  it('is stopped as soon as she stands there, and goes on once another clerk has answered', async () => {
    const { a, visit, walked, resolve } = await held()
    expect(walked.map(({ ok }) => ok)).toEqual([true, true, true, false])
    expect(value(await a.protection.holds(people.back))).toMatchObject([{ visit: visit.visit, ticket: '12' }])
    expect(codesOf(await resolve('is-the-person', { ...people.back, user: people.front.user }))).toEqual([
      'second-person-needed',
    ])
    expect(codesOf(await resolve('is-the-person', people.front))).toEqual(['operation-not-granted'])
    value(await resolve('is-the-person'))
    await visit.walk()
    // Her date of birth makes another matter of it: not only a like name any more.
    value(await resolve('is-the-person'))
    expect(await visit.view()).toMatchObject({ hold: 'continued', open: true, persons: ['p1'] })
  })

  it('signs a form whose address boxes stand empty until a second clerk agrees', async () => {
    const { a, visit, resolve } = await held()
    value(await resolve('is-the-person'))
    await visit.walk()
    value(await resolve('is-the-person'))
    const blank = await visit.sheet(FORM)
    expect(blank?.refusals).toEqual([])
    expect(JSON.stringify(blank?.job)).not.toMatch(/秘匿町|旧居町/)
    expect(JSON.stringify(blank?.job)).toContain('花')

    const agree = async (who: typeof people.front) =>
      a.protection.execute(
        { type: 'confirm-address', visit: visit.visit, expectedVersion: await visit.version(), form: FORM },
        who,
      )
    expect(codesOf(await agree(people.front))).toEqual(['second-person-needed'])
    value(await agree(people.second))
    expect(JSON.stringify((await visit.sheet(FORM))?.job)).toContain(NEW_ADDRESS)
    value(
      await visit.record({
        type: 'event-changed',
        payload: {
          event: {
            id: 'e1',
            kind: 'move-in',
            date: '2026-04-01',
            persons: ['p1'],
            facts: {
              origin: 'domestic',
              'special-procedure': 'no',
              'new-address': OLD_ADDRESS,
              'previous-address': NEW_ADDRESS,
            },
          },
        },
      }),
    )
    expect(JSON.stringify((await visit.sheet(FORM))?.job)).not.toMatch(/秘匿町|旧居町/)
  })

  it('has the notice to the old address held until the section head releases it', async () => {
    const { a, visit, resolve } = await held()
    value(await resolve('is-the-person'))
    value(await visit.record({ type: 'visit-closed', payload: { outcome: 'completed' } }))
    const [entry] = value(await a.protection.list(people.keeper)).entries
    const notice = entry?.heldNotices[0]
    expect(notice).toMatchObject({ visit: visit.visit, released: false })
    const release = {
      type: 'release-notice',
      entry: entry?.id ?? '',
      notice: notice?.id ?? '',
      reason: '所属長承認',
    } as const
    expect(codesOf(await a.protection.execute(release, people.keeper))).toEqual(['operation-not-granted'])
    expect(value(await a.protection.list(people.back)).entries).toMatchObject([{ person: { name: '' } }])
    value(await a.protection.execute(release, people.back))
    expect(value(await a.protection.list(people.keeper)).entries[0]?.heldNotices).toMatchObject([{ released: true }])
  })

  it('shows the reason to the back desk alone', async () => {
    const { b, visit } = await held()
    expect(JSON.stringify(await visit.view())).not.toContain('holdGrounds')
    const behind = value(await b.desk.visit(visit.visit, people.back))
    expect(behind.holdGrounds?.standing).toMatchObject([{ met: 'protected', subject: 'visitor' }])
  })
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
    value(await a.protection.execute(set, people.keeper))
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
    value(await a.protection.execute(set, people.keeper))
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
    value(await a.protection.execute(set, people.keeper))
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
    value(await a.protection.execute({ ...set, person: rare, opponents: [] }, people.keeper))
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
