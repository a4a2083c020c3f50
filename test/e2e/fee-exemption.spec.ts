import { expect } from '@playwright/test'
import { family } from './desk/family.ts'
import { answerHearing, answerUntil } from './desk/hearing.ts'
import { cellOf, enterLifeEvent } from './desk/household.ts'
import { pressButton, reach, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'
import { expectScreen, receive } from './desk/walk.ts'

// A fee that is waived: looked into on the plan, seen with and without, on paper without the reason.

test('a copy is free for whoever shows the certificate of public assistance', async ({ page }, info) => {
  const [he] = family.persons
  await openSampleCity(page)
  await receive(page)
  await enterLifeEvent(page, { kind: '印鑑・カード・証明書だけの来庁', date: [/^来庁した日/, 'R8.4.3'] })
  await typeInto(cellOf(page, 1, '氏'), he.family)
  await typeInto(cellOf(page, 1, '名'), he.given)
  await typeInto(cellOf(page, 1, '生年月日'), he.birth)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'hearing')
  const wish = page.getByRole('checkbox', { name: /住民票の写しを取る/ })
  await answerUntil(page, wish)
  await reach(wish)
  await page.keyboard.press('Space')
  await page.keyboard.press('Alt+Enter')
  await answerHearing(page, [])
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'plan')
  await expect(page.getByText('手数料の合計')).toContainText('300円')
  await expect(page.getByText('免除を確かめていないものがあります')).toBeVisible()
  await page.screenshot({ path: info.outputPath('unchecked.png') })
  expect(await findingsOfAxe(page)).toEqual([])

  const exemption = page.getByRole('group', { name: '生活保護の受給証明書を示した' })
  await pressButton(exemption.getByRole('button', { name: 'はい' }))
  await expect(page.getByText('手数料の合計')).toContainText('0円')
  await expect(page.getByText('（免除が無ければ300円）')).toBeVisible()
  await expect(page.getByText(/免除: 生活保護を受けている方.*手数料条例/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('waived.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await pressButton(exemption.getByRole('button', { name: 'いいえ' }))
  await expect(page.getByText('手数料の合計')).toContainText('300円')
})
