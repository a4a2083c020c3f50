import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { countKeys } from './desk/count-keys.ts'
import { single } from './desk/family.ts'
import { enterFamily } from './desk/household.ts'
import { lookAtPage } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'
import { receive } from './desk/walk.ts'

// Data for the core systems: one field after the other without the mouse, and the file as the bytes that leave.

const [father] = single.persons
const household = { ...single, persons: [{ ...father, family: '𠮷田' }] } as const

const NO_FAULTS = { accessibility: [], scrolling: [], remembering: [], leaking: [] }
const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
const shown = (page: Page) => page.getByRole('group').filter({ has: page.locator('.value') })

test('data for the core systems: read in the order of the entry screen, entered, and taken as a file', async ({
  page,
}, info) => {
  const counted = await countKeys(page)
  await openSampleCity(page)
  await receive(page, household)
  await heading(page, '届出と世帯')
  await enterFamily(page, household)
  await page.keyboard.press('F9')
  await heading(page, '引継ぎと終了')
  await page.screenshot({ path: info.outputPath('handover.png') })
  counted.pointed = 0
  await page.keyboard.press('Alt+i')
  await heading(page, '入力データ')
  await expect(page.getByRole('tab', { name: /住民記録/ })).toHaveAttribute('aria-selected', 'true')
  await expect(shown(page)).toContainText('異動事由')
  await expect(shown(page)).toContainText('01')
  await page.screenshot({ path: info.outputPath('entry-first.png') })
  expect(await lookAtPage(page, ['𠮷', '太郎'])).toEqual(NO_FAULTS)

  const read: string[] = []
  for (let field = 0; field < 7; field += 1) {
    read.push(await shown(page).locator('.value').innerText())
    await page.keyboard.press('Enter')
  }
  expect(read[0]).toBe('01')
  expect(read[1]).toBe('5080401')
  expect(read[4]).toBe('見本県見本市中央1丁目2番3号 コーポ窓口101')
  expect(read[6]).toBe('𠮷田　太郎')
  await page.keyboard.press('Shift+Enter')
  await expect(shown(page)).toContainText('ファイルでは書けない字: 𠮷')
  await page.screenshot({ path: info.outputPath('entry-unwritable.png') })

  for (let field = 6; field < 20; field += 1) await page.keyboard.press('Enter')
  await expect(shown(page)).toContainText('この人の項目は終わりです')
  await page.screenshot({ path: info.outputPath('entry-end.png') })
  await page.keyboard.press('Enter')
  await expect(page.getByRole('tab', { name: /住民記録/ })).toContainText('入力済 1/1')
  await page.keyboard.press('1')
  await expect(page.getByRole('button', { name: '入力済を取り消す' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('entry-entered.png') })

  await page.keyboard.press('Alt+x')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('住民の情報が、このシステムの外に出ます')
  await page.screenshot({ path: info.outputPath('file-ask.png') })
  const leaving = page.waitForEvent('download')
  await page.keyboard.press('Control+Enter')
  const file = await leaving
  expect(file.suggestedFilename()).toMatch(/^M\d{8}-24-mihon-residents\.csv$/)
  const bytes = await readFile(await file.path())
  const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes)
  const [header, row, rest] = text.split('\r\n')
  expect(header).toMatch(/^"異動事由","異動年月日","届出年月日","受付番号","氏名","カナ氏名"/)
  expect(row).toMatch(
    /^"01","5080401","\d{7}","24","","ミホン タロウ","3630505","1","02","見本県見本市中央1丁目2番3号 コーポ窓口101"/,
  )
  expect(rest).toBe('')
  // cp932 as Windows writes it: 異動.
  expect(bytes.subarray(1, 5).toString('hex')).toBe('88d993ae')
  await expect(dialog.getByRole('row', { name: /𠮷田\s太郎 氏名 .*𠮷/ })).toBeVisible()
  expect(await lookAtPage(page, ['𠮷', '太郎'])).toEqual(NO_FAULTS)
  await page.screenshot({ path: info.outputPath('file-left.png') })
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Escape')
  await heading(page, '引継ぎと終了')
  await expect(page.getByRole('button', { name: /入力データ（入力済 1件）/ })).toBeVisible()
  expect(counted.pointed).toBe(0)
})
