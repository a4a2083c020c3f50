import { expect, type Page } from '@playwright/test'
import { family } from './desk/family.ts'
import { cellOf } from './desk/household.ts'
import { chooseByArrows, chooseByDigit, pressButton, typeDate, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity, openVisit } from './desk/reception.ts'

// What is known of the day before anybody comes: windows that are shut, printers that are out, who was announced.

const axe = async (page: Page): Promise<void> => {
  expect(await findingsOfAxe(page)).toEqual([])
}

test('a notice of the day is posted by keys, stands in the other sections too, and is taken down', async ({
  page,
}, info) => {
  await openSampleCity(page)
  await page.keyboard.press('Alt+O')
  const dialog = page.getByRole('dialog', { name: 'お知らせを出す' })
  await chooseByDigit(dialog.getByRole('group', { name: '内容' }), '窓口を閉めている')
  await chooseByArrows(dialog.getByRole('combobox', { name: 'どの窓口' }), '税務課')
  await typeInto(dialog.getByRole('textbox', { name: 'いつまで' }), '14:00')
  await page.screenshot({ path: info.outputPath('posting.png') })
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('税務課の窓口は、14:00まで閉まっています')).toBeVisible()

  await page.keyboard.press('Alt+O')
  await chooseByDigit(dialog.getByRole('group', { name: '内容' }), 'プリンターが使えない')
  await chooseByArrows(dialog.getByRole('combobox', { name: 'どの窓口' }), '窓口全体')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('窓口全体のプリンターは使えません')).toBeVisible()
  await page.screenshot({ path: info.outputPath('notices.png') })
  await axe(page)

  await pressButton(page.getByRole('button', { name: '「税務課の窓口は、14:00まで閉まっています」を取り下げる' }))
  await expect(page.getByText('税務課の窓口は')).toBeHidden()

  await typeInto(page.getByRole('textbox', { name: '受付番号' }), '31')
  await page.keyboard.press('Alt+S')
  await expect(page.getByRole('heading', { level: 1, name: '届出と世帯' })).toBeVisible()
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), '転入')
  await typeDate(page, /^転入した日/, 'R8.4.1')
  await chooseByDigit(page.getByRole('group', { name: /^転入元/ }), '国内の市区町村から')
  await page.keyboard.press('Alt+Enter')
  await typeInto(cellOf(page, 1, '生年月日'), 'S63')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByRole('button', { name: '案内 未着手' })).toBeVisible()
  await page.keyboard.press('F5')
  await expect(page.getByRole('heading', { level: 1, name: '案内する手続' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '印刷' })).toBeVisible()
  await expect(page.getByText('窓口全体のプリンターは使えません')).toBeVisible()
  await page.screenshot({ path: info.outputPath('printer-out.png') })
  await axe(page)
})

test('somebody who was announced is found by name, taken in by a ticket, and named by nobody before', async ({
  page,
}, info) => {
  await openSampleCity(page)
  const lines = [
    '来庁日,時刻,来庁者,用件,申請番号',
    '2026-04-03,10:30,見本　太郎,転入,A000000001',
    '2026-04-03,9:00,例示　花,転居,',
    '2026-04-03,朝,例示　梅,世帯変更,',
    '2026-04-04,,例示　次郎,転出,',
  ]
  await page
    .getByLabel('来庁予定のファイル')
    .setInputFiles({ name: 'yotei.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
  await expect(page.getByText('本日の来庁予定（3件）').first()).toBeVisible()
  await expect(page.getByRole('alert')).toContainText('4行目')
  await expect(page.getByText('例示')).toHaveCount(0)
  await page.screenshot({ path: info.outputPath('announced.png') })
  await axe(page)
  await typeInto(page.getByRole('searchbox', { name: '氏名・カナで探す' }), '見本太郎')
  await expect(page.getByRole('row')).toHaveCount(2)
  await page.keyboard.press('Enter')
  await typeInto(page.getByRole('dialog').getByRole('textbox', { name: '受付番号' }), '41')
  await page.screenshot({ path: info.outputPath('ticket.png') })
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '窓口に来た方' })).toBeVisible()
  await expect(page.getByRole('textbox', { name: '氏名' })).toHaveValue('見本　太郎')
  await page.screenshot({ path: info.outputPath('ready.png') })
  await axe(page)

  await pressButton(page.getByRole('button', { name: '受付一覧へ' }))
  await expect(page.getByText('本日の来庁予定（2件）').first()).toBeVisible()
  await openVisit(page, { ...family, ticket: '42' })
  await expect(page.getByRole('textbox', { name: '氏名' })).toHaveValue('')
})
