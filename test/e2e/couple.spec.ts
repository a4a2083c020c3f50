import { expect, type Browser, type Page, type TestInfo } from '@playwright/test'
import type { PrintJob } from '#core/printing'
import { family, type Household, type Member } from './desk/family.ts'
import { answerHearing, type Answer } from './desk/hearing.ts'
import { cellOf, enterLifeEvent, enterPeople, type TypedEvent } from './desk/household.ts'
import { chooseByArrows, pressButton, reach, typeInto } from './desk/keys.ts'
import { findingsOfAxe } from './desk/look-at-page.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, printAll, sheetOf, typeIdentity } from './desk/outcome.ts'
import { readPlan } from './desk/plan.ts'
import { readPaper } from './desk/read-paper.ts'
import { answerProtection, openSampleCity, openVisit, registerVisitor, typeVisitor } from './desk/reception.ts'
import { expectScreen, receive } from './desk/walk.ts'

// A couple in one visit: they have married, she moves in from another city under his name, he moves within this one to live with her.

const NEW_HOME = '見本県見本市海岸3丁目4番5号'
const HIS_HOME = '見本県見本市中央1丁目2番3号'
const HER_HOME = '架空県仮市山手2丁目6番7号'

const him: Member = {
  ...{ family: '見本', given: '太郎', kana: 'ミホン タロウ', birth: 'H3.5.5', sex: '男', relationship: '世帯主' },
  domicile: '見本県見本市中央一丁目1番地',
}
const her: Member = {
  ...{ family: '見本', given: '花子', kana: 'ミホン ハナコ', birth: 'H5.2.1', sex: '女', relationship: '夫・妻' },
}
const couple: Household = { ...family, ticket: '51', persons: [him, her] }

const MARRIAGE: TypedEvent = {
  ...{ kind: '婚姻', date: [/^婚姻届を出した日/, 'R8.4.1'] },
  texts: [['住所', NEW_HOME]],
}
const MOVE_IN: TypedEvent = {
  ...{ kind: '転入', date: [/^転入した日/, 'R8.4.2'], choices: [[/^転入元/, '国内の市区町村から']] },
  texts: [
    ['前の住所', HER_HOME],
    ['前の住所の世帯主', '例示 一郎'],
  ],
}
const MOVE_WITHIN: TypedEvent = {
  ...{ kind: '転居', date: [/^転居した日/, 'R8.4.1'] },
  texts: [['前の住所の世帯主', '見本 一郎']],
}

const answers: readonly Answer[] = [
  { question: 'マイナンバーカードを持っていますか', answer: '有効なものを持っている' },
  { question: '特例の転入', answer: 'いいえ' },
  { question: '転出予定日', answer: 'R8.4.1' },
  { question: '前の引っ越しで、カードの継続利用', answer: 'はい' },
  { question: '施設・病院に入る', answer: 'いいえ' },
  { question: '健康保険は何ですか', answer: '市の国民健康保険' },
  { question: '署名用電子証明書が入っていますか', answer: '入っていない' },
  { question: '印鑑登録をしていますか', who: '太郎', answer: 'はい' },
  { question: '印影', answer: '氏名' },
  { question: '印鑑登録をしますか', who: '花子', answer: 'はい' },
  { question: '印鑑登録をしますか', answer: 'いいえ' },
  { question: '住所を知られたくない相手がいますか', answer: 'いいえ' },
]

/** Adds an event that concerns one of the two. */
const addEventOf = async (page: Page, event: TypedEvent, number: number, person: number): Promise<void> => {
  await page.keyboard.press('Alt+N')
  await enterLifeEvent(page, event)
  const people = page.getByRole('group', { name: `届出${String(number)}（${event.kind}）の対象` })
  await reach(people.getByRole('checkbox').first())
  await page.keyboard.press(String(person))
  await expect(people.getByRole('checkbox').nth(person - 1)).toBeChecked()
  await expect(people.getByRole('checkbox', { checked: true })).toHaveCount(1)
}

/** Their three events, both of them, the household he leaves, and her former name. */
const enterCouple = async (page: Page): Promise<void> => {
  await enterLifeEvent(page, MARRIAGE)
  await enterPeople(page, couple.persons)
  await addEventOf(page, MOVE_IN, 2, 2)
  await addEventOf(page, MOVE_WITHIN, 3, 1)

  // The household he leaves is another one, and has its address.
  await pressButton(page.getByRole('button', { name: '別の世帯を加える' }))
  await typeInto(page.getByRole('textbox', { name: '世帯2の住所' }), HIS_HOME)
  await chooseByArrows(cellOf(page, 1, '世帯（前）'), '世帯2')
  await reach(cellOf(page, 1, '異動の前と後で違う'))
  await page.keyboard.press('Space')
  await chooseByArrows(cellOf(page, 1, '続柄（前）'), '4 子')
  // Her name was another one.
  const differs = cellOf(page, 2, '異動の前と後で違う')
  await reach(differs)
  await page.keyboard.press('Space')
  await typeInto(cellOf(page, 2, '氏（前）'), '例示')
}

/** All that was printed, by form, its words a space apart. */
const readAll = async (
  printed: readonly PrintJob[],
  browser: Browser,
  info: TestInfo,
): Promise<readonly (readonly [string, string])[]> => {
  const papers: (readonly [string, string])[] = []
  for (const job of printed)
    papers.push([job.data.form, (await readPaper(job, browser, info)).text.replaceAll(/\s+/gu, ' ')])
  return papers
}

/** What stands on a sheet of paper, of the one of that form that bears some words. */
const paperWith = (papers: readonly (readonly [string, string])[], form: string, mark: string): string => {
  const found = papers.filter(([id, text]) => id === form && text.includes(mark))
  expect(found, `${form} with ${mark}`).toHaveLength(1)
  return found[0]?.[1] ?? ''
}

test('a couple that has married moves together: a notification for each move, the new name and the former where they belong', async ({
  page,
  printed,
  browser,
}, info) => {
  await openSampleCity(page)
  await receive(page, couple)
  await enterCouple(page)
  await page.screenshot({ path: info.outputPath('household.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'hearing')

  await answerHearing(page, answers)
  await page.screenshot({ path: info.outputPath('heard.png') })
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'plan')
  // His father, head of the household he leaves, is nobody's subject here: that contradicts nothing.
  await expect(page.getByText('答えに食い違いがあります')).toHaveCount(0)
  const needed = (await readPlan(page)).filter(({ verdict }) => verdict === '必要')
  const persons = (name: string) => needed.find((card) => card.name.startsWith(name))?.persons
  expect(persons('転入届（国内から）')).toEqual(['見本　花子'])
  expect(persons('転居届')).toEqual(['見本　太郎'])
  expect(persons('マイナンバーカードの継続利用')).toEqual(['見本　花子'])
  expect(persons('印鑑登録の申請')).toEqual(['見本　花子'])
  expect(persons('国民健康保険の加入')).toEqual(['見本　花子'])
  expect(needed.map(({ name }) => name).join()).not.toMatch(/婚姻届|世帯主変更|世帯変更届/)
  await page.screenshot({ path: info.outputPath('plan.png') })

  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'identity')
  await checkIdentity(page)
  await closeChecks(page)
  await page.screenshot({ path: info.outputPath('print.png') })
  await printAll(page)

  const papers = await readAll(printed, browser, info)
  const count = (form: string): number => papers.filter(([id]) => id === form).length
  // Each move is notified on its own, both lead into one household, and that has one sheet for its insurance.
  expect([count('resident-change'), count('national-health-notification')]).toEqual([2, 1])

  const movingIn = paperWith(papers, 'resident-change', '✓ 転入')
  for (const words of [
    ...[
      '異動年月日 令和8年4月2日',
      `いままでの住所 ${HER_HOME} 世帯主 例示 一郎`,
      `新しい住所 ${NEW_HOME} 世帯主 見本 太郎`,
    ],
    ...['氏名 見本 花子', '続柄 妻', '補記 前の氏名 例示 花子', '国保 ✓ 加入'],
  ])
    expect(movingIn).toContain(words)
  expect(movingIn).not.toContain('ミホン タロウ')

  const movingWithin = paperWith(papers, 'resident-change', '✓ 転居')
  for (const words of [
    ...[
      '異動年月日 令和8年4月1日',
      `いままでの住所 ${HIS_HOME} 世帯主 見本 一郎`,
      `新しい住所 ${NEW_HOME} 世帯主 見本 太郎`,
    ],
    ...['フリガナ ミホン タロウ', '続柄 世帯主'],
  ])
    expect(movingWithin).toContain(words)
  expect(movingWithin).not.toMatch(/花子|例示|前の氏名/)

  const hers = paperWith(papers, 'my-number-card-notification', 'ミホン ハナコ')
  for (const words of ['✓ 券面記載事項の変更 ✓ 継続利用', '変更前の氏名 例示 花子', `変更前の住所 ${HER_HOME}`])
    expect(hers).toContain(words)
  const his = paperWith(papers, 'my-number-card-notification', 'ミホン タロウ')
  for (const words of ['✓ 券面記載事項の変更 継続利用', `変更前の住所 ${HIS_HOME}`, NEW_HOME])
    expect(his).toContain(words)
  expect(his).not.toContain('例示')

  const seal = paperWith(papers, 'seal-registration-application', '✓ 登録')
  expect(seal).toContain('氏名 見本 花子')
  expect(seal).not.toContain('例示')
  const insurance = paperWith(papers, 'national-health-notification', '✓ 転入')
  for (const words of ['異動年月日 令和8年4月2日', '世帯主 見本 太郎', '氏名 見本 花子', '✓ 取得'])
    expect(insurance).toContain(words)
})

test('husband and wife both stand at the window: each is identified, and signs what is their own', async ({
  page,
  printed,
  browser,
}, info) => {
  await openSampleCity(page)
  await openVisit(page, couple)
  await registerVisitor(page, couple)
  await page.keyboard.press('Alt+A')
  await expect(page.getByRole('heading', { level: 2, name: 'もう1人の来庁者' })).toBeVisible()
  await page.screenshot({ path: info.outputPath('joining.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await typeVisitor(page, {
    ...couple,
    visitor: { name: '見本 花子', contact: '090-0000-0001', capacity: '同一世帯員', document: '運転免許証' },
  })
  const standing = page.getByRole('list', { name: '窓口に来た方（2人）' })
  await expect(standing.getByRole('listitem')).toHaveCount(2)
  await page.screenshot({ path: info.outputPath('both.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await answerProtection(page)
  await expectScreen(page, 'household')
  await enterCouple(page)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'hearing')
  await answerHearing(page, answers)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'plan')
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'identity')
  const visitors = page.getByRole('list', { name: '窓口に来た方' })
  await expect(visitors.getByRole('button', { name: /見本 太郎/ })).toHaveAttribute('aria-current', 'true')
  await typeIdentity(page)
  await expect(visitors.getByRole('button', { name: /見本 花子/ })).toHaveAttribute('aria-current', 'true')
  await expect(visitors.getByRole('button', { name: /見本 太郎/ })).toContainText('本人確認済み')
  await page.screenshot({ path: info.outputPath('her-identity.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await checkIdentity(page)
  await closeChecks(page)
  await expect(sheetOf(page, '住民異動届（転居）').getByRole('combobox')).toHaveValue('v1')
  await expect(sheetOf(page, '住民異動届（転入）').getByRole('combobox')).toHaveValue('v2')
  await page.screenshot({ path: info.outputPath('signatories.png') })
  expect(await findingsOfAxe(page)).toEqual([])
  await printAll(page)

  const papers = await readAll(printed, browser, info)
  const signed = (form: string, mark: string) => paperWith(papers, form, mark)
  expect(signed('resident-change', '✓ 転入')).toContain('氏名 見本 花子 署名')
  expect(signed('resident-change', '✓ 転居')).toContain('氏名 見本 太郎 署名')
  expect(signed('resident-change', '✓ 転入')).toContain('✓ 運転免許証')
  const hers = signed('my-number-card-notification', 'ミホン ハナコ')
  for (const words of ['氏名 見本 花子 署名', '✓ 本人', '090-0000-0001', '✓ 運転免許証']) expect(hers).toContain(words)
  const his = signed('my-number-card-notification', 'ミホン タロウ')
  for (const words of ['氏名 見本 太郎 署名', '✓ 本人', '090-0000-0000', '✓ マイナンバーカード'])
    expect(his).toContain(words)
  expect(signed('seal-registration-application', '✓ 登録')).toContain('✓ 本人')
  expect(signed('national-health-notification', '✓ 転入')).toContain('氏名 見本 花子 署名')
})
