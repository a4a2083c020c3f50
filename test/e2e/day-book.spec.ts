import { expect, type Page } from '@playwright/test'
import { family } from './desk/family.ts'
import { pressButton } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity, openVisit } from './desk/reception.ts'

// 受付簿: the day on one sheet.

const axe = async (page: Page): Promise<void> => {
  expect(await findingsOfAxe(page)).toEqual([])
}
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()

test('the day book has forty visits on one sheet, and its tally as a file', async ({ page }, info) => {
  await openSampleCity(page)
  await page.keyboard.press('Alt+B')
  await heading(page, '受付簿')
  await expect(page.getByText('この日の受付はありません')).toBeVisible()
  await page.screenshot({ path: info.outputPath('empty.png') })
  await axe(page)
  await page.keyboard.press('Escape')
  await heading(page, '受付')
  for (const ticket of ['23', '24']) {
    await openVisit(page, { ...family, ticket })
    await pressButton(page.getByRole('button', { name: '窓口支援システム' }))
    await heading(page, '受付')
  }
  await page.keyboard.press('Alt+B')
  await heading(page, '受付簿')
  await expect(page.getByRole('row')).toHaveCount(2 + 1 + 2)
  await page.screenshot({ path: info.outputPath('book.png') })
  await axe(page)
  // The paper stands only while it is printed: a copy of it stays, as full as a day in April.
  await page.evaluate(() => {
    const DAY = [
      '105',
      '10:00',
      '10:20',
      '転入、婚姻、世帯変更',
      'ここで完了 3　受付・回付 2　後日 1',
      '01（取消し）／01第2刷　02　03　04',
    ]
    const SECTION = ['国保年金課', '12', '3', '4', '0', '1', '2', '1', '24', '3']
    const fill = (table: Element, texts: readonly string[], count: number): void => {
      const body = table.querySelector('tbody')
      body?.replaceChildren()
      for (let row = 0; row < count; row += 1) {
        const line = document.createElement('tr')
        const marks = [...table.getAttributeNames(), ...(table.querySelector('th')?.getAttributeNames() ?? [])]
        for (const text of texts) {
          const cell = document.createElement('td')
          for (const mark of marks.filter((name) => name.startsWith('data-v-'))) cell.setAttribute(mark, '')
          cell.textContent = text
          line.append(cell)
        }
        body?.append(line)
      }
    }
    window.print = () => {
      const paper = document.querySelector('.paper')?.cloneNode(true) as Element | undefined
      const [day, tally] = paper?.querySelectorAll('table') ?? []
      if (paper === undefined || day === undefined || tally === undefined) return
      fill(day, DAY, 40)
      fill(tally, SECTION, 10)
      document.body.append(paper)
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
