import { expect } from '@playwright/test'
import { single } from './desk/family.ts'
import { answerHearing, type Answer } from './desk/hearing.ts'
import { pressButton, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, printAll, printButton, sheetOf } from './desk/outcome.ts'
import { openSampleCity } from './desk/reception.ts'
import { expectScreen, walkTo } from './desk/walk.ts'

// A printer is set for a form of the printer's trade, and from then on that form prints its data alone.

const FORM = 'national-health-notification'
const NAME = '国民健康保険 資格取得・喪失届'

const answers: readonly Answer[] = [
  { question: 'マイナンバーカードを持っていますか', answer: '持っていない' },
  { question: '転出予定日', answer: 'R8.3.31' },
  { question: '特例の転入', answer: 'いいえ' },
  { question: '施設・病院に入る', answer: 'いいえ' },
  { question: '健康保険は何ですか', answer: '市の国民健康保険' },
  { question: '印鑑登録をしますか', answer: 'いいえ' },
]

test('a printer is set by a sheet with crosses, and the form then prints its data alone', async ({
  page,
  printed,
}, info) => {
  await openSampleCity(page)
  await page.getByRole('button', { name: '既製の用紙' }).click()
  const card = page.getByRole('region', { name: NAME })
  await expect(card).toContainText('白い用紙に、様式の全体を刷っています')

  await pressButton(card.getByRole('button', { name: '印刷機を合わせる' }))
  const dialog = page.getByRole('dialog')
  await typeInto(dialog.getByRole('textbox', { name: '印刷機の名前' }), '1番窓口の印刷機')
  await pressButton(dialog.getByRole('button', { name: '位置合わせ用紙を刷る' }))
  await expect.poll(() => printed.length).toBe(1)
  expect(printed[0]).toMatchObject({ overlay: { shift: { left: 0, top: 0, across: 1, down: 1 } }, data: { pages: [] } })

  await typeInto(dialog.getByRole('textbox', { name: '1 左上の角 横' }), '１．５')
  await typeInto(dialog.getByRole('textbox', { name: '1 左上の角 縦' }), '−1')
  await typeInto(dialog.getByRole('textbox', { name: '2 右下の角 横' }), '20')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toContainText('目盛りの読みは、十字から 15 mm までです')
  await typeInto(dialog.getByRole('textbox', { name: '2 右下の角 横' }), '1.5')
  await page.screenshot({ path: info.outputPath('align.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await pressButton(dialog.getByRole('button', { name: '合わせて刷って確かめる' }))
  await expect.poll(() => printed.length).toBe(2)
  expect(printed[1]?.overlay?.shift.left).toBeCloseTo(1.5)
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(card).toContainText('既製の用紙に、データだけを刷っています（1番窓口の印刷機）')
  await expect(card).toContainText('左上 +1.5 / -1 mm')
  expect(await findingsOfAxe(page)).toEqual([])

  await page.getByRole('button', { name: '受付', exact: true }).click()
  await walkTo(page, 'hearing', single)
  await answerHearing(page, answers)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'plan')
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'identity')
  await checkIdentity(page)
  await closeChecks(page)
  const sheet = sheetOf(page, NAME)
  await expect(sheet).toContainText('既製の用紙に刷ります')
  await expect(printButton(page)).toBeVisible()
  await page.screenshot({ path: info.outputPath('first-paper.png') })
  await printAll(page)
  // White paper first; what lies on another paper waits for it to be put in.
  expect(printed.slice(2).map(({ data }) => data.form)).not.toContain(FORM)
  await pressButton(sheet.getByRole('button', { name: `${NAME}の控えも刷る` }))
  await expect(page.getByRole('button', { name: /^印刷する（1種類 2枚）/ })).toBeVisible()
  await page.screenshot({ path: info.outputPath('second-paper.png') })
  await printAll(page)
  const job = printed.find(({ data }, i) => i > 1 && data.form === FORM)
  expect(job).toMatchObject({ template: '', copyMark: '控' })
  expect(job?.overlay?.shift.left).toBeCloseTo(1.5)
  expect(job?.overlay?.pages[0]?.boxes.length).toBeGreaterThan(10)
})
