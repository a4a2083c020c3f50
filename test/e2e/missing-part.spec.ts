import { expect } from '@playwright/test'
import { lookAtPage } from './desk/look-at-page.ts'
import { pressButton } from './desk/keys.ts'
import { test } from './desk/open-desk.ts'

// A part of the page that does not come: it is said, nothing is lost, and the step goes on when the line is back.

const NO_FAULTS = { accessibility: [], scrolling: [], remembering: [], leaking: [] }

test('a screen that cannot be fetched says so, and comes when it is tried again', async ({ page }, info) => {
  let isDown = true
  let asked = 0
  await page.route(/\/assets\/ReceptionScreen-[^/]*\.(js|css)$/, (route) => {
    asked += 1
    return isDown ? route.abort() : route.continue()
  })
  await page.goto('/')
  await pressButton(page.getByRole('button', { name: '見本市で始める' }))
  const dialog = page.getByRole('dialog', { name: '画面の一部を取り寄せられませんでした' })
  await expect(dialog).toBeVisible()
  await page.screenshot({ path: info.outputPath('missing.png') })
  expect(await lookAtPage(page, [])).toEqual(NO_FAULTS)

  const before = asked
  await page.keyboard.press('Enter')
  await expect.poll(() => asked).toBeGreaterThan(before)
  await expect(dialog).toBeVisible()

  isDown = false
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
  await expect(dialog).toHaveCount(0)
})
