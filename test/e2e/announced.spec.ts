import { expect } from '@playwright/test'
import { family } from './desk/family.ts'
import { chooseByDigit, typeDate, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { answerProtection, openSampleCity } from './desk/reception.ts'
import { expectScreen } from './desk/walk.ts'

// What somebody was announced for stands ready in their visit, marked as announced, until the clerk has confirmed it.

test('the matter and the number of an announced visit stand ready for its event and its file', async ({
  page,
}, info) => {
  await openSampleCity(page)
  const lines = ['来庁日,時刻,来庁者,用件,申請番号', '2026-04-03,10:30,見本　太郎,転入,A000000001']
  await page
    .getByLabel('来庁予定のファイル')
    .setInputFiles({ name: 'yotei.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
  await typeInto(page.getByRole('searchbox', { name: '氏名・カナで探す' }), '見本太郎')
  await page.keyboard.press('Enter')
  await typeInto(page.getByRole('dialog').getByRole('textbox', { name: '受付番号' }), '41')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '窓口に来た方' })).toBeVisible()
  await typeInto(page.getByRole('textbox', { name: '連絡先（電話番号）' }), family.visitor.contact)
  await chooseByDigit(page.getByRole('group', { name: '届出人の資格' }), '世帯主')
  await page.keyboard.press('Control+Enter')
  await answerProtection(page)
  await expectScreen(page, 'household')

  const kind = page.getByRole('combobox', { name: '届出の種類' })
  await expect(kind.locator('option:checked')).toHaveText('転入')
  await expect(page.getByText('来庁予定の用件です。本人に確かめて記録してください。')).toBeVisible()
  await expect(page.getByText('来庁予定の申請番号は A000000001 です。')).toBeVisible()
  await page.screenshot({ path: info.outputPath('announced-event.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await typeDate(page, /^転入した日/, 'R8.4.1')
  await chooseByDigit(page.getByRole('group', { name: /^転入元/ }), '国内の市区町村から')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: '転入' })).toBeVisible()

  await page.keyboard.press('Alt+R')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: '世帯・証明書・申請の番号' })).toHaveValue('A000000001')
  await expect(dialog.getByText('来庁予定の申請番号です。書類の番号と照らしてください。')).toBeVisible()
  await page.screenshot({ path: info.outputPath('announced-number.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await page.keyboard.press('Escape')
  // Another event is not announced any more.
  await page.keyboard.press('Alt+N')
  await expect(page.getByRole('combobox', { name: '届出の種類' })).toHaveValue('')
})
