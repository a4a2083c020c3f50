// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { DayCommand, NoticeLine } from '#app/day/commands'
import type { Content } from '#app/desk/load-content'
import { failure, problem, success } from '#core/value'
import { noticeWords, shutByNotice } from '#ui/day/notice-words.ts'
import { sampleContent } from '../../app/desk/day/real-desk.ts'
import { fakeDesk, fakeDeskAccess, MORNING, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, principal, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})
let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const TWO = Date.UTC(2026, 3, 3, 5)
const notice = (change: Partial<NoticeLine> = {}): NoticeLine => ({
  ...{ notice: 'n1', what: 'window-closed', section: 'children', until: TWO, by: 'kita-m', at: MORNING },
  mayWithdraw: true,
  ...change,
})

const open = async (
  standing: readonly NoticeLine[] = [],
  operations: readonly string[] = ['visit.execute', 'day-notice.execute'],
) => {
  const who = signedIn({ principal: principal({ operations }) })
  const commands: DayCommand[] = []
  const access = fakeDeskAccess({
    desk: fakeDesk(content.catalogue, {}, visitView()),
    safety: fakeSafety(who).access,
    principal: who.principal,
    signedIn: who,
    day: {
      notices: async () => success(standing),
      execute: async (command) => {
        commands.push(command)
        return command.type === 'post-notice' && command.text === 'x'
          ? failure(problem('day-notice-section-unknown', { section: 'x' }))
          : success([])
      },
    },
  })
  const app = await mountApp(access, 'start')
  page = app.page
  await app.page.findAll('main button')[0]?.trigger('click')
  await settle()
  return { app, commands }
}

describe("today's notices on the reception", () => {
  it('say which window is shut until when, and are taken down', async () => {
    const { app, commands } = await open([
      notice(),
      notice({ notice: 'n2', what: 'other', text: '見学あり', mayWithdraw: false }),
    ])
    const panel = app.page.get('.day')
    expect(panel.text()).toMatch(/の窓口は、14:00まで閉まっています/)
    expect(panel.text()).toContain('見学あり')
    const buttons = panel.findAll('li button')
    expect(buttons).toHaveLength(1)
    await buttons[0]?.trigger('click')
    await settle()
    expect(commands).toEqual([{ type: 'withdraw-notice', notice: 'n1' }])
  })

  it('are gone once their end has come', async () => {
    const { app } = await open([notice({ until: MORNING })])
    expect(app.page.get('.day').text()).toContain('ありません')
  })

  it('are posted from the keyboard; what is missing is asked for, what is refused is said', async () => {
    const { app, commands } = await open()
    const send = async () => {
      press('Enter', { ctrlKey: true })
      await settle()
    }
    press('o', { altKey: true })
    await settle()
    const dialog = app.page.get('dialog[open]')
    await send()
    expect(commands).toEqual([])
    expect(dialog.text()).toContain('選んでください')
    await dialog.get('input[value="window-closed"]').setValue(true)
    await dialog.get('select').setValue('children')
    const [until, text] = dialog.findAll('input[type="text"]')
    await until?.setValue('9:00')
    await send()
    expect(commands).toEqual([])
    expect(dialog.text()).toContain('今より後の時刻')
    await until?.setValue('１４：００')
    await text?.setValue('x')
    await send()
    expect(dialog.text()).toContain('設定にありません')
    await text?.setValue('')
    await send()
    expect(commands.at(-1)).toEqual({
      ...{ type: 'post-notice', what: 'window-closed', section: 'children', until: TWO, text: '' },
    })
    expect(app.page.find('dialog[open]').exists()).toBe(false)
  })

  it('are posted by nobody whom the matrix does not let', async () => {
    const { app } = await open([notice({ mayWithdraw: false })], ['visit.execute'])
    expect(app.page.get('.day').findAll('button')).toEqual([])
    const none = await open([], ['visit.execute'])
    expect(none.app.page.find('.day').exists()).toBe(false)
  })
})

describe('the words of a notice', () => {
  it.each([
    [notice(), '子の課の窓口は、14:00まで閉まっています'],
    [{ ...notice({ text: '会議' }), until: undefined } as never, '子の課の窓口は、今日は閉まっています（会議）'],
    [notice({ what: 'printer-out' }), '子の課のプリンターは14:00まで使えません'],
    [notice({ what: 'other', text: '見学あり' }), '子の課：見学あり（14:00まで）'],
  ])('%#', (line, words) => {
    expect(noticeWords(line, '子の課')).toBe(words)
  })

  it('stand on the card of that window alone', () => {
    const notices = [notice({ what: 'printer-out', section: 'taxes' }), notice()]
    expect(shutByNotice(notices, 'children')).toBe('この窓口は14:00まで閉まっています')
    expect(shutByNotice(notices, 'taxes')).toBeUndefined()
    expect(shutByNotice(notices, 'residents')).toBeUndefined()
  })
})
