import { expect, type Page } from '@playwright/test'
import { single } from './desk/family.ts'
import { lookAtPage } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'
import { walkTo } from './desk/walk.ts'

// The hearing on one page and a question at a time: the same answers, none of them lost.

const FAULTLESS = { accessibility: [], scrolling: [], remembering: [], leaking: [] }
const CARD = 'マイナンバーカード'
const cells = (page: Page, question: string) => page.getByRole('combobox', { name: new RegExp(`${question}$`) })

/** Neither the page nor the place of the screen scrolls: only panes inside it do. */
const expectStill = async (page: Page): Promise<void> => {
  expect(await lookAtPage(page, [])).toEqual(FAULTLESS)
  expect(await page.locator('main').evaluate((main) => main.scrollHeight - main.clientHeight)).toBeLessThanOrEqual(0)
}

test('on one page a fact is set for everybody by one key, and nothing is lost between the two ways of asking', async ({
  page,
}) => {
  await openSampleCity(page)
  await walkTo(page, 'hearing')
  await expectStill(page)
  await page.keyboard.press('Alt+A')
  await expectStill(page)
  await expect(cells(page, CARD)).toHaveCount(4)
  await cells(page, CARD).first().focus()
  await page.keyboard.press('4')
  await page.keyboard.press('Alt+2')
  for (const cell of await cells(page, CARD).all()) await expect(cell).toHaveValue('not-held')

  // The next open cell, over and over: none of those answered.
  await page.keyboard.press('Control+Enter')
  const place = page.locator('[data-cell]:focus')
  await expect(place).toHaveCount(1)
  await expect(place).not.toHaveAttribute('aria-label', new RegExp(CARD))

  await page.keyboard.press('Alt+A')
  const answered = page.getByRole('table', { name: '答えたこと' })
  await expect(answered.getByRole('row', { name: /マイナンバーカード.*持っていない/ })).toHaveCount(4)
  await expectStill(page)
  await page.keyboard.press('Alt+A')
  for (const cell of await cells(page, CARD).all()) await expect(cell).toHaveValue('not-held')
})

test('another answer shows first what it would change; Esc keeps the earlier one, and an answer no longer used stays', async ({
  page,
}) => {
  await openSampleCity(page)
  await walkTo(page, 'hearing', single)
  await page.keyboard.press('Alt+A')
  const card = cells(page, CARD)
  await card.focus()
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')
  const signing = cells(page, '署名用電子証明書')
  await signing.focus()
  await page.keyboard.press('1')
  await page.keyboard.press('Control+Enter')

  await card.focus()
  await page.keyboard.press('4')
  await page.keyboard.press('Tab')
  const dialog = page.getByRole('dialog', { name: '答えを変えると' })
  await expect(dialog).toContainText('使わなくなる答え')
  await expect(dialog).toContainText('署名用電子証明書')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(card).toHaveValue('valid')

  await card.focus()
  await page.keyboard.press('4')
  await page.keyboard.press('Tab')
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(card).toHaveValue('not-held')
  await expect(signing).toHaveValue('held')
  await expect(page.getByText('使わなくなった答え')).toBeVisible()
})
