import { expect, test } from '@playwright/test'
import type { PrintFacts } from '#core/printing'
import { loadForm } from './load-form.ts'
import { NO_FONTS, prepare, print } from './print-form.ts'
import { hardFamily } from './sample-facts.ts'
import { openSamples, sampleOf, type Samples } from './samples.ts'

// The forms of the sections that follow: each from its own sample, then with long names, and with nobody in its rows.

let samples: Samples
test.beforeAll(async () => {
  samples = await openSamples()
})

const packed = (text: string): string => text.replace(/[ \u3000]+/g, '')

/** Of each form words that must be read back from the paper of its sample. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  'separate-custody-statement': ['別居監護申立書', '✓ 転入', '見本 健', '見本 葵'],
  'child-rearing-allowance-change': ['✓ 住所変更（市内）', '見本 花子', '見本市南町4丁目5番6号', '✓ 同居'],
  'child-medical-notification': ['✓ 受給資格の申請', '✓ 転入', '見本 健', '市の国民健康保険'],
  'single-parent-medical-notification': ['✓ 受給資格の申請', '見本 花子', '見本 健'],
  'national-health-funeral-benefit': ['葬祭費支給申請書', '見本 一郎', '令和8年3月30日'],
  'late-elderly-funeral-benefit': ['広域連合長', '見本 一郎', '令和8年3月30日'],
  'childbirth-benefit-claim': ['出産育児一時金支給申請書', '見本 花子', '見本 葵', '令和8年3月29日'],
  'national-health-exception': ['✓ 修学（マル学）', '✓ 該当（市外へ転出）', '見本 さくら'],
  'late-elderly-notification': ['✓ 転入（資格取得', '✓ 転入', '見本 一郎', '架空県隣町1丁目1番1号'],
  'care-insurance-notification': ['✓ 異動（住所・氏名）', '✓ 転居', '見本 一郎'],
  'care-certification-application': ['✓ 転入による引継ぎ', '見本 一郎'],
  'disability-certificate-notification': ['✓ 身体障害者手帳', '✓ 居住地の変更', '見本 一郎'],
  'moped-plate-application': ['✓ 転入', '標識交付申請書'],
  'moped-scrapping-report': ['✓ 転出', '標識返納書', '架空県隣町1丁目1番1号'],
  'dog-notification': ['✓ 所在地の変更', '鑑札'],
  'water-notification': ['✓ 使用開始', '✓ 使用中止', '見本市南町4丁目5番6号'],
  'heir-representative-notification': ['相続人代表者指定届', '見本 一郎', '令和8年3月30日'],
  'current-owner-declaration': ['現所有者申告書', '見本 一郎', '令和8年3月30日'],
  'tax-agent-declaration': ['納税管理人申告書', '見本 太郎', '見本 花子', 'アメリカ合衆国'],
  'nursery-notification': ['✓ 認定の変更', '✓ 転居', '見本 葵'],
  'mailing-address-change': ['送付先変更届', '見本 一郎'],
}

for (const [form, words] of Object.entries(EXPECTED)) {
  test(`${form}: its sample comes out on one page as it was written`, async ({ browser }, info) => {
    const facts = sampleOf(samples, form)
    const printed = await print(browser, loadForm(form), facts, NO_FONTS, info.outputPath('s.pdf'))
    expect(printed).toMatchObject({
      pages: 1,
      fonts: ['BIZUDGothic-Bold', 'BIZUDGothic-Regular', 'BIZUDMincho-Regular'],
    })
    for (const each of words) expect(packed(printed.text)).toContain(packed(each))
  })
}

const [, , LONG] = hardFamily.members!
const ADDRESS = '見本県見本市中央'.repeat(6)

/** A sample with a long foreign name wherever a name stands, and long addresses. */
const stretched = (facts: PrintFacts): PrintFacts => {
  const { name, kana } = LONG!
  const long = { name, ...(kana === undefined ? {} : { kana }) }
  return {
    ...facts,
    visitor: { ...facts.visitor, name, address: ADDRESS },
    ...(facts.subject === undefined
      ? {}
      : { subject: { ...facts.subject, ...long, address: ADDRESS, beforeAddress: ADDRESS, beforeName: name } }),
    before: { address: ADDRESS, head: name },
    after: { address: ADDRESS, head: name },
    members: (facts.members ?? []).map((each) => ({ ...each, ...long })),
    raised: Array.from({ length: 4 }, () => ({ ...LONG!, relationship: '配偶者の子の子', living: 'apart' })),
  }
}

test('long names and addresses fit every one of them, and so does a form with nobody in its rows', async () => {
  for (const form of Object.keys(EXPECTED)) {
    const facts = sampleOf(samples, form)
    expect([form, await prepare(loadForm(form), stretched(facts), NO_FONTS)]).toMatchObject([form, { ok: true }])
    const nobody = { ...facts, members: [], raised: [], asked: [] }
    expect([form, await prepare(loadForm(form), nobody, NO_FONTS)]).toMatchObject([form, { ok: true }])
  }
})

test('whoever lives with the claimant stands on no statement of those who live apart', async () => {
  const facts = sampleOf(samples, 'separate-custody-statement')
  const raised = (facts.raised ?? []).map((each, index) => ({ ...each, living: index === 0 ? 'together' : 'apart' }))
  const job = await prepare(loadForm('separate-custody-statement'), { ...facts, raised }, NO_FONTS)
  const rows = job.ok ? job.value.data.pages.flatMap(({ lists }) => lists['raised']?.rows ?? []) : []
  expect(rows.map(({ blank }) => blank)).toEqual([false, true, true])
})
