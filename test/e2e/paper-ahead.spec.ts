import { expect, type Frame, type Page } from '@playwright/test'
import { single } from './desk/family.ts'
import { pressButton } from './desk/keys.ts'
import { lookAtPage } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, printAll, printButton } from './desk/outcome.ts'
import { openSampleCity } from './desk/reception.ts'
import { expectScreen, walkTo } from './desk/walk.ts'

// Paper is drawn while the clerk still closes the checks; at the print screen it is the very document that was drawn.

const AHEAD = '#drawn-ahead'

/** Every frame that was ever put into the page. */
const framesOf = (page: Page): readonly Frame[] => {
  const frames: Frame[] = []
  page.on('frameattached', (frame) => void frames.push(frame))
  return frames
}

/** Waits until a sheet stands in the frame out of sight, and marks its document: a document that is loaded anew has no mark. */
const markDrawn = async (page: Page, frames: readonly Frame[]): Promise<Frame> => {
  await expect(page.locator(`${AHEAD} > iframe`)).toHaveCount(1)
  const frame = frames.at(-1)!
  await expect(frame.locator('.sheet').first()).toBeAttached()
  await frame.evaluate(() => document.documentElement.setAttribute('data-drawn', 'ahead'))
  return frame
}
const expectMarked = (frame: Frame): Promise<void> =>
  expect(frame.locator('html')).toHaveAttribute('data-drawn', 'ahead')

test('what was drawn at the checks is what is seen and printed, there and back', async ({ page, printed }) => {
  const frames = framesOf(page)
  await openSampleCity(page)
  await walkTo(page, 'identity', single)
  expect(frames).toEqual([])
  await checkIdentity(page)
  const frame = await markDrawn(page, frames)
  const before = frames.length

  await closeChecks(page)
  await expect(printButton(page)).toBeVisible()
  await expect(page.locator('.preview iframe')).toBeInViewport()
  await expectMarked(frame)
  await page.keyboard.press('F7')
  await expectScreen(page, 'checks')
  await expect(page.locator(`${AHEAD} > iframe`)).not.toBeInViewport()
  await page.keyboard.press('F8')
  await expect(printButton(page)).toBeVisible()
  await expectMarked(frame)
  expect(frames).toHaveLength(before)

  await printAll(page)
  expect(printed.length).toBeGreaterThan(1)
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('the frame out of sight is not read, not reached by Tab, not printed, and gone once the visit is left', async ({
  page,
}) => {
  const frames = framesOf(page)
  await openSampleCity(page)
  await walkTo(page, 'checks', single)
  await markDrawn(page, frames)

  expect(await lookAtPage(page, [])).toEqual({ accessibility: [], scrolling: [], remembering: [], leaking: [] })
  expect(await page.locator('body').ariaSnapshot()).not.toContain('iframe')
  await page.locator('main').focus()
  const reached = new Set<string>()
  for (let i = 0; i < 80; i += 1) {
    await page.keyboard.press('Tab')
    reached.add(await page.evaluate(() => document.activeElement?.localName ?? ''))
  }
  expect(reached).toContain('button')
  expect(reached).not.toContain('iframe')

  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.not-printed')).toBeVisible()
  await expect(page.locator('iframe')).not.toBeVisible()
  await page.emulateMedia({ media: null })

  await page.keyboard.press('F2')
  await pressButton(page.getByRole('button', { name: '受付一覧へ' }))
  await expect(page.getByRole('rowheader', { name: single.ticket })).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(frames.every((frame) => frame.isDetached())).toBe(true)
})

test('a lock takes the frame that nobody saw yet', async ({ page }) => {
  const frames = framesOf(page)
  await openSampleCity(page)
  await walkTo(page, 'checks', single)
  await markDrawn(page, frames)
  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { name: '画面をロックしています' })).toBeVisible()
  expect(frames.every((frame) => frame.isDetached())).toBe(true)
  await expect(page.locator('iframe')).toHaveCount(0)
})
