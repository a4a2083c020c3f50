import { expect, type Page } from '@playwright/test'
import { charactersOf, countKeys } from './desk/count-keys.ts'
import { family } from './desk/family.ts'
import { answerHearing, type Answer } from './desk/hearing.ts'
import { cellOf } from './desk/household.ts'
import { chooseByArrows, chooseByDigit, typeDate, typeInto } from './desk/keys.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, printAll } from './desk/outcome.ts'
import { openSampleCity } from './desk/reception.ts'
import { receive } from './desk/walk.ts'

// A family of five out of the file of their 転出証明書, without the mouse: what the clerk presses against what the paper forms would need.

const NAMES = ['見本　一郎', '見本　恵', '見本　葵', '見本　樹', '見本　凜']
const visitor = { name: '見本 一郎', contact: '090-0000-0000', capacity: '世帯主', document: 'マイナンバーカード' }
/** At most this part of what would be written by hand (%). */
const GOAL = 25

const answers: readonly Answer[] = [
  { question: 'マイナンバーカードを持っていますか', who: '一郎', answer: '有効なものを持っている' },
  { question: 'マイナンバーカードを持っていますか', answer: '持っていない' },
  { question: '転出予定日', answer: 'R8.3.31' },
  { question: '特例の転入', answer: 'いいえ' },
  { question: '施設・病院に入る', answer: 'いいえ' },
  { question: '健康保険は何ですか', answer: '市の国民健康保険' },
  { question: '公務員ですか', answer: 'いいえ' },
  { question: '所得が高い', who: '一郎', answer: 'はい' },
  { question: '所得が高い', answer: 'いいえ' },
  { question: '印鑑登録をしますか', answer: 'いいえ' },
  { question: '結婚していますか', answer: 'いいえ' },
  { question: '前の引っ越しで、カードの継続利用', answer: 'はい' },
  { question: '署名用電子証明書が入っていますか', answer: '入っている' },
  { question: '署名用電子証明書（電子申告', answer: 'はい' },
  { question: '基礎年金番号', answer: 'はい' },
]

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()

test('a family of five moves in out of a file: fewer keys than a quarter of what they would write', async ({
  page,
  printed,
}, info) => {
  const counted = await countKeys(page)
  await openSampleCity(page)
  counted.keys = 0
  await receive(page, { ...family, ticket: '41', visitor })
  await heading(page, '届出と世帯')
  await chooseByArrows(page.getByRole('combobox', { name: '届出の種類' }), '転入')
  await typeDate(page, /^転入した日/, 'R8.4.1')
  await chooseByDigit(page.getByRole('group', { name: /^転入元/ }), '国内の市区町村から')
  await typeInto(page.getByRole('textbox', { name: '住所', exact: true }), '見本県見本市中央2丁目3番4号')
  await page.keyboard.press('Alt+Enter')
  await expect(cellOf(page, 1, '氏')).toBeVisible()
  await page.keyboard.press('Alt+R')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles('test/e2e/files/family-of-five.csv')
  await expect(dialog.getByRole('rowheader')).toHaveCount(5)
  await page.screenshot({ path: info.outputPath('file.png') })
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+Enter')
  await heading(page, '聞き取り')
  await answerHearing(page, answers)
  await page.screenshot({ path: info.outputPath('heard.png') })
  await page.keyboard.press('Control+Enter')
  await heading(page, '案内する手続')
  await page.screenshot({ path: info.outputPath('plan.png') })
  await page.keyboard.press('Control+Enter')
  await checkIdentity(page)
  await closeChecks(page)
  await page.screenshot({ path: info.outputPath('print.png') })
  await printAll(page)

  const forms = printed.filter(({ data }) => data.form !== 'guide-sheet')
  const characters = charactersOf(forms)
  const part = Math.round((counted.keys / characters) * 100)
  const figure = `${String(counted.keys)} keys for ${String(characters)} characters on ${String(forms.length)} forms: ${String(part)} %`
  console.log(figure)
  info.annotations.push({ type: 'keys', description: figure })
  const ids = forms.map(({ data }) => data.form)
  expect(ids).toEqual(expect.arrayContaining(['resident-change', 'national-health-notification']))
  // One sheet for the five of them, not five.
  expect(ids.filter((form) => form === 'national-health-notification')).toHaveLength(1)
  for (const name of NAMES) expect(JSON.stringify(forms[0]?.data)).toContain(name.split('　')[1])

  expect(counted.pointed).toBe(0)
  expect(part).toBeLessThanOrEqual(GOAL)
})
