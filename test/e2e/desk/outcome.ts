import { expect, type Locator, type Page } from '@playwright/test'
import { chooseByArrows, pressButton, reach, typeDate } from './keys.ts'

/** Types until when the card is good that the visitor showed, and records the outcome, whatever becomes of that. */
export const typeIdentity = async (page: Page): Promise<void> => {
  await typeDate(page, /有効期限/, 'R12.5.5')
  await expect(page.getByRole('complementary').getByText('確認できました', { exact: true })).toBeVisible()
  await page.keyboard.press('Control+Enter')
}

/** Records the card that the visitor showed, and goes on to the checks. */
export const checkIdentity = async (page: Page): Promise<void> => {
  await typeIdentity(page)
  await expect(page.getByRole('heading', { level: 1, name: '確認事項' })).toBeVisible()
}

/** Marks every reception check and goes on to the paper. */
export const closeChecks = async (page: Page): Promise<void> => {
  for (const check of await page.getByRole('main').getByRole('checkbox').all()) {
    await reach(check)
    await page.keyboard.press('Space')
    await expect(check).toBeChecked()
  }
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '印刷' })).toBeVisible()
}

/** Prints one form and says that all its sheets came out. */
export const printForm = async (page: Page, form: string): Promise<void> => {
  await sendToPrinter(page, form)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

/** What the print screen shows of one form. */
export const sheetOf = (page: Page, form: string): Locator =>
  page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: form, exact: true }) })

/** Prints one form and leaves the question whether it came out unanswered. */
export const sendToPrinter = async (page: Page, form: string): Promise<void> => {
  await pressButton(sheetOf(page, form).getByRole('button', { name: '印刷する' }))
  await expect(page.getByRole('dialog', { name: form })).toBeVisible()
}

/** Says of every procedure that it was done here, and ends the visit. */
export const closeVisit = async (page: Page): Promise<void> => {
  for (const list of await page.getByRole('main').getByRole('combobox').all()) await chooseByArrows(list, 'ここで完了')
  await expect(page.getByRole('button', { name: '受付を終える' })).toBeEnabled()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '受付を終えました' })).toBeVisible()
}
