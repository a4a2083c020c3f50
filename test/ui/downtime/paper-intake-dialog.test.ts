// @vitest-environment happy-dom
import { DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Command } from '#app/desk/commands'
import { success } from '#core/value'
import { fakeDesk, fakeDeskAccess, MORNING, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, principal, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
})

/** The dialog 停止中に紙で受付, opened from the reception by its key; `opened` is what the desk was told. */
const openDialog = async () => {
  const who = signedIn({ principal: principal({ operations: ['visit.execute', 'paper-intake.execute'] }) })
  const opened: Command[] = []
  const desk = {
    ...fakeDesk(undefined),
    execute: async (command: Command) => {
      opened.push(command)
      return success({ visit: visitView() })
    },
  }
  const access = fakeDeskAccess({ desk, safety: fakeSafety(who).access, principal: who.principal, signedIn: who })
  const app = await mountApp(access, 'start')
  page = app.page
  await app.page.findAll('main button')[0]?.trigger('click')
  await settle()
  press('u', { altKey: true })
  await settle()
  const dialog = new DOMWrapper(document.querySelector<HTMLDialogElement>('dialog[open]'))
  const labelled = (label: string) => {
    const id =
      dialog
        .findAll('label')
        .find((each) => each.text().startsWith(label))
        ?.attributes('for') ?? ''
    return dialog.get(`[id="${id}"]`)
  }
  const choose = async (label: string, option: string) => {
    const field = labelled(label)
    const found = field.findAll('option').find((each) => each.text().includes(option))
    await field.setValue(found?.attributes('value') ?? '')
  }
  return { dialog, labelled, choose, opened }
}

describe('the head of a paper taken while the system stood still', () => {
  it('names every field that is missing, and tells the desk nothing', async () => {
    const { dialog, opened } = await openDialog()
    press('Enter', { ctrlKey: true })
    await settle()
    const wrong = dialog.findAll('[aria-invalid="true"]').length
    expect(wrong).toBe(4)
    expect(dialog.text()).toContain('紙の受付番号を入力してください。')
    expect(opened).toEqual([])
  })

  it('asks in words why, where the reason is another', async () => {
    const { dialog, choose } = await openDialog()
    const before = dialog.findAll('input').length
    await choose('止まったわけ', 'そのほか')
    expect(dialog.findAll('input')).toHaveLength(before + 1)
  })

  it('begins a visit with the number, the moment, the clerk, the reason and the stop that was chosen', async () => {
    const { labelled, choose, opened } = await openDialog()
    await labelled('紙の受付番号').setValue('P-7')
    await labelled('受けた時刻').setValue('1005')
    await choose('受けた職員', '見本 北田')
    await choose('止まったわけ', '停電')
    await choose('停止の記録', '架空の停電')
    press('Enter', { ctrlKey: true })
    await settle()
    expect(opened).toEqual([
      {
        type: 'open-visit',
        ticket: 'P-7',
        paper: { at: MORNING + 5 * 60_000, by: 'kitada', because: 'power', stop: 's1' },
      },
    ])
  })
})
