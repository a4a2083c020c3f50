import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { expect, test, type Page, type TestInfo } from '@playwright/test'

// The papers of the screens' own: they are printed by the page itself, not by the frame of the forms.

const PASSWORD = 'yama no ue no shiroi ie'

/** Keeps what would be printed where it stands while the dialog is open, so that it can be printed to a file. */
const keepPaper = (): void => {
  window.print = () => {
    const paper = document.querySelector('body > .paper')
    if (paper === null) throw new Error('nothing to print')
    document.body.append(paper.cloneNode(true))
  }
}

/** What came out: one page, its text, and boxes that are wider than the paper. */
const printed = async (page: Page, info: TestInfo, name: string): Promise<{ pages: number; text: string }> => {
  await expect(page.locator('body > .paper')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 794, height: 1123 })
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body > .paper, body > .paper *')]
      .filter((box) => box.getBoundingClientRect().right > innerWidth || box.scrollWidth > box.clientWidth + 1)
      .map(({ tagName, clientWidth, scrollWidth }) => `${tagName} ${clientWidth} ${scrollWidth}`)
      .filter((box) => !box.includes(' 0 ')),
  )
  expect(wide).toEqual([])
  const path = info.outputPath(`${name}.pdf`)
  writeFileSync(
    path,
    await page.pdf({ format: 'A4', margin: { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' } }),
  )
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.evaluate(() => document.querySelector('body > .paper')?.remove())
  execFileSync('pdftoppm', ['-r', '60', '-png', path, info.outputPath(name)])
  return {
    pages: Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]),
    text: execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).replace(/\s+/g, ''),
  }
}

const press = (page: Page, name: string) => page.getByRole('button', { name }).first().click()
const fill = (page: Page, label: string, text: string) => page.getByLabel(label, { exact: false }).first().fill(text)

/** Becomes another member of the sample city's staff. */
const become = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /のメニュー$/ }).click()
  await press(page, '見本の職員を選ぶ')
  await page.getByRole('row').filter({ hasText: name }).getByRole('button', { name: 'この職員になる' }).click()
  await expect(page.getByRole('button', { name: `${name}のメニュー` })).toBeVisible()
}

test.use({ actionTimeout: 10_000 })
test.setTimeout(90_000)
test.beforeEach(async ({ page }) => {
  await page.clock.install({ time: '2026-04-03T10:00:00+09:00' })
  await page.addInitScript(keepPaper)
})

test('the recovery key comes out on one page, whole, with what to do with it', async ({ page }, info) => {
  await page.goto('/')
  await press(page, '端末を設定する')
  await page.getByRole('combobox').first().selectOption({ index: 1 })
  await fill(page, '端末の名前', '市民課 1番窓口')
  await page.keyboard.press('Control+Enter')
  await fill(page, 'ユーザーID', 'tokatsu-1')
  await fill(page, '氏名', '統括 一郎')
  await page.getByRole('combobox').first().selectOption({ index: 1 })
  for (const index of [0, 1]) await page.locator('input[type=password]').nth(index).fill(PASSWORD)
  await page.keyboard.press('Control+Enter')
  const key = (await page.locator('p.key').first().textContent()) ?? ''
  expect(key).toMatch(/^(?:[0-9A-Z]{4}-){7}[0-9A-Z]{4}$/)
  await press(page, '印刷する')
  const { pages, text } = await printed(page, info, 'recovery')
  expect(pages).toBe(1)
  expect(text).toContain(key)
  for (const words of ['復旧キー', '市民課1番窓口', '封をして保管すること']) expect(text).toContain(words)
  expect(text).not.toContain('書き写しました')
})

test('a notice of rights granted and the closing sheet come out on one page each', async ({ page }, info) => {
  await page.goto('/')
  await press(page, '見本市で始める')
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
  await become(page, '見本 所一')
  await page.getByRole('button', { name: '職員と操作権限' }).click()
  await press(page, '操作権限を申請する')
  await fill(page, 'ユーザーID', 'mihon-atarashi')
  await fill(page, '氏名', '勘解由小路 左衛門三郎之助')
  await page.getByLabel('役割').selectOption({ label: 'システム使用者' })
  await page.getByLabel('業務権限').selectOption({ index: 2 })
  for (const box of await page
    .getByRole('group', { name: /見られる情報の範囲/ })
    .getByRole('checkbox')
    .all())
    await box.check()
  await fill(page, '担当する事務・理由', '住民異動の受付')
  await page.keyboard.press('Control+Enter')
  await become(page, '見本 統子')
  await page.getByRole('button', { name: '職員と操作権限' }).click()
  await press(page, '登録する')
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('確認コード')
  const code = (await dialog.locator('.code').first().textContent()) ?? 'none'
  await dialog.getByRole('button', { name: '印刷する' }).click()
  const notice = await printed(page, info, 'notice')
  expect(notice.pages).toBe(1)
  for (const words of [
    '見本',
    '令和8年4月3日',
    '統括管理者',
    '所属長様',
    '操作権限の登録について（通知）',
    '勘解由小路左衛門三郎之助',
    'mihon-atarashi',
    '第10条第3項',
  ])
    expect(notice.text).toContain(words)
  // The one-time code is handed over, never written into the notice.
  expect(notice.text).not.toContain(code)
  await page.keyboard.press('Control+Enter')

  await become(page, '見本 受子')
  // A clerk begins at the reception; the way on leads from there.
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
  await page.getByRole('button', { name: '操作の記録' }).click()
  await press(page, '終了時の控えを印刷する')
  const closing = await printed(page, info, 'closing')
  expect(closing.pages).toBe(1)
  for (const words of ['見本', '終了時の控え', '令和8年4月3日', '末尾の番号', '確認者', '綴じて保管'])
    expect(closing.text).toContain(words)
  expect(closing.text).toMatch(/[0-9a-f]{32}(末尾の印（SHA-256）)?[0-9a-f]{32}/)
})
