import { expect, type Page } from '@playwright/test'
import { single } from '../../e2e/desk/family.ts'
import { answerOne } from '../../e2e/desk/hearing.ts'
import { cellOf, typeEvent, typePerson } from '../../e2e/desk/household.ts'
import { pressButton, reach } from '../../e2e/desk/keys.ts'
import { leaveAllBut, printButton, sayNotOut, sheetOf, typeIdentity } from '../../e2e/desk/outcome.ts'
import { answerProtection, resumeVisit, takeTicket, typeVisitor } from '../../e2e/desk/reception.ts'

/** The screens commands are given on: the list of visits, what comes up when one is taken up again, or a step by its key. */
export type Place = 'list' | 'resumed' | 'F3' | 'F4' | 'F6' | 'F7' | 'F8' | 'F9'

/** One command of a visit as a clerk gives it. */
export interface VisitCommand {
  readonly name: string
  readonly at: Place
  /** The first and the last event it records. */
  readonly records: readonly [string, string]
  /** Several of one type at once. */
  readonly several?: true
  /** What has to be done before it can be given. */
  readonly prepare?: (page: Page) => Promise<void>
  /** Types and presses up to the stroke that gives the command. */
  readonly give: (page: Page) => Promise<void>
  /** Until the screen says that it is recorded. */
  readonly told: (page: Page) => Promise<void>
}

const FORM = '住民異動届'
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { level: 1, name })).toBeVisible()
const disposition = (page: Page) => page.getByRole('main').locator('table fieldset')
const question = (page: Page) => page.getByRole('dialog', { name: FORM })

/** Says of one procedure that it was done here. */
const disposeOf = async (page: Page, index: number): Promise<void> => {
  const row = disposition(page).nth(index)
  await reach(row.getByRole('radio').first())
  await page.keyboard.press('1')
  await expect(row.getByRole('radio', { name: 'ここで完了' })).toBeChecked()
}

/** Prints what is ready, once it is drawn. */
const giveToPrinter = async (page: Page): Promise<void> => {
  await expect(printButton(page)).toBeEnabled()
  await page.locator('main').focus()
  await page.keyboard.press('Enter')
}

const one = (name: string, type: string, rest: Omit<VisitCommand, 'name' | 'records'>): VisitCommand => ({
  name,
  records: [type, type],
  ...rest,
})

/** Every command that the screens of a visit give, in the order of a visit that is interrupted and taken up again. */
export const VISIT_COMMANDS: readonly VisitCommand[] = [
  one('open', 'visit-opened', {
    at: 'list',
    give: (page) => takeTicket(page, single.ticket),
    told: (page) => heading(page, '窓口に来た方'),
  }),
  one('visitor', 'visitor-registered', {
    at: 'resumed',
    give: (page) => typeVisitor(page, single),
    told: (page) => expect(page.getByRole('group', { name: '住所の取扱いの確認' })).toBeVisible(),
  }),
  one('protection', 'protection-answered', {
    at: 'resumed',
    give: (page) => answerProtection(page),
    told: (page) => heading(page, '届出と世帯'),
  }),
  {
    name: 'event',
    at: 'F3',
    records: ['household-added', 'fact-stated'],
    give: (page) => typeEvent(page, single),
    told: (page) => expect(cellOf(page, 1, '氏')).toBeVisible(),
  },
  {
    name: 'person',
    at: 'F3',
    records: ['person-added', 'event-changed'],
    give: (page) => typePerson(page, single.persons[0], 1),
    told: (page) => expect(page.getByRole('rowheader', { name: /太郎.*記録済み/ })).toBeVisible(),
  },
  one('answer', 'fact-stated', {
    at: 'F4',
    give: async (page) => {
      const form = page.locator('main form')
      const card = page.getByRole('group', { name: 'マイナンバーカードを持っていますか' })
      await expect(form).toBeVisible()
      while (!(await card.isVisible())) {
        const put = await form.innerText()
        await page.keyboard.press('Control+Enter')
        await expect.poll(() => form.innerText()).not.toBe(put)
      }
      await answerOne(page, '持っていない')
    },
    told: (page) => expect(page.getByRole('cell', { name: '持っていない' })).toBeVisible(),
  }),
  one('identity', 'identity-checked', {
    at: 'F6',
    several: true,
    give: typeIdentity,
    told: (page) => heading(page, '確認事項'),
  }),
  one('check', 'check-closed', {
    at: 'F7',
    give: async (page) => {
      await reach(page.getByRole('main').getByRole('checkbox').first())
      await page.keyboard.press('Space')
    },
    told: (page) => expect(page.getByText(/^1 \/ \d+ 件$/)).toBeVisible(),
  }),
  one('print', 'sheet-printed', {
    at: 'F8',
    prepare: (page) => leaveAllBut(page, FORM),
    give: giveToPrinter,
    told: (page) => expect(question(page)).toBeVisible(),
  }),
  one('confirm', 'sheet-confirmed', {
    at: 'F8',
    give: async (page) => {
      await expect(question(page)).toBeVisible()
      await page.keyboard.press('Enter')
    },
    told: (page) => expect(sheetOf(page, FORM)).toContainText('印刷済み'),
  }),
  one('reprint', 'sheet-printed', {
    at: 'F8',
    prepare: async (page) => {
      // What was left out before is offered anew by a page that was opened again, once it is drawn.
      const isOffered = await printButton(page)
        .waitFor({ timeout: 5_000 })
        .then(() => true)
        .catch(() => false)
      if (isOffered) await leaveAllBut(page)
      await pressButton(sheetOf(page, FORM).getByRole('button', { name: 'もう一度印刷する' }))
      await reach(page.getByRole('group', { name: 'もう一度刷る理由' }).getByRole('radio').first())
      await page.keyboard.press('1')
    },
    give: giveToPrinter,
    told: (page) => expect(question(page)).toBeVisible(),
  }),
  one('void', 'sheet-voided', {
    at: 'F8',
    give: (page) => sayNotOut(page, FORM),
    told: (page) => expect(question(page)).toHaveCount(0),
  }),
  one('suspend', 'visit-suspended', {
    at: 'F9',
    give: (page) => pressButton(page.getByRole('button', { name: '中断する' })),
    told: (page) => expect(page.getByRole('cell', { name: '中断中' })).toBeVisible(),
  }),
  one('resume', 'visit-resumed', {
    at: 'list',
    give: (page) => resumeVisit(page, single),
    told: (page) => expect(page.getByRole('group', { name: '住所の取扱いの確認' })).toBeVisible(),
  }),
  one('protection-again', 'protection-answered', {
    at: 'resumed',
    give: (page) => answerProtection(page),
    told: (page) => heading(page, '届出と世帯'),
  }),
  one('disposition', 'disposition-set', {
    at: 'F9',
    give: (page) => disposeOf(page, 0),
    told: async (page) => {
      await expect(page.getByText('未選択 1件')).toHaveCount(0)
      await expect(disposition(page).first().getByRole('radio', { name: 'ここで完了' })).toBeChecked()
    },
  }),
  one('close', 'visit-closed', {
    at: 'F9',
    prepare: async (page) => {
      for (const index of (await disposition(page).all()).keys()) {
        const isSaid = (await disposition(page).nth(index).locator('input:checked').count()) > 0
        if (!isSaid) await disposeOf(page, index)
      }
      await expect(page.getByRole('button', { name: '受付を終える' })).toBeEnabled()
    },
    give: (page) => page.keyboard.press('Control+Enter'),
    told: (page) => expect(page.getByRole('heading', { name: '受付を終えました' })).toBeVisible(),
  }),
]
