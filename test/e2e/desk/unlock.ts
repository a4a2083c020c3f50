import { expect, type Page } from '@playwright/test'
import { SAMPLE_PASSWORD } from '#app/office/sample-staff'
import { pressButton, typeInto } from './keys.ts'

/** Opens a locked screen again, by the same person's password. */
export const unlock = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: '画面をロックしています' })).toBeVisible()
  await typeInto(page.getByLabel('パスワード'), SAMPLE_PASSWORD)
  await pressButton(page.getByRole('button', { name: '開く', exact: true }))
  await expect(page.getByRole('heading', { name: '画面をロックしています' })).toHaveCount(0)
}

/** The clock jumps, as for a machine that slept: the screen is locked, and is opened again. */
export const sleepUntil = async (page: Page, time: string): Promise<void> => {
  await page.clock.setSystemTime(time)
  await unlock(page)
}
