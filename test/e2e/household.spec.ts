import { expect, type Page } from '@playwright/test'
import { enterEvent, typePerson, cellOf } from './desk/household.ts'
import { family } from './desk/family.ts'
import { chooseByArrows, pressButton, typeDate } from './desk/keys.ts'
import { lookAtPage } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'
import { receive } from './desk/walk.ts'

// Several events in one visit, and a household out of a file.

const FAULTLESS = { accessibility: [], scrolling: [], remembering: [], leaking: [] }

const readFile = async (page: Page, name: string): Promise<void> => {
  await page.keyboard.press('Alt+R')
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(`test/files/intake/${name}`)
}

test('a couple marries, she moves in and he moves within: each event has its own people and their own sides', async ({
  page,
}) => {
  const [he, she] = family.persons
  await openSampleCity(page)
  await receive(page)
  await enterEvent(page)
  await typePerson(page, he, 1)
  await expect(cellOf(page, 2, '名')).toBeFocused()
  await typePerson(page, she!, 2)
  await expect(cellOf(page, 3, '名')).toBeFocused()

  await page.keyboard.press('Alt+N')
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), '婚姻')
  await typeDate(page, /^婚姻届を出した日/, 'R8.4.1')
  await page.keyboard.press('Alt+Enter')
  const [moveIn, marriage] = [/届出1（転入）の対象/, /届出2（婚姻）の対象/].map((name) =>
    page.getByRole('group', { name }),
  )
  await expect(marriage!).toBeVisible()
  // All of them by one key, and one of them by another.
  await marriage!.getByRole('checkbox').first().focus()
  await page.keyboard.press('0')
  await expect(marriage!.getByRole('checkbox', { checked: true })).toHaveCount(2)
  await moveIn!.getByRole('checkbox').first().focus()
  await page.keyboard.press('1')
  await expect(moveIn!.getByRole('checkbox', { checked: true })).toHaveCount(1)

  await pressButton(page.getByRole('button', { name: '別の世帯を加える' }))
  await expect(page.getByLabel('2人目 世帯（前）')).toHaveValue('none')
  await expect(page.getByLabel('1人目 世帯（前）')).toHaveValue('h1')
  await page.getByLabel('1人目 世帯（前）').selectOption('h2')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByText('未記録')).toHaveCount(0)
  expect(await lookAtPage(page, [])).toMatchObject({ accessibility: [] })
})

test('a household is read from a file: what cannot be trusted is compared one by one, and everybody stands in the table', async ({
  page,
}) => {
  await openSampleCity(page)
  await receive(page)
  await enterEvent(page)
  await readFile(page, 'register-extract.cp932.csv')
  const dialog = page.getByRole('dialog')
  await chooseByArrows(dialog.getByRole('combobox', { name: 'ファイルの種類' }), '住民票の抽出')
  await page.keyboard.press('Alt+Enter')
  await expect(dialog.getByRole('alert')).toContainText('ファイルに3世帯あります')
  await expect(dialog).not.toContainText('例示')
  await dialog.getByRole('textbox', { name: '世帯・証明書・申請の番号' }).fill('0000000101')
  await page.keyboard.press('Alt+Enter')
  await expect(dialog.getByRole('rowheader')).toHaveCount(6)
  await expect(dialog.getByText('6行目').first()).toBeVisible()
  expect(await lookAtPage(page, [])).toEqual(FAULTLESS)

  const take = dialog.getByRole('button', { name: '取り込む' })
  const compared = dialog.getByRole('checkbox', { name: /紙と見比べた/ })
  const count = await compared.count()
  expect(count).toBeGreaterThan(5)
  for (let index = 0; index < count; index += 1) {
    await expect(take).toBeDisabled()
    await compared.nth(index).check()
  }
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('rowheader', { name: /光江/ })).toContainText('記録済み')
  await expect(cellOf(page, 1, '氏')).toHaveValue('渡\u9089\u{E010F}')
  await expect(page.locator('body')).not.toContainText('次郎')
  expect(await lookAtPage(page, ['光江', '西三丁目'])).toEqual(FAULTLESS)
})

test('the character of a paper is put at the caret, code point by code point, and drawn by the print face', async ({
  page,
}) => {
  await openSampleCity(page)
  await receive(page)
  await enterEvent(page)
  await cellOf(page, 1, '氏').fill('野')
  await cellOf(page, 1, '氏').press('Home')
  await page.keyboard.press('Alt+C')
  const dialog = page.getByRole('dialog', { name: '文字を選ぶ' })
  await dialog.getByRole('textbox').fill('吉')
  const choice = dialog.getByRole('button', { name: 'U+20BB7を入れる' })
  await expect(choice.locator('.glyph')).toHaveCSS('font-family', /print-face/)
  await pressButton(choice)
  await expect(cellOf(page, 1, '氏')).toHaveValue('\u{20BB7}野')
  await expect(cellOf(page, 1, '氏')).toBeFocused()
})
