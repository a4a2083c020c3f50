import { expect, type Page } from '@playwright/test'
import { single } from './desk/family.ts'
import { answerHearing } from './desk/hearing.ts'
import { familyAnswers } from './desk/answers.ts'
import { enterFamily } from './desk/household.ts'
import { pressButton } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, printAll, sheetOf } from './desk/outcome.ts'
import { readPaper } from './desk/read-paper.ts'
import { openSampleCity, resumeVisit } from './desk/reception.ts'
import { expectScreen, receive } from './desk/walk.ts'

// 照合: where the desk asks for it, another clerk than who printed a sheet compares it with the documents.

/** The desk's file of this page asks for a second person at each sheet. */
const askForSecondPerson = async (page: Page): Promise<void> => {
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    const response = await route.fetch({ maxRetries: 2 })
    const body = (await response.text()).replaceAll(/("?second-check"?: ?)(["`]?)none/gu, '$1$2sheet')
    await route.fulfill({ response, body })
  })
}

/** Another member of the sample city's staff takes the window over. */
const become = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /のメニュー$/ }).click()
  await pressButton(page.getByRole('button', { name: '見本の職員を選ぶ' }))
  await pressButton(page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: 'この職員になる' }))
  await expect(page.getByRole('button', { name: `${name}のメニュー` })).toBeVisible()
}

/** Takes the visit up and goes to its paper. */
const toPaper = async (page: Page): Promise<void> => {
  await page.keyboard.press('F2')
  const toList = page.getByRole('button', { name: '受付一覧へ' })
  if (await toList.isVisible()) await pressButton(toList)
  await resumeVisit(page, single)
  await expect(page.getByRole('button', { name: /^印刷/ })).toBeVisible()
  await page.keyboard.press('F8')
  await expectScreen(page, 'print')
}

test('a clerk prints, another compares the sheets with the documents, the handover says who', async ({
  page,
  printed,
  browser,
}, info) => {
  await askForSecondPerson(page)
  await openSampleCity(page)
  await receive(page, single)
  await enterFamily(page, single)
  await answerHearing(page, familyAnswers)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'plan')
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'identity')
  await checkIdentity(page)
  await closeChecks(page)
  await printAll(page)
  expect(printed.length).toBeGreaterThan(1)
  const moved = sheetOf(page, '住民異動届')
  await expect(moved).toContainText('照合待ち')
  await expect(moved).toContainText('印刷した人とは別の職員が、サインインして照合します。')
  // Whoever printed a sheet does not compare it.
  await expect(page.getByRole('button', { name: /書類と照合した/ })).toHaveCount(0)

  await become(page, '見本 住男')
  await toPaper(page)
  const compare = page.getByRole('button', { name: /書類と照合した/ })
  await expect(compare.first()).toBeVisible()
  // They have the paper before them, not the record of other sections: what they may not see is not asked for on their own list.
  await expect(page.getByRole('heading', { level: 3, name: /国民健康保険/ })).toHaveCount(0)
  // What the first one handed out is right, whoever looks.
  await expect(page.getByText(/回収する用紙が/)).toHaveCount(0)
  await page.screenshot({ path: info.outputPath('second-person.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  for (let left = await compare.count(); left > 0; left -= 1) {
    await pressButton(compare.first())
    await expect(compare).toHaveCount(left - 1)
  }

  await become(page, '見本 受子')
  await toPaper(page)
  await expect(moved).toContainText('照合済み')
  await page.screenshot({ path: info.outputPath('compared.png') })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '引継ぎと終了' })).toBeVisible()
  await expect(page.getByText('別の職員の照合が済んでいません')).toHaveCount(0)
  const before = printed.length
  await page.keyboard.press('Alt+p')
  await expect.poll(() => printed.length).toBe(before + 1)
  const handover = await readPaper(printed.at(-1)!, browser, info)
  expect(handover.text.replaceAll(/\s/g, '')).toMatch(/照合した職員mihon-jumin/)
})
