import { beforeAll, describe, expect, it } from 'vitest'
import { codesOf, value } from '../desk/day/real-desk.ts'
import { NEW_ADDRESS, OLD_ADDRESS, visitIn } from './two-tabs.ts'
import { FORM, LISTING, openListed, type Listed } from './listed-office.ts'

let people: Listed['people']
let tabs: Listed['tabs']
beforeAll(async () => {
  ;({ people, tabs } = await openListed())
})

describe('the protected person in person', () => {
  const held = async () => {
    const { a, b, pass } = await tabs()
    value(await a.protection.execute(LISTING, people.keeper))
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
