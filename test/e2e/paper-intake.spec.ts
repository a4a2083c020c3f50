import { expect } from '@playwright/test'
import { family } from './desk/family.ts'
import { pressButton, reach, typeDate, typeInto } from './desk/keys.ts'
import { enterFamily } from './desk/household.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { closeChecks, sheetOf } from './desk/outcome.ts'
import { answerProtection, openSampleCity, registerVisitor } from './desk/reception.ts'
import { expectScreen } from './desk/walk.ts'

// 停止中に紙で受付: what was taken on paper while the system stood still is entered afterwards, in the order of the paper.

test('a move taken on paper is entered by its numbers, and its signed form is not printed again', async ({
  page,
  printed,
}, info) => {
  test.setTimeout(240_000)
  await openSampleCity(page)
  await page.keyboard.press('Alt+u')
  const dialog = page.getByRole('dialog', { name: '停止中に紙で受けた届を入れる' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('紙の受付番号を入力してください。')).toBeVisible()
  await page.screenshot({ path: info.outputPath('dialog-missing.png') })
  await typeInto(dialog.getByRole('textbox', { name: '紙の受付番号' }), 'P-1')
  await dialog.getByRole('combobox', { name: '受けた職員' }).selectOption({ index: 2 })
  await typeDate(page, '受けた日', 'R8.4.2')
  await typeInto(dialog.getByRole('textbox', { name: '受けた時刻' }), '1640')
  await dialog.getByRole('combobox', { name: '止まったわけ' }).selectOption({ label: '停電' })
  expect(await findingsOfAxe(page)).toEqual([])
  await page.screenshot({ path: info.outputPath('dialog.png') })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '窓口に来た方' })).toBeVisible()
  await expect(page.getByText('紙で受付 4月2日 16:40')).toBeVisible()

  await registerVisitor(page, family)
  await answerProtection(page)
  await expectScreen(page, 'household')
  await enterFamily(page, family)
  await expectScreen(page, 'hearing')
  const sheet = page.getByRole('region', { name: /聞き取り/ }).first()
  await expect(sheet.getByText('紙の番号順').first()).toBeVisible({ timeout: 120_000 })
  await page.screenshot({ path: info.outputPath('hearing.png') })
  const numbers = (await sheet.getByRole('rowheader', { name: /^問\d/ }).allInnerTexts()).map((words) =>
    Number(/^問(\d+)/.exec(words)?.[1]),
  )
  expect(numbers.length).toBeGreaterThan(3)
  expect(await findingsOfAxe(page)).toEqual([])

  await page.keyboard.press('F5')
  await expectScreen(page, 'plan')
  await page.keyboard.press('F6')
  await expectScreen(page, 'identity')
  await page.screenshot({ path: info.outputPath('identity.png') })
  await typeDate(page, /有効期限/, 'R12.5.5')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '確認事項' })).toBeVisible()
  await closeChecks(page)
  const received = page.locator('section').filter({ has: page.getByRole('heading', { name: '紙で受け取った様式' }) })
  await expect(received).toBeVisible()
  await expect(page.getByText(/紙で受けたときの本人確認では刷れません/).first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('print-before.png') })
  const form = received.getByRole('checkbox').first()
  const name = (await received.locator('label').first().innerText()).trim()
  await reach(form)
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+u')
  await expect(sheetOf(page, name).getByText('手書き様式')).toBeVisible()
  await page.screenshot({ path: info.outputPath('print-after.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  expect(printed).toEqual([])

  await pressButton(page.getByRole('button', { name: '窓口支援システム' }))
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: 'P-1' })).toContainText('紙で受付')
  await page.keyboard.press('Alt+B')
  await expect(page.getByRole('heading', { level: 1, name: '受付簿' })).toBeVisible()
  // Today's page stands before the one before is asked for.
  await expect(page.getByRole('heading', { name: 'この日の受付はありません' })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('row').filter({ hasText: 'P-1' })).toContainText('紙で受付')
  await page.screenshot({ path: info.outputPath('day-book.png') })
})
