import { expect, type Locator, type Page } from '@playwright/test'
import { pressButton, reach, typeDate } from './keys.ts'

/** Types until when the card is good that the visitor showed, and records the outcome, whatever becomes of that. */
export const typeIdentity = async (page: Page): Promise<void> => {
  await typeDate(page, /有効期限/, 'R12.5.5')
  await expect(page.getByRole('complementary').getByText('確認できました', { exact: true }).first()).toBeVisible()
  await page.keyboard.press('Control+Enter')
}

/** Records the card that the visitor showed, and goes on to the checks. */
export const checkIdentity = async (page: Page): Promise<void> => {
  await typeIdentity(page)
  await expect(page.getByRole('heading', { level: 1, name: '確認事項' })).toBeVisible()
}

/** Closes the reception checks procedure by procedure, one key each, and goes on to the paper. */
export const closeChecks = async (page: Page): Promise<void> => {
  const all = page.getByRole('main').getByRole('button', { name: 'すべて確かめた' })
  await page.locator('main').focus()
  for (let key = 1; key <= 9; key += 1) {
    const left = await all.count()
    if (left === 0) break
    await page.keyboard.press(String(key))
    await expect(all).toHaveCount(left - 1)
  }
  for (const check of await page.getByRole('main').getByRole('checkbox').all()) {
    if (await check.isChecked()) continue
    await reach(check)
    await page.keyboard.press('Space')
    await expect(check).toBeChecked()
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '印刷' })).toBeVisible()
}

/** What the print screen shows of one form. */
export const sheetOf = (page: Page, form: string): Locator =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: form, exact: true }) })

/** The button that prints everything that is ready, once it is drawn. */
export const printButton = (page: Page): Locator =>
  page.getByRole('button', { name: /^印刷する（[1-9]\d*種類 [1-9]\d*枚）/ })

/** Leaves out every sheet that would go out but these. */
export const leaveAllBut = async (page: Page, ...forms: readonly string[]): Promise<void> => {
  await expect(printButton(page)).toBeVisible()
  const leave = page.getByRole('main').getByRole('button', { name: '刷らない' })
  const names = await page
    .getByRole('main')
    .getByRole('heading', { level: 3 })
    .filter({ visible: true })
    .allInnerTexts()
  for (const name of names) {
    const button = sheetOf(page, name).getByRole('button', { name: '刷らない' })
    if (forms.includes(name) || (await button.count()) === 0) continue
    await pressButton(button)
    await expect(button).toHaveCount(0)
  }
  await expect(leave).toHaveCount(forms.length)
}

/** Sends everything that is ready to the printer, and leaves the question whether it came out unanswered. */
export const sendToPrinter = async (page: Page): Promise<void> => {
  await expect(printButton(page)).toBeEnabled()
  await page.locator('main').focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Prints everything that is ready, and says that all its sheets came out: two keys. */
export const printAll = async (page: Page): Promise<void> => {
  await sendToPrinter(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** Prints one form alone, and says that its sheets came out. */
export const printForm = async (page: Page, form: string): Promise<void> => {
  await leaveAllBut(page, form)
  await printAll(page)
}

/** Says in the question whether the sheets came out that one of them did not. */
export const sayNotOut = async (page: Page, form: string): Promise<void> => {
  const fate = page.getByRole('dialog').getByRole('group', { name: form })
  await reach(fate.getByRole('radio').first())
  await page.keyboard.press('2')
  await expect(fate.getByRole('radio', { name: '出なかった' })).toBeChecked()
  await page.keyboard.press('Enter')
}

/** Says of every procedure that it was done here, one key a row, and ends the visit. */
export const closeVisit = async (page: Page): Promise<void> => {
  const rows = page.getByRole('main').locator('table fieldset')
  await reach(rows.first().getByRole('radio').first())
  for (const row of await rows.all()) {
    await page.keyboard.press('1')
    await expect(row.getByRole('radio', { name: 'ここで完了' })).toBeChecked()
  }
  await expect(page.getByRole('button', { name: '受付を終える' })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '受付を終えました' })).toBeVisible()
}
