// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import type { Command } from '#app/desk/commands'
import type { AnnouncedVisit } from '#core/intake'
import { failure, problem, problemAt, success } from '#core/value'
import { announcedId, announcedMatches } from '#ui/announced/announced-matches.ts'
import { useAnnouncedStore } from '#ui/desk/announced-store.ts'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import { useSessionStore } from '#ui/session/session-store.ts'
import { sampleContent } from '../../app/desk/day/real-desk.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})
let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const visit = (line: number, name: string, change: Partial<AnnouncedVisit> = {}): AnnouncedVisit => ({
  ...{ line, day: 20_546, name, comparisons: [], event: 'move-in', time: '09:00' },
  ...change,
})
const FILE: readonly AnnouncedVisit[] = [
  visit(3, '例示　花'),
  visit(2, '渡邉　太郎', { time: '10:30', key: 'A000000001', event: 'move-out' }),
  visit(5, 'ホシノ　ウメ', { comparisons: [{} as never] }),
]

const open = async () => {
  const who = signedIn()
  const desk = fakeDesk(content.catalogue, {}, visitView({ open: false, phase: 'awaiting-visitor' }))
  const commands: Command[] = []
  const { visitor: _, protection: __, ...unnamed } = visitView({ open: false, phase: 'awaiting-visitor' })
  const access = fakeDeskAccess({
    desk: {
      ...desk,
      execute: async (command) => {
        commands.push(command)
        if (command.type === 'open-visit' && command.ticket === '99') return failure(problem('outside-hours'))
        const of = command.type === 'open-visit' ? unnamed : visitView({ open: false })
        return success({ visit: { ...of, ticket: command.type === 'open-visit' ? command.ticket : of.ticket } })
      },
    },
    safety: fakeSafety(who).access,
    principal: who.principal,
    signedIn: who,
    intake: {
      readHousehold: async () => failure(problem('not-signed-in')),
      searchCharacters: async () => [],
      readCharacters: async () => success([]),
      findAddresses: async () => success(undefined),
      showFace: async () => undefined,
      readAnnounced: async (file) =>
        success({
          visits: FILE,
          problems: [problemAt({ file: file.name, line: 7, column: 2 }, 'time-not-read', { text: '朝' })],
        }),
    },
  })
  const app = await mountApp(access, 'start')
  page = app.page
  await app.page.findAll('main button')[0]?.trigger('click')
  await settle()
  const choose = async () => {
    await useAnnouncedStore().read(new File(['x'], 'yotei.csv'))
    await settle()
  }
  const rows = () => app.page.findAll('.list tbody tr').map((row) => row.text())
  const start = async (ticket: string) => {
    await app.page.get('dialog[open] input').setValue(ticket)
    press('Enter', { ctrlKey: true })
    await settle()
  }
  return { app, commands, choose, rows, start }
}

describe('announced visits on the reception', () => {
  it('stand by time, matter and line, without a name; what could not be read with its line', async () => {
    const { app, choose, rows } = await open()
    await choose()
    expect(rows()).toHaveLength(3)
    expect(rows()[1]).toContain('10:30')
    expect(rows()[1]).toContain(content.catalogue.events.get('move-out')?.name.ja)
    expect(rows()[1]).toContain('2行目')
    expect(app.page.html()).not.toMatch(/例示|渡邉|ホシノ/)
    expect(app.page.get('[role=alert]').text()).toContain('yotei.csv 7行目')
  })

  it('are found by name or kana; the one found is taken in by Enter, and its name stands ready', async () => {
    const { app, choose, rows, start, commands } = await open()
    await choose()
    const search = app.page.get('form[role=search]')
    await search.trigger('submit')
    expect(app.page.find('dialog[open]').exists()).toBe(false)
    await search.get('input').setValue('渡辺')
    expect(rows()).toHaveLength(1)
    await search.trigger('submit')
    await settle()
    await start('41')
    expect(commands).toEqual([{ type: 'open-visit', ticket: '41', announced: 'A000000001' }])
    const name = app.page.get('form input').element as HTMLInputElement
    expect(name.value).toBe('渡邉　太郎')
    expect(useAnnouncedStore().visits).toHaveLength(2)
  })

  it('give their name to no other visit', async () => {
    const { choose, app, start } = await open()
    await choose()
    await app.page.get('.list button').trigger('click')
    await settle()
    await start('41')
    const announced = useAnnouncedStore()
    const here = useVisitStore().visit ?? { ticket: '', stream: '' }
    expect(announced.nameFor(here)?.name).toBe('例示　花')
    expect(announced.nameFor({ ticket: '42', stream: here.stream })).toBeUndefined()
    expect(announced.nameFor({ ticket: '41', stream: 'real/visit/other' })).toBeUndefined()
  })

  it('say what the visit is about until an event was entered, and under which number its file was sent', async () => {
    const { app, choose, start } = await open()
    await choose()
    const search = app.page.get('form[role=search]')
    await search.get('input').setValue('渡辺')
    await search.trigger('submit')
    await settle()
    await start('41')
    const announced = useAnnouncedStore()
    const here = useVisitStore().visit ?? { ticket: '', stream: '' }
    announced.taken()
    expect(announced.nameFor(here)).toBeUndefined()
    expect(announced.matterFor(here)).toEqual({ event: 'move-out', key: 'A000000001' })
    expect(announced.matterFor({ ...here, ticket: '42' })).toEqual({})
    announced.entered()
    expect(announced.matterFor(here)).toEqual({ key: 'A000000001' })
    announced.drop()
    expect(announced.matterFor(here)).toEqual({})
  })

  it('stay in the list when the visit could not be opened', async () => {
    const { choose, app, start } = await open()
    await choose()
    await app.page.get('.list button').trigger('click')
    await settle()
    await start('99')
    expect(useAnnouncedStore().visits).toHaveLength(3)
    expect(useAnnouncedStore().nameFor({ ticket: '99', stream: 'x' })).toBeUndefined()
  })

  it('are gone when the screen locks, and when the visits are left for another part of the house', async () => {
    const { choose, app } = await open()
    const announced = useAnnouncedStore()
    await choose()
    await app.router.push({ name: 'household' })
    await settle()
    expect(announced.visits).toHaveLength(3)
    await app.router.push({ name: 'office-hours' })
    await settle()
    expect([announced.visits, announced.problems]).toEqual([undefined, []])
    await app.router.push({ name: 'reception' })
    await choose()
    await useSessionStore().lock(undefined, 'key')
    await settle()
    expect([announced.visits, announced.problems]).toEqual([undefined, []])
  })
})

describe('announcedMatches', () => {
  const lines = (wanted: string) => announcedMatches(FILE, wanted).map(({ line }) => line)

  it.each([
    ['', [3, 2, 5]],
    ['　', [3, 2, 5]],
    ['渡邊太郎', [2]],
    ['ほしの', [5]],
    ['ﾎｼﾉｳﾒ', [5]],
    ['いない人', []],
  ])('of %j are %j', (wanted, expected) => {
    expect(lines(wanted)).toEqual(expected)
  })

  it('are named by their number, or by day and line', () => {
    expect(FILE.map(announcedId)).toEqual(['20546-3', 'A000000001', '20546-5'])
  })
})
