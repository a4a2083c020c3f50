import { expect, type Page } from '@playwright/test'
import { familyAnswers } from './desk/answers.ts'
import { family } from './desk/family.ts'
import { answerHearing } from './desk/hearing.ts'
import { enterEvent, enterPerson } from './desk/household.ts'
import { pressButton } from './desk/keys.ts'
import { openInsecureSite } from './desk/insecure-site.ts'
import { lookAtPage } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, closeVisit, sendToPrinter } from './desk/outcome.ts'
import { answerProtection, openSampleCity, openVisit, registerVisitor } from './desk/reception.ts'
import { expectScreen } from './desk/walk.ts'
import { watchPage } from './desk/watch-page.ts'

// Every state of a visit, looked at as a page: accessible, within its window, silent, and holding its tongue.

const NOTHING = { accessibility: [], scrolling: [], remembering: [], leaking: [] }

const secrets = [
  ...family.persons.flatMap(({ given, kana }) => [given, kana]),
  family.visitor.name,
  family.visitor.contact,
  family.event.address,
  family.event.previousAddress,
]

const expectInOrder = async (page: Page, state: string): Promise<void> => {
  await test.step(state, async () => {
    const shots = process.env['E2E_SHOTS']
    if (shots !== undefined) await page.screenshot({ path: `${shots}/${state}.png` })
    expect.soft(await lookAtPage(page, secrets), state).toEqual(NOTHING)
  })
}

test('every state of a visit is in order as a page', async ({ page, printed, baseURL }) => {
  const watched = await watchPage(page, baseURL ?? '')
  await page.goto('/setup')
  await expect(page.getByRole('heading', { level: 1, name: '端末の設定' })).toBeVisible()
  await expectInOrder(page, 'setup')
  await page.goto('/')
  await expect(page.getByRole('button', { name: '見本市で始める' })).toBeVisible()
  await expectInOrder(page, 'start')
  await openSampleCity(page)
  await expectInOrder(page, 'reception')
  await page.keyboard.press('Control+Enter')
  await expectInOrder(page, 'reception-refused')
  await openVisit(page)
  await expectInOrder(page, 'visitor')
  await page.keyboard.press('Control+Enter')
  await expectInOrder(page, 'visitor-refused')
  await registerVisitor(page)
  await expectInOrder(page, 'protection')
  await answerProtection(page)
  await expectScreen(page, 'household')
  await expectInOrder(page, 'event')
  await page.keyboard.press('Alt+Enter')
  await expectInOrder(page, 'event-refused')
  await enterEvent(page)
  await expectInOrder(page, 'person')
  await page.keyboard.press('Alt+Enter')
  await expectInOrder(page, 'person-refused')
  for (const [index, person] of family.persons.entries()) await enterPerson(page, person, index + 1)
  await expectInOrder(page, 'person-fifth')
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'hearing')
  await expectInOrder(page, 'hearing')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'キー操作' })).toBeVisible()
  await expectInOrder(page, 'keys')
  await page.keyboard.press('Escape')
  await answerHearing(page, familyAnswers)
  await expectInOrder(page, 'hearing-done')
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'plan')
  await expectInOrder(page, 'plan')
  await pressButton(page.getByRole('button', { name: '理由を見る' }).first())
  await expectInOrder(page, 'reason')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'identity')
  await expectInOrder(page, 'identity')
  await page.keyboard.press('F8')
  await expectScreen(page, 'print')
  await expect(page.getByText('先に本人確認をしてください').first()).toBeVisible()
  await expectInOrder(page, 'print-refused')
  await page.keyboard.press('F6')
  await expectScreen(page, 'identity')
  await checkIdentity(page)
  await expectInOrder(page, 'checks')
  await closeChecks(page)
  await expect(page.getByRole('button', { name: '印刷する' }).first()).toBeEnabled()
  await expectInOrder(page, 'print')
  await sendToPrinter(page)
  await expectInOrder(page, 'confirm')
  await page.keyboard.press('Enter')
  await expect(page.getByText('印刷済み').first()).toBeVisible()
  await expectInOrder(page, 'printed')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '引継ぎと終了' })).toBeVisible()
  await expectInOrder(page, 'handover')
  await closeVisit(page)
  await expectInOrder(page, 'closed')

  expect(printed.length).toBeGreaterThan(1)
  expect(watched).toEqual({ foreignRequests: [], violations: [], errors: [] })
})

test('another machine without encryption is refused on the first screen, with the reason', async ({
  launchOptions,
}) => {
  const site = await openInsecureSite(launchOptions)
  try {
    const page = await site.browser.newPage()
    await page.goto(`${site.address}/visit/household`)
    await expect(page).toHaveURL(`${site.address}/`)
    await expect(page.getByRole('alert')).toContainText('この端末では始められません')
    await expect(page.getByRole('alert')).toContainText(`この接続（${site.address}）は暗号化されていない`)
    await expect(page.getByRole('button', { name: /始める|設定する/ })).toHaveCount(0)
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
  } finally {
    await site.close()
  }
})
