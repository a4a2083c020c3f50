import { expect, type Page } from '@playwright/test'
import { family } from './desk/family.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'
import { receive } from './desk/walk.ts'

// Whatever the browser keeps of a page: after a lock none of it shows anything of a visit.

const WORDS = [family.visitor.name, family.visitor.contact, '届出と世帯', '受付番号']
const LOCKED = '画面をロックしています'

/** Nothing of the visit stands anywhere in the page, seen or not. */
const expectNothing = async (page: Page): Promise<void> => {
  const source = await page.content()
  expect(WORDS.filter((word) => source.includes(word))).toEqual([])
}

test('after a lock Back, Forward, a reload, the same address in another tab and the source show nothing of a visit', async ({
  page,
  context,
}) => {
  await openSampleCity(page)
  await receive(page)
  await page.keyboard.press('F2')
  await expect(page.locator('body')).toContainText(family.visitor.name)
  const address = page.url()

  await page.keyboard.press('F10')
  await expect(page.getByRole('heading', { name: LOCKED })).toBeVisible()
  await expectNothing(page)
  for (const _ of [1, 2, 3]) {
    await page.goBack({ waitUntil: 'commit' })
    await expectNothing(page)
  }
  await page.goForward({ waitUntil: 'commit' })
  await expectNothing(page)

  await page.goto(address)
  await expectNothing(page)
  await page.reload()
  await expectNothing(page)

  const tab = await context.newPage()
  await tab.goto(address)
  await expect(tab.getByRole('heading', { level: 1 })).toBeVisible()
  await expectNothing(tab)
  expect(await (await tab.request.get(address, { headers: { accept: 'text/html' } })).text()).not.toContain(
    family.visitor.name,
  )
})

test('a page put away for Back comes back with nothing of the visit in it', async ({ page }) => {
  await openSampleCity(page)
  await receive(page)
  await page.keyboard.press('F2')
  await expect(page.locator('body')).toContainText(family.visitor.name)
  await page.evaluate(() => {
    window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))
  })
  // Locked; or, where the store let go of the page meanwhile, to be loaded anew.
  await expect(
    page.getByRole('heading', { level: 1, name: /画面をロックしています|この画面は古くなりました/ }),
  ).toBeVisible()
  await expectNothing(page)
})
