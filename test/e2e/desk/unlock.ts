import { expect, type Page } from '@playwright/test'
import { phrase } from '#locales'
import { pressButton } from './keys.ts'

/** Opens a locked screen again; the sample city's staff have no secret of their own. */
export const unlock = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: '画面をロックしています' })).toBeVisible()
  await pressButton(page.getByRole('button', { name: phrase('ja', 'access.lock.sample') }))
  await expect(page.getByRole('heading', { name: '画面をロックしています' })).toHaveCount(0)
}

/** The clock jumps, as for a machine that slept: the screen is locked, and is opened again. */
export const sleepUntil = async (page: Page, time: string): Promise<void> => {
  await page.clock.setSystemTime(time)
  await unlock(page)
}
