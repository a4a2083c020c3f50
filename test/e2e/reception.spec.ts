import { expect, type Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { family } from './desk/family.ts'
import { cellOf, enterEvent, enterPerson } from './desk/household.ts'
import { chooseByArrows, chooseByDigit, pressButton, typeDate, typeInto } from './desk/keys.ts'
import { test } from './desk/open-desk.ts'
import { answerProtection, openSampleCity, openVisit, registerVisitor } from './desk/reception.ts'

// A morning at the reception: two who wait, one who only asks, a plan put right by hand, a visit taken up again.

const axe = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()

test('two visits wait and are taken up at their place, one is closed and taken up again', async ({ page }, info) => {
  await openSampleCity(page)
  await openVisit(page, family)
  await registerVisitor(page, family)
  await answerProtection(page)
  await heading(page, '届出と世帯')
  await enterEvent(page, family)
  await page.keyboard.press('Alt+W')
  const dialog = page.getByRole('dialog', { name: '待ちにする' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('1')
  await typeInto(dialog.getByRole('textbox', { name: /呼出しの番号/ }), '7')
  await page.keyboard.press('Control+Enter')
  await heading(page, '受付')
  await expect(page.getByRole('row', { name: /23/ })).toContainText('記入中')
  await page.screenshot({ path: info.outputPath('waiting.png') })
  await axe(page)

  await openVisit(page, { ...family, ticket: '24' })
  await expect(page.getByRole('navigation', { name: 'ほかの受付' })).toContainText('23番（7）')
  await page.screenshot({ path: info.outputPath('switcher.png') })
  await page.keyboard.press('Alt+1')
  await heading(page, '届出と世帯')
  await expect(page.getByText('受付番号 23')).toBeVisible()
  await page.keyboard.press('Alt+1')
  await heading(page, '窓口に来た方')
  await expect(page.getByText('受付番号 24')).toBeVisible()
})

test('whoever only asks is not named, and takes guidance home', async ({ page }, info) => {
  await openSampleCity(page)
  await page.keyboard.press('Alt+K')
  const search = page.getByRole('dialog', { name: '手続を調べる' })
  await typeInto(search.getByRole('searchbox'), '印鑑')
  await expect(search.getByRole('heading', { level: 3 }).first()).toContainText('印鑑')
  await page.screenshot({ path: info.outputPath('search.png') })
  await axe(page)
  // The first empties the field, the second leaves.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await typeInto(page.getByRole('textbox', { name: '受付番号' }), '31')
  await page.keyboard.press('Alt+S')
  await heading(page, '届出と世帯')
  await expect(page.getByRole('textbox', { name: '前の住所' })).toBeHidden()
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), '転入')
  await typeDate(page, /^転入した日/, 'R8.4.1')
  await chooseByDigit(page.getByRole('group', { name: /^どこから/ }), '国内の市区町村から')
  await page.keyboard.press('Alt+Enter')
  await expect(cellOf(page, 1, '生年月日')).toBeVisible()
  await expect(page.getByLabel('1人目 氏')).toBeHidden()
  await typeInto(cellOf(page, 1, '生年月日'), 'S63')
  await page.keyboard.press('Alt+Enter')
  await page.keyboard.press('F5')
  await heading(page, '案内する手続')
  await expect(page.getByText('1人目').first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('consulting.png') })
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await heading(page, '印刷')
  await expect(page.getByText('住民異動届')).toBeHidden()
  await page.screenshot({ path: info.outputPath('guidance-alone.png') })
  await page.keyboard.press('F5')
  await pressButton(page.getByRole('button', { name: '相談を終える' }))
  await heading(page, '受付')
})

test('the clerk strikes and adds procedures, and says what becomes of them', async ({ page }, info) => {
  await openSampleCity(page)
  await openVisit(page, family)
  await registerVisitor(page, family)
  await answerProtection(page)
  await enterEvent(page, family)
  await enterPerson(page, family.persons[0], 1)
  await page.keyboard.press('F5')
  await heading(page, '案内する手続')
  await page.screenshot({ path: info.outputPath('plan.png') })
  await axe(page)
  const card = page.getByRole('article').filter({ hasText: '転入届' }).first()
  await pressButton(card.getByRole('button', { name: '外す' }))
  await page.getByRole('radio', { name: '済んでいる' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '窓口で外した手続' })).toBeVisible()
  await pressButton(page.getByRole('button', { name: '元に戻す' }))
  await expect(page.getByRole('heading', { name: '窓口で外した手続' })).toBeHidden()
  await page.keyboard.press('/')
  await typeInto(page.getByRole('searchbox'), '児童手当')
  await pressButton(page.getByRole('button', { name: '加える' }).first())
  await page.screenshot({ path: info.outputPath('adding.png') })
  await page.getByRole('radio', { name: '本人の希望' }).check()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('窓口で加えた')).toBeVisible()
  await page.screenshot({ path: info.outputPath('added.png'), fullPage: true })
})
