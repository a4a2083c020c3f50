import { expect } from '@playwright/test'
import { family } from './desk/family.ts'
import { test } from './desk/open-desk.ts'
import { checkIdentity, closeChecks, closeVisit, printAll } from './desk/outcome.ts'
import { readPlan } from './desk/plan.ts'
import { readPaper } from './desk/read-paper.ts'
import { openSampleCity } from './desk/reception.ts'
import { expectScreen, walkTo } from './desk/walk.ts'

// The whole visit of a family of four that moved in, in the sample city and from the keyboard alone.

const everyone = family.persons.map((person) => `${person.family}　${person.given}`)
const [father = ''] = everyone

/** 見本 stands slantwise over the page, so that its two characters are read back on lines of their own. */
const expectMarked = (text: string): void => {
  expect(text).toMatch(/^ ?見 ?$/m)
  expect(text).toMatch(/^ ?本 ?$/m)
}

test('a family of four moves in, from the first screen to the paper and the end of the visit', async ({
  page,
  printed,
  browser,
}, info) => {
  let pointed = 0
  await page.exposeBinding('pointed', () => void (pointed += 1))
  await page.addInitScript(() => window.addEventListener('pointerdown', () => Reflect.get(window, 'pointed')(), true))
  await openSampleCity(page)
  await walkTo(page, 'plan')

  await test.step('the plan names who needs what until when', async () => {
    const cards = await readPlan(page)
    expect(cards.filter(({ verdict }) => verdict === '必要')).toEqual(
      expect.arrayContaining([
        { name: '転入届（国内から）', verdict: '必要', persons: everyone, deadline: '令和8年4月15日' },
        { name: 'マイナンバーカードの継続利用', verdict: '必要', persons: [father], deadline: '令和8年7月2日' },
        { name: '署名用電子証明書の再発行', verdict: '必要', persons: [father], deadline: '' },
        { name: '印鑑登録の申請', verdict: '必要', persons: [father], deadline: '' },
      ]),
    )
    const names = cards.map(({ name }) => name)
    for (const absent of ['転居届', '転出届（国内へ）', '転入届（マイナンバーカードによる特例）', '転入届（国外から）'])
      expect(names).not.toContain(absent)
  })

  await page.keyboard.press('Control+Enter')
  await expectScreen(page, 'identity')
  await checkIdentity(page)
  await closeChecks(page)
  await printAll(page)
  const forms = printed.map(({ data }) => data.form)
  expect([forms[0], forms.at(-1)]).toEqual(['resident-change', 'guide-sheet'])
  expect(new Set(forms).size).toBe(forms.length)

  await test.step('the resident form holds what was typed', async () => {
    const { text, pages } = await readPaper(printed[0]!, browser, info)
    expect(pages).toBe(1)
    for (const words of [
      '住民異動届',
      '✓ 転入 転居 転出',
      '令和8年4月1日',
      '令和8年4月3日',
      family.event.previousAddress,
      family.event.address,
      '昭和63年5月5日',
      '平成2年2月1日',
      '平成30年9月1日',
      '令和5年12月31日',
      'ミホン タロウ',
      'ミホン ハナコ',
      'ミホン サクラ',
      'ミホン ケン',
      '世帯主',
      '続柄 妻',
      '子',
      family.persons[0].domicile ?? '',
    ])
      expect(text).toContain(words)
    for (const name of everyone) expect(text).toContain(name.replace('　', ' '))
    expectMarked(text)
  })

  await test.step('the guide sheet says what to do until when, and names nobody', async () => {
    const { text } = await readPaper(printed.at(-1)!, browser, info)
    for (const words of ['手続のご案内', '転入届', '令和8年4月15日まで', '継続利用', '令和8年7月2日まで', '転出証明書'])
      expect(text).toContain(words)
    for (const person of family.persons) expect(text).not.toContain(`${person.family} ${person.given}`)
    expect(text).not.toContain('090-0000-0000')
    expectMarked(text)
  })

  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '引継ぎと終了' })).toBeVisible()
  await closeVisit(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: '受付' })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: family.ticket })).toContainText('終了')
  expect(pointed).toBe(0)
})
