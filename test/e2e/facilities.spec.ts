import { expect, type Page } from '@playwright/test'
import { single } from './desk/family.ts'
import { answerOne } from './desk/hearing.ts'
import { enterLifeEvent, enterPeople, type TypedEvent } from './desk/household.ts'
import { lookAtPage } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { openSampleCity } from './desk/reception.ts'
import { expectScreen, receive } from './desk/walk.ts'

// A facility of the address rule is looked up by its name: its kind on the day of the move is the answer.

const FAULTLESS = { accessibility: [], scrolling: [], remembering: [], leaking: [] }
const MOVE_OUT: TypedEvent = {
  kind: '転出',
  date: [/^転出する日/, 'R8.4.10'],
  choices: [[/^転出先/, '国内の市区町村へ']],
  texts: [['新しい住所', '架空県仮市中央一丁目8番1号']],
}
const elderly = { ...single, persons: [{ ...single.persons[0], birth: 'S20.5.5' }] } as const

const FACILITY = '住む（住んでいた）所は施設や病院ですか（異動の後）'
/** What is answered on the way; anything else わからない. */
const ON_THE_WAY: readonly (readonly [string, string])[] = [
  ['学校に通うため', 'はい'],
  ['施設や病院ですか（異動の前）', '施設ではない'],
]

/** To the question for the kind of the facility somebody moves into. */
const askForFacility = async (page: Page): Promise<void> => {
  await openSampleCity(page)
  await receive(page, elderly)
  await enterLifeEvent(page, MOVE_OUT)
  await enterPeople(page, elderly.persons)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'hearing')
  const label = page.locator('main form .label').first()
  for (;;) {
    const words = (await label.innerText()).trim()
    if (words.startsWith(FACILITY)) return
    await answerOne(page, ON_THE_WAY.find(([question]) => words.includes(question))?.[1] ?? 'わからない')
    await expect(label).not.toHaveText(words)
  }
}

test('a facility chosen by its name answers its kind', async ({ page }) => {
  await askForFacility(page)
  await page.keyboard.press('Alt+M')
  const dialog = page.getByRole('dialog', { name: '施設を名前で探す' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('かくう')
  await expect(dialog.getByRole('status')).toHaveText('2件')
  expect(await lookAtPage(page, [])).toEqual(FAULTLESS)
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('listitem').first().getByRole('button')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  const answered = page.getByRole('table', { name: '答えたこと' })
  await expect(answered.getByRole('row', { name: /住まいが施設か.*地域密着型特別養護老人ホーム/ })).toHaveCount(1)
})

test('one that is not on the list stays unknown, and the screen says whom to ask', async ({ page }) => {
  await askForFacility(page)
  await page.keyboard.press('Alt+M')
  const dialog = page.getByRole('dialog', { name: '施設を名前で探す' })
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await page.keyboard.type('どこにもない苑')
  await expect(dialog.getByRole('status')).toHaveText('一覧にありません。')
  await expect(dialog).toContainText('介護')
  await page.keyboard.press('Alt+U')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('note')).toContainText('施設の種類がわかりません')
  const answered = page.getByRole('table', { name: '答えたこと' })
  await expect(answered.getByRole('row', { name: /住まいが施設か.*わからない/ })).toHaveCount(1)
})
