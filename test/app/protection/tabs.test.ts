import { beforeAll, describe, expect, it } from 'vitest'
import { codesOf, value } from '../desk/day/real-desk.ts'
import { NEW_ADDRESS, visitIn } from './two-tabs.ts'
import { FORM, LISTING, openListed, type Listed } from './listed-office.ts'

let people: Listed['people']
let tabs: Listed['tabs']
beforeAll(async () => {
  ;({ people, tabs } = await openListed())
})

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

    value(await a.protection.execute(LISTING, people.keeper))
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
    value(await a.protection.execute(LISTING, people.keeper))

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
    const seen = value(await b.protection.execute({ ...LISTING, visit: visit.visit }, people.second))
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
    value(await b.protection.execute({ ...LISTING, visit: visit.visit }, people.second))
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
