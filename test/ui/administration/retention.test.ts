// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { settle } from '../fakes/mount-app.ts'
import { closeScreen, go, openOfficeScreen } from './open-office-screen.ts'

afterEach(closeScreen)

const open = async (who?: Parameters<typeof openOfficeScreen>[1]) => {
  const { app, commands } = await openOfficeScreen('office-retention', who)
  const row = (ticket: string) => {
    const found = app.page.findAll('tbody tr').find((each) => each.get('th').text() === ticket)
    if (found === undefined) throw new Error(`no row ${ticket}`)
    return found
  }
  return { app, row, commands }
}

describe('the records that wait to be destroyed', () => {
  it('stand by their tickets, with when they go and what keeps them', async () => {
    const { app, row } = await open()
    expect(row('17').text()).toContain('令和8年4月8日')
    expect(row('9').text()).toContain('転出証明書の再交付を待つため')
    expect(row('5').text()).toContain('承認待ち')
    expect(row('21').text()).toContain('案件の終了後')
    expect(row('21').text()).toContain('案件番号 20260403-21')
    expect(row('9').text()).not.toContain('承認する')
    expect(app.page.text()).toContain('終了又は中断の日から30日まで')
  })

  it('are kept back until a day and for a reason, both of which are asked for', async () => {
    const { app, row, commands } = await open()
    await row('17').get('button').trigger('click')
    await settle()
    await app.page.get('dialog[open] textarea').setValue('書類の再交付を待つため')
    await go()
    expect(commands).toEqual([])
    expect(app.page.get('dialog[open]').text()).toContain('年・月・日を入れてください')
    const boxes = app.page.findAll('dialog[open] input')
    for (const [index, text] of ['8', '4', '20'].entries()) await boxes[index]?.setValue(text)
    await go()
    expect(commands).toEqual([
      { type: 'hold-record', record: 'real/visit/b', until: '2026-04-20', reason: '書類の再交付を待つため' },
    ])
  })

  it('are agreed to by another person, and let go for a reason', async () => {
    const { app, row, commands } = await open()
    await row('5').get('button').trigger('click')
    await settle()
    await go()
    const [, release] = row('5').findAll('button')
    await release?.trigger('click')
    await settle()
    await go()
    expect(commands).toEqual([{ type: 'approve-hold', hold: 'h2' }])
    await app.page.get('dialog[open] textarea').setValue('結果が出たため')
    await go()
    expect(commands.at(-1)).toEqual({ type: 'release-hold', hold: 'h2', reason: '結果が出たため' })
  })

  it('are not for whoever has no part in them', async () => {
    const { app } = await open({ operations: ['visit.execute', 'audit.view'] })
    expect(app.screen()).not.toBe('office-retention')
  })
})
