import { expect, type Page } from '@playwright/test'

/** The addresses of the screens that show something of a household. */
const HOUSEHOLD_SCREENS = ['household', 'hearing', 'plan', 'identity', 'checks', 'print', 'handover']

/** Tries every screen of a household by its address, inside the running application, and lands at the reception each time. */
export const expectHouseholdShut = async (page: Page): Promise<void> => {
  for (const screen of HOUSEHOLD_SCREENS) {
    await page.evaluate((path) => {
      history.pushState({}, '', path)
      window.dispatchEvent(new PopStateEvent('popstate', { state: {} }))
    }, `/visit/${screen}`)
    await expect(page).toHaveURL(/\/visit\/reception$/)
  }
  for (const key of ['F3', 'F4', 'F5', 'F6', 'F7', 'F8', 'F9']) await page.keyboard.press(key)
  await expect(page).toHaveURL(/\/visit\/reception$/)
}
