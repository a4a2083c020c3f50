import { expect, type Page } from '@playwright/test'
import { pressButton, typeDate, typeInto } from './desk/keys.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity, openVisit, registerVisitor } from './desk/reception.ts'
import { sleepUntil } from './desk/unlock.ts'

// What the window leaves to the back desk: the names of an entry set in a hurry, notices, records that are kept back.

/** Becomes another member of the sample city's staff. */
const become = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /のメニュー$/ }).click()
  await pressButton(page.getByRole('button', { name: '見本の職員を選ぶ' }))
  await pressButton(page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: 'この職員になる' }))
  await expect(page.getByRole('button', { name: `${name}のメニュー` })).toBeVisible()
}

test('a keeper of the list writes the names of an entry set at the window, and keeps its visit from being destroyed', async ({
  page,
}, info) => {
  await openSampleCity(page)
  await openVisit(page)
  await registerVisitor(page)
  await page.keyboard.press('Control+F8')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('確認中', { exact: true })).toBeVisible()
  // The weekend passes; the visit was put away by the closing of Friday.
  await sleepUntil(page, '2026-04-06T10:00:00+09:00')

  await become(page, '見本 管一')
  await page.getByRole('button', { name: '奥の窓口' }).click()
  const entry = page.getByRole('row').filter({ hasText: '仮の登録' })
  await expect(entry).toContainText('氏名は、まだ書かれていません')
  await expect(entry).toContainText('受付番号 23')
  await expect(page.locator('main')).not.toContainText('太郎')
  await page.screenshot({ path: info.outputPath('unnamed.png'), fullPage: true })
  await pressButton(entry.getByRole('button', { name: '氏名を書く' }))
  const dialog = page.getByRole('dialog')
  await typeInto(dialog.getByRole('textbox', { name: '氏名' }).first(), '見本 太郎')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(entry).toContainText('見本 太郎')
  await expect(entry.getByRole('button', { name: '氏名を書く' })).toHaveCount(0)

  await page.getByRole('button', { name: '記録の保存' }).click()
  const record = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: '23', exact: true }) })
  await expect(record).toContainText('中断')
  await expect(page.locator('main')).not.toContainText('太郎')
  await pressButton(record.getByRole('button', { name: '消去を保留する' }))
  await typeDate(dialog, '残す期限', 'R8.6.30')
  await typeInto(dialog.getByRole('textbox', { name: '理由' }), '支援措置の申出の書類を待つため')
  await page.screenshot({ path: info.outputPath('keep-back.png'), fullPage: true })
  await page.keyboard.press('Control+Enter')
  await expect(record).toContainText('承認待ち')
  await expect(record.getByRole('button', { name: '承認する' })).toHaveCount(0)
  await page.screenshot({ path: info.outputPath('kept-back.png'), fullPage: true })

  await become(page, '見本 統子')
  await page.getByRole('button', { name: '記録の保存' }).click()
  await pressButton(record.getByRole('button', { name: '承認する' }))
  await page.keyboard.press('Control+Enter')
  await expect(record).toContainText('令和8年6月30日まで')
})
