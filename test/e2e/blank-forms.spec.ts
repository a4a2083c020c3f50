import { expect } from '@playwright/test'
import { pressButton, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { readPaper } from './desk/read-paper.ts'
import { openSampleCity } from './desk/reception.ts'

// 様式の白紙: a form to be filled in by hand, without a visit.

test('a form is found by its name and printed blank, marked as a sample in the sample city', async ({
  page,
  printed,
  browser,
}, info) => {
  await openSampleCity(page)
  await page.keyboard.press('Alt+y')
  await expect(page.getByRole('heading', { level: 1, name: '様式の白紙' })).toBeVisible()
  await expect(page.getByRole('row')).not.toHaveCount(1)
  await page.screenshot({ path: info.outputPath('blank-forms.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await typeInto(page.getByRole('textbox', { name: '様式をさがす' }), '住民異動届')
  // The head, the form, and the notice that it was accepted.
  await expect(page.getByRole('row')).toHaveCount(3)
  await pressButton(page.getByRole('button', { name: '住民異動届の白紙を刷る' }))
  await expect(page.getByText(/^住民異動届を刷りました（\d+枚）。$/)).toBeVisible()
  expect(printed.map(({ data }) => data.form)).toEqual(['resident-change'])
  const paper = await readPaper(printed[0]!, browser, info)
  expect(paper.text).toContain('見本')
  expect(paper.text).not.toMatch(/太郎|中央1丁目/)
  await page.screenshot({ path: info.outputPath('printed.png') })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
})
