import { expect, type Page } from '@playwright/test'
import { family, type Household } from './desk/family.ts'
import { answerHearing } from './desk/hearing.ts'
import { cellOf } from './desk/household.ts'
import { chooseByArrows, chooseByDigit, pressButton, typeDate, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, printAll } from './desk/outcome.ts'
import { readPlan } from './desk/plan.ts'
import { readPaper } from './desk/read-paper.ts'
import { answerProtection, openSampleCity, openVisit, registerVisitor } from './desk/reception.ts'

// A death is reported on a Saturday: the notification is held over, the rest waits for the open day, and goes on then.

const SATURDAY = '2026-04-04T10:00:00+09:00'
const MONDAY = '2026-04-06T09:30:00+09:00'
const CASE = '20260404-105'

const widow: Household = {
  ...family,
  ticket: '105',
  visitor: { name: '架空 花子', contact: '0000-00-0000', capacity: '同一世帯員', document: 'マイナンバーカード' },
}

const axe = async (page: Page): Promise<void> => {
  expect(await findingsOfAxe(page)).toEqual([])
}
const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { level: 1, name, exact: typeof name === 'string' })).toBeVisible()

/** The death of an old man with nobody else in his household. */
const enterDeath = async (page: Page): Promise<void> => {
  await heading(page, '届出と世帯')
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), '死亡')
  await typeDate(page, /^亡くなった日/, 'R8.4.3')
  await page.keyboard.press('Alt+Enter')
  for (const [field, text] of [
    ['氏', '架空'],
    ['名', '一郎'],
    ['フリガナ', 'カクウ イチロウ'],
    ['生年月日', 'S15.5.5'],
  ] as const)
    await typeInto(cellOf(page, 1, field), text)
  await chooseByArrows(cellOf(page, 1, '性別'), '1 男')
  const insurance = cellOf(page, 1, '健康保険（前）')
  const options = await insurance.locator('option').allInnerTexts()
  await chooseByArrows(insurance, options.find((each) => each.includes('後期高齢者'))?.trim() ?? '')
  await page.keyboard.press('Control+Enter')
  await heading(page, '聞き取り')
}

/** Hears to the end: the death is still to be notified, everything else stays open. */
const hear = (page: Page) => answerHearing(page, [{ question: '死亡届', answer: 'はい' }])

const needed = async (page: Page): Promise<readonly string[]> =>
  (await readPlan(page)).filter(({ verdict }) => verdict === '必要').map(({ name }) => name)

test('a death on Saturday is held over to the guide sheet, and goes on on Monday to the paper', async ({
  page,
  printed,
  browser,
}, info) => {
  await page.clock.setSystemTime(SATURDAY)
  await openSampleCity(page)
  await openVisit(page, widow)
  await registerVisitor(page, widow)
  await answerProtection(page)
  await enterDeath(page)
  await hear(page)
  await page.keyboard.press('F5')
  await heading(page, '案内する手続')
  const due = await needed(page)
  expect(due.length).toBeGreaterThan(0)
  // The window that takes it up is shut today, and says when it opens.
  await expect(page.getByText(/今日は閉庁日です。担当の窓口は令和8年4月6日 8:45から/).first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('plan.png') })
  await page.keyboard.press('F8')
  await heading(page, '印刷')
  await printAll(page)
  expect(printed.map(({ data }) => data.form)).toEqual(['guide-sheet'])
  const guide = await readPaper(printed[0]!, browser, info)
  expect(guide.pages).toBeGreaterThan(0)
  expect(guide.text).toContain('4月6日から')
  for (const name of due) expect.soft(guide.text.replaceAll(/\s/g, '')).toContain(name.replaceAll(/\s/g, ''))

  await page.keyboard.press('F9')
  await heading(page, '引継ぎと終了')
  await page.screenshot({ path: info.outputPath('handover.png') })
  await page.keyboard.press('Alt+J')
  const dialog = page.getByRole('dialog', { name: '預かり・照会中にする' })
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText('種類を選んでください。')).toBeVisible()
  await page.screenshot({ path: info.outputPath('begin-missing.png') })
  await chooseByDigit(dialog.getByRole('group', { name: '種類' }), '預かり')
  await expect(dialog.getByText('次に窓口の開く日 令和8年4月6日')).toBeVisible()
  await page.screenshot({ path: info.outputPath('begin.png') })
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('radio', { name: '継続', checked: true })).toHaveCount(due.length)
  await page.screenshot({ path: info.outputPath('pending.png') })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '受付を終えました' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await heading(page, '受付')

  await page.keyboard.press('Alt+L')
  await heading(page, '継続中の案件')
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: CASE }) })
  await expect(row).toContainText('令和8年4月4日')
  await expect(row).toContainText('預かり')
  await expect(row).toContainText('市民課')
  await expect(page.getByRole('main')).not.toContainText(/架空|一郎|花子/)
  await page.screenshot({ path: info.outputPath('list.png') })
  await axe(page)
  await typeInto(page.getByRole('textbox', { name: '氏名で探す' }), 'かくう')
  await page.keyboard.press('Enter')
  await expect(page.getByText('1件見つかりました')).toBeVisible()

  await page.clock.setSystemTime(MONDAY)
  await openSampleCity(page)
  await page.keyboard.press('Alt+L')
  await expect(row).toContainText('今日まで')
  await pressButton(page.getByRole('button', { name: `案件 ${CASE} を開く` }))
  await heading(page, `案件 ${CASE}`)
  await expect(page.getByText('架空　一郎').first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('case.png') })
  await axe(page)
  await page.keyboard.press('Control+Enter')
  const taking = page.getByRole('dialog', { name: '続きを受け付ける' })
  await typeInto(taking.getByRole('textbox', { name: '受付番号' }), '3')
  await page.screenshot({ path: info.outputPath('take-up.png') })
  await page.keyboard.press('Control+Enter')
  await heading(page, '窓口に来た方')
  await expect(page.getByText('継続中の案件の続きです')).toBeVisible()
  await page.screenshot({ path: info.outputPath('goes-on.png') })
  await registerVisitor(page, { ...widow, ticket: '3' })
  await answerProtection(page)
  await heading(page, '届出と世帯')
  await expect(cellOf(page, 1, '氏')).toHaveValue('架空')
  await page.keyboard.press('F5')
  await heading(page, '案内する手続')
  expect(await needed(page)).toEqual(due)
  await expect(page.getByText(`案件 ${CASE} の続き`).first()).toBeVisible()
  await page.screenshot({ path: info.outputPath('monday-plan.png') })
  await page.keyboard.press('F6')
  await checkIdentity(page)
  await closeChecks(page)
  const before = printed.length
  await printAll(page)
  const forms = printed.slice(before)
  expect(forms.map(({ data }) => data.form)).toContain('guide-sheet')
  for (const job of forms) expect((await readPaper(job, browser, info)).pages).toBeGreaterThan(0)

  await page.keyboard.press('F9')
  await heading(page, '引継ぎと終了')
  await page.keyboard.press('Alt+Enter')
  const ending = page.getByRole('checkbox', { name: `受付と一緒に案件 ${CASE} を終える` })
  await expect(ending).toBeChecked()
  await page.screenshot({ path: info.outputPath('monday-handover.png') })
  await axe(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { name: '受付を終えました' })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await page.keyboard.press('Alt+L')
  await expect(page.getByText('継続中の案件はありません')).toBeVisible()
  await page.screenshot({ path: info.outputPath('empty.png') })
})
