import { expect, type Page } from '@playwright/test'
import AxeBuilder from '@axe-core/playwright'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'

// 受付簿: the day on one sheet.

const axe = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
}
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()

test('the day book has forty visits on one sheet, and its tally as a file', async ({ page }, info) => {
  await openSampleCity(page)
  await page.keyboard.press('Alt+B')
  await heading(page, '受付簿')
  await expect(page.getByText('今日の受付はまだありません')).toBeVisible()
  await page.screenshot({ path: info.outputPath('empty.png') })
  await axe(page)
  await page.keyboard.press('Escape')
  await heading(page, '受付')
  for (let ticket = 1; ticket <= 40; ticket += 1) {
    await page.getByRole('textbox', { name: '受付番号' }).fill(String(ticket))
    await page.keyboard.press('Control+Enter')
    await heading(page, '窓口に来た方')
    await page.getByRole('button', { name: '窓口支援システム' }).click()
    await heading(page, '受付')
  }
  await page.keyboard.press('Alt+B')
  await heading(page, '受付簿')
  await expect(page.getByRole('row')).toHaveCount(40 + 1 + 2)
  await page.screenshot({ path: info.outputPath('book.png') })
  await axe(page)
  // The paper stands only while it is printed: a copy of it stays.
  await page.evaluate(() => {
    window.print = () => {
      const paper = document.querySelector('.paper')
      if (paper !== null) document.body.append(paper.cloneNode(true))
    }
  })
  await page.keyboard.press('Alt+P')
  await expect(page.locator('body > .paper')).toHaveCount(1)
  const pdf = await page.pdf({ format: 'A4', path: info.outputPath('day-book.pdf') })
  const pages = pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length
  expect(pages).toBe(1)
  await page.locator('body > .paper').evaluate((paper) => paper.remove())

  const download = page.waitForEvent('download')
  await page.keyboard.press('Alt+C')
  expect((await download).suggestedFilename()).toBe('集計_2026-04-03.csv')
})
