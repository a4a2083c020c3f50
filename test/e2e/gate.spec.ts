import { expect, type Page } from '@playwright/test'
import { expectHouseholdShut } from './desk/deep-link.ts'
import { family, single, withAunt } from './desk/family.ts'
import { cellOf, enterEvent, enterPerson, typePerson } from './desk/household.ts'
import { pressButton } from './desk/keys.ts'
import { test } from './desk/open-desk.ts'
import { leaveAllBut, printAll, printButton, printForm, sayNotOut, sendToPrinter, sheetOf } from './desk/outcome.ts'
import { readPaper } from './desk/read-paper.ts'
import {
  answerProtection,
  openSampleCity,
  openVisit,
  registerVisitor,
  resumeVisit,
  takeTicket,
} from './desk/reception.ts'
import { sleepUntil } from './desk/unlock.ts'
import { expectScreen, receive, walkTo } from './desk/walk.ts'

// What must not be seen, started or printed, tried from the screens.

/** Tries something that only the hours stand against, and reads the refusal. */
const expectRefused = async (page: Page, action: () => Promise<void>): Promise<void> => {
  await action()
  await expect(page.getByRole('alert')).toContainText('運用時間外のため、新しい操作はできません')
}

/** From the list to the paper of a visit, at whichever step it stood. */
const toPaper = async (page: Page): Promise<void> => {
  await resumeVisit(page, single)
  await expect(page.getByRole('navigation', { name: '受付の手順' })).toBeVisible()
  await page.keyboard.press('F8')
}

test('before the visitor and the protection question nothing of a household is reached', async ({ page }) => {
  await page.goto('/visit/plan')
  await expect(page.getByRole('button', { name: '見本市で始める' })).toBeVisible()
  await expect(page).toHaveURL(/:\d+\/$/)
  await openSampleCity(page)
  await expectHouseholdShut(page)
  await openVisit(page)
  await expectHouseholdShut(page)
  await registerVisitor(page)
  await expectHouseholdShut(page)
  await answerProtection(page)
  await expectScreen(page, 'household')
})

for (const [words, answer] of [
  ['unknown', '確認できない'],
  ['protected', '該当する'],
] as const) {
  test(`protection ${words}: what was typed is not shown again, and nothing prints`, async ({ page, printed }) => {
    const [, mother] = family.persons
    await openSampleCity(page)
    await receive(page)
    await enterEvent(page)
    await enterPerson(page, mother!, 1)
    await expect(page.getByRole('rowheader', { name: /花子/ })).toBeVisible()
    await page.keyboard.press('F2')
    await pressButton(page.getByRole('button', { name: '来庁者を改める' }))
    await registerVisitor(page, withAunt)
    await answerProtection(page, answer)
    await expect(page.getByText('確認中です')).toBeVisible()
    await expect(page.locator('body')).not.toContainText('花子')
    await expect(page.locator('body')).not.toContainText(family.event.address)
    await expectHouseholdShut(page)
    await pressButton(page.getByRole('button', { name: '受付一覧へ' }))
    await expect(page.getByRole('rowheader', { name: family.ticket })).toBeVisible()
    await expect(page.locator('body')).not.toContainText('見本 太郎')
    await resumeVisit(page)
    await expect(page.getByText('確認中です')).toBeVisible()
    await expectHouseholdShut(page)
    expect(printed).toEqual([])
  })
}

test('before identity is checked the resident form is refused with the reason, and the guide sheet prints', async ({
  page,
  printed,
}) => {
  await openSampleCity(page)
  await walkTo(page, 'identity', single)
  await page.keyboard.press('F8')
  await expectScreen(page, 'print')
  await expect(sheetOf(page, '住民異動届').getByRole('alert')).toContainText('来庁者の本人確認がまだ済んでいません')
  await expect(sheetOf(page, '住民異動届').getByRole('button')).toHaveCount(0)
  await printAll(page)
  expect(printed.map(({ data }) => data.form)).toEqual(['guide-sheet'])
})

test('at nine in the evening nothing new starts; the open visit is put away and goes on in the morning', async ({
  page,
}) => {
  const [father, mother] = family.persons
  await page.clock.setSystemTime('2026-04-03T20:40:00+09:00')
  await openSampleCity(page)
  await receive(page)
  await enterEvent(page)
  await enterPerson(page, father, 1)
  await sleepUntil(page, '2026-04-03T20:59:30+09:00')
  await expectScreen(page, 'household')
  await expect(page.getByRole('status').filter({ hasText: '運用時間外です' })).toContainText(
    '令和8年4月4日 8:00に再開します',
    { timeout: 60_000 },
  )
  await expectRefused(page, () => typePerson(page, mother!, 2))
  await expect(cellOf(page, 2, '名')).toHaveValue('花子')

  await sleepUntil(page, '2026-04-04T07:59:30+09:00')
  await expectRefused(page, () => takeTicket(page, single.ticket))
  await expect(page.getByText('運用時間外です')).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByRole('table', { name: '前日までに中断した受付' })).toBeVisible()
  await resumeVisit(page)
  await answerProtection(page)
  await expectScreen(page, 'household')
  await expect(page.getByRole('rowheader', { name: /太郎/ })).toBeVisible()
  await page.keyboard.press('Alt+Enter')
  await enterPerson(page, mother!, 2)
  await expect(page.getByRole('rowheader', { name: /花子/ })).toBeVisible()
})

test('on the last day of the year no visit is opened, and on the fourth of January one is', async ({ page }) => {
  await page.clock.setSystemTime('2026-12-31T10:00:00+09:00')
  await openSampleCity(page)
  await expect(page.getByRole('status').filter({ hasText: '運用時間外です' })).toContainText('令和9年1月4日 8:00')
  await expectRefused(page, () => takeTicket(page, single.ticket))
  await sleepUntil(page, '2027-01-03T20:59:00+09:00')
  await expectRefused(page, () => takeTicket(page, single.ticket))
  await sleepUntil(page, '2027-01-04T08:00:00+09:00')
  await expect(page.getByText('運用時間外です')).toHaveCount(0)
  await openVisit(page, single)
})

test('a sheet nobody confirmed stands before the next print of its own visit, and of no other', async ({
  page,
  printed,
}, info) => {
  await openSampleCity(page)
  await walkTo(page, 'print', single)
  await leaveAllBut(page, '住民異動届')
  await sendToPrinter(page)
  await openSampleCity(page)
  await toPaper(page)
  await expect(page.getByRole('dialog', { name: '住民異動届が1枚出ましたか' })).toBeVisible()
  await expect(sheetOf(page, '住民異動届')).toContainText('枚数の確認待ち')
  await expect(printButton(page)).toHaveCount(0)

  await openSampleCity(page)
  await walkTo(page, 'print', { ...single, ticket: '25' })
  await printForm(page, '住民異動届')
  expect(printed).toHaveLength(2)

  await pressButton(page.getByRole('button', { name: '窓口支援システム' }))
  await toPaper(page)
  const question = page.getByRole('dialog', { name: '住民異動届が1枚出ましたか' })
  for (const _ of [1, 2]) await page.keyboard.press('Escape')
  await sayNotOut(page, '住民異動届')
  await expect(question).toHaveCount(0)
  await expect(sheetOf(page, '住民異動届')).toContainText('取消し')
  await expect(sheetOf(page, '住民異動届').getByRole('button', { name: '刷らない' })).toBeEnabled()
  await expect(sheetOf(page, '住民異動届')).toContainText('第2刷になります')

  // A jam is one key: the same sheet goes again at once, as its next printing.
  await leaveAllBut(page, '住民異動届')
  await sendToPrinter(page)
  await page.keyboard.press('Alt+Enter')
  await expect
    .poll(() => printed.map(({ printingMark }) => printingMark))
    .toEqual([undefined, undefined, '第2刷', '第3刷'])
  await expect(question).toBeVisible()
  await page.screenshot({ path: info.outputPath('third-printing.png') })
  await page.keyboard.press('Enter')
  await expect(question).toHaveCount(0)
  await expect(sheetOf(page, '住民異動届')).toContainText('印刷済み')
})

test('a name with a character that no installed face holds is refused by field and character, until its place is left to the hand', async ({
  page,
  printed,
  browser,
}, info) => {
  await page.route('**/site-fonts/index.json', (route) => route.fulfill({ json: { files: [] } }))
  const [father] = single.persons
  await openSampleCity(page)
  await walkTo(page, 'print', { ...single, persons: [{ ...father, family: '𠮷野' }] })
  const sheet = sheetOf(page, '住民異動届')
  await expect(sheet.getByRole('alert')).toContainText(
    '「氏名」の文字「𠮷」（U+20BB7）の字形が、入っている書体にありません',
  )
  await expect(sheet.getByRole('button', { name: '刷らない' })).toHaveCount(0)
  await expect(sheetOf(page, '案内票').getByRole('button', { name: '刷らない' })).toBeEnabled()
  await page.screenshot({ path: info.outputPath('no-glyph.png') })
  expect(printed).toEqual([])

  await pressButton(sheet.getByRole('button', { name: '空けて手書きにする' }))
  await expect(sheet.getByRole('alert')).toHaveCount(0)
  await printForm(page, '住民異動届')
  const { text } = await readPaper(printed[0]!, browser, info)
  expect(text).toMatch(/野\s*太郎/)
  expect(text).not.toMatch(/[𠮷吉]/u)
})
