import { expect } from '@playwright/test'
import { pressButton, reach, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'

// 事例で試す: any procedure on a case of the pack, on any day, without a visit and without the mouse.

test('a procedure is tried on an example, on two days, with another fact', async ({ page }, info) => {
  await openSampleCity(page)
  await page.keyboard.press('Alt+K')
  await typeInto(page.getByRole('searchbox', { name: /手続/ }), '児童手当 認定請求')
  const found = page.getByRole('listitem').filter({ hasText: '児童手当の認定請求' }).first()
  await expect(found).toBeVisible()
  await page.screenshot({ path: info.outputPath('search.png') })
  await pressButton(found.getByRole('button', { name: '事例で試す' }))
  const dialog = page.getByRole('dialog', { name: /^事例で試す：/ })
  await expect(dialog.getByRole('region', { name: 'いま' })).toBeVisible()
  const other = dialog.getByRole('region', { name: 'くらべる日' })
  await expect(other.getByText('必要', { exact: true })).toBeVisible()
  await expect(other.getByText(/^期限：/)).toBeVisible()
  await page.screenshot({ path: info.outputPath('trial.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  const fact = dialog.getByRole('combobox', { name: /公務員/ }).first()
  await reach(fact)
  await fact.selectOption({ label: 'はい' })
  await page.screenshot({ path: info.outputPath('changed.png') })
  await pressButton(dialog.getByRole('button', { name: '事例のとおりに戻す' }))
  await dialog.getByRole('radio', { name: 'English' }).check()
  await page.screenshot({ path: info.outputPath('english.png') })
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('dialog')).toBeVisible()
})
