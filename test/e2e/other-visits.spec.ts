import { expect, type Page } from '@playwright/test'
import { family, type Household, type Member } from './desk/family.ts'
import { answerHearing, type Answer } from './desk/hearing.ts'
import { enterLifeEvent, enterPeople, type TypedEvent } from './desk/household.ts'
import { chooseByDigit, pressButton, typeDate } from './desk/keys.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, printAll, sheetOf } from './desk/outcome.ts'
import { readPlan } from './desk/plan.ts'
import { readPaper } from './desk/read-paper.ts'
import { openSampleCity } from './desk/reception.ts'
import { expectScreen, receive } from './desk/walk.ts'

// Visits of other kinds than moving in, each from the ticket to the paper.

const HOME = '見本県見本市中央1丁目2番3号'

interface Visit {
  readonly household: Household
  readonly event: TypedEvent
  readonly persons: readonly Member[]
  readonly answers: readonly Answer[]
}

const hear = async (page: Page, { household, event, persons, answers }: Visit): Promise<void> => {
  await openSampleCity(page)
  await receive(page, household)
  await enterLifeEvent(page, event)
  await enterPeople(page, persons)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'hearing')
  await answerHearing(page, answers)
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'plan')
}

const needed = async (page: Page): Promise<readonly string[]> =>
  (await readPlan(page)).filter(({ verdict }) => verdict === '必要').map(({ name }) => name)

const toPaper = async (page: Page, authority?: string): Promise<void> => {
  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'identity')
  if (authority !== undefined) await chooseByDigit(page.getByRole('group', { name: '代理の権限を示すもの' }), authority)
  await checkIdentity(page)
  await closeChecks(page)
  await printAll(page)
}

test('a son as agent moves his mother into a nursing home in another city: her insurance stays with this city', async ({
  page,
  printed,
  browser,
}, info) => {
  const mother: Member = {
    ...{ family: '見本', given: 'ハル', kana: 'ミホン ハル', birth: 'S19.2.3', sex: '女', relationship: '世帯主' },
    domicile: '見本県見本市中央一丁目1番地',
  }
  await hear(page, {
    household: {
      ...family,
      visitor: { ...family.visitor, name: '見本 一郎', capacity: '任意代理人', document: '運転免許証' },
    },
    event: {
      ...{ kind: '転出', date: [/^転出する日/, 'R8.4.10'], choices: [[/^転出先/, '国内の市区町村へ']] },
      texts: [
        ['新しい住所', '架空県仮市海岸2丁目3番4号 特別養護老人ホーム架空苑'],
        ['住所', HOME],
      ],
    },
    persons: [mother],
    answers: [
      { question: '施設・病院に入る', answer: 'はい' },
      { question: '施設や病院ですか（異動の後）', answer: '特別養護老人ホーム（定員30人以上）' },
      { question: '施設や病院ですか（異動の前）', answer: '施設ではない' },
      { question: '要介護・要支援の認定', answer: 'はい' },
      { question: '同じ都道府県', answer: 'いいえ' },
      { question: '特例の転入', answer: 'いいえ' },
      { question: '健康保険は何ですか', answer: '後期高齢者医療' },
      { question: '住所地特例で、前の市町村', answer: 'いいえ' },
      { question: 'マイナンバーカードを持っていますか', answer: '持っていない' },
      { question: '印鑑登録をしていますか', answer: 'いいえ' },
    ],
  })
  const names = await needed(page)
  expect(names).toEqual(expect.arrayContaining(['転出届（国内へ）', '介護保険 住所地特例の届（適用・変更・終了）']))
  expect(names.join()).not.toContain('受給資格証明書')
  await toPaper(page, '委任状')
  const { text } = await readPaper(printed[0]!, browser, info)
  for (const words of [
    '住民異動届',
    '✓ 転出',
    '見本 ハル',
    '令和8年4月10日',
    '特別養護老人ホーム',
    '見本 一郎',
    '✓ 任意代理人',
    '✓ 運転免許証 旅券 在留カード等 その他',
    '代理権限 ✓ 委任状',
  ])
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(words)
})

test('a household leaves Japan: cards go on abroad until the day before, no move by card', async ({
  page,
  printed,
}) => {
  await hear(page, {
    household: family,
    event: {
      ...{ kind: '転出', date: [/^転出する日/, 'R8.4.20'], choices: [[/^転出先/, '国外へ']] },
      texts: [
        ['新しい住所', 'シンガポール'],
        ['住所', HOME],
      ],
    },
    persons: family.persons,
    answers: [
      { question: '1年以上', answer: 'はい' },
      { question: '施設・病院に入る', answer: 'いいえ' },
      { question: 'マイナンバーカードを持っていますか', who: '太郎', answer: '有効なものを持っている' },
      { question: 'マイナンバーカードを持っていますか', answer: '持っていない' },
      { question: '健康保険は何ですか', answer: '市の国民健康保険' },
      { question: '年金の種別', answer: '第1号' },
      { question: '児童手当を受けていますか', who: '太郎', answer: 'はい' },
      { question: '児童手当を受けていますか', answer: 'いいえ' },
      { question: '印鑑登録をしていますか', answer: 'いいえ' },
    ],
  })
  const cards = await readPlan(page)
  const card = cards.find(({ name }) => name.startsWith('マイナンバーカードの国外継続'))
  expect(card).toMatchObject({ verdict: '必要', persons: ['見本　太郎'], deadline: '令和8年4月19日' })
  const names = cards.filter(({ verdict }) => verdict === '必要').map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['転出届（国外へ）', '国民健康保険の脱退（資格喪失）の届']))
  expect(names.join()).not.toContain('特例')
  await toPaper(page)
  expect(printed.map(({ data }) => data.form)).toEqual(expect.arrayContaining(['resident-change', 'guide-sheet']))
})

test('an answer changed after printing names the sheets to be taken back, and new ones go out', async ({
  page,
  printed,
  browser,
}, info) => {
  await hear(page, {
    household: family,
    event: {
      kind: '転居',
      date: [/^転居した日/, 'R8.4.1'],
      texts: [
        ['前の住所', HOME],
        ['住所', '見本県見本市海岸3丁目4番5号'],
      ],
    },
    persons: [family.persons[0]],
    answers: [
      { question: 'マイナンバーカードを持っていますか', answer: '有効なものを持っている' },
      { question: '署名用電子証明書が入っていますか', answer: '入っていない' },
    ],
  })
  await toPaper(page)
  const before = printed.length
  await page.keyboard.press('F3')
  await expectScreen(page, 'household')
  await pressButton(page.getByRole('listitem').getByRole('button', { name: '直す' }))
  await typeDate(page, /^転居した日/, 'R8.4.2')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByRole('listitem').filter({ hasText: '転居' })).toContainText('令和8年4月2日')
  await page.keyboard.press('F8')
  await expectScreen(page, 'print')
  const recall = page.getByRole('main').getByRole('listitem').filter({ hasText: '住民異動届' })
  await expect(recall).toHaveCount(1)
  await pressButton(recall.getByRole('button'))
  await expect(recall).toHaveCount(0)
  await expect(sheetOf(page, '住民異動届')).toContainText('印刷できます')
  await printAll(page)
  const again = printed.slice(before).find(({ data }) => data.form === 'resident-change')
  const { text } = await readPaper(again!, browser, info)
  expect(text).toContain('令和8年4月2日')
  expect(text).not.toContain('令和8年4月1日')
})
