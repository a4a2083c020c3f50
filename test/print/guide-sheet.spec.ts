import { expect, test } from '@playwright/test'
import { loadForm } from './load-form.ts'
import { NO_FONTS, print } from './print-form.ts'
import { guidance } from './sample-facts.ts'

const sheet = loadForm('guide-sheet')

test('the guidance lists windows, procedures by date and what is open, and flows to a second page', async ({
  browser,
}, info) => {
  const printed = await print(browser, sheet, guidance, NO_FONTS, info.outputPath('guide.pdf'))
  expect(printed).toMatchObject({ pages: 2, fonts: ['BIZUDGothic-Bold', 'BIZUDGothic-Regular'] })
  const text = printed.text.replace(/[ \u3000]+/g, ' ')
  const order = [
    '手続のご案内',
    '今日まわる窓口',
    '子育て支援課',
    '今日のお金',
    '900円',
    '次の期限',
    '電話',
    '0157-00-0000',
    '必要な手続',
    '令和8年4月16日まで',
    '令和8年7月2日まで',
    '調べて、お知らせいただくこと',
  ]
  const places = order.map((words) => text.indexOf(words))
  expect(places).toEqual([...places].sort((a, b) => a - b))
  expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
  expect(text).toContain('配偶者は厚生年金に加入していますか')
})

test('a page that would not hold its rows is refused, not cut off', async ({ browser }, info) => {
  const wide = { ...sheet, form: { ...sheet.form, flow: { 'first-mm': 400, 'next-mm': 400 } } }
  await expect(print(browser, wide, guidance, NO_FONTS, info.outputPath('wide.pdf'))).rejects.toThrow('page-overflows')
})
