import { expect, test } from '@playwright/test'
import type { PrintFacts, PrintMember } from '#core/printing'
import { loadForm } from './load-form.ts'
import { IPAMJ, NO_FONTS, prepare, print } from './print-form.ts'
import { familyOfFour, hardFamily } from './sample-facts.ts'
import { openSamples, sampleOf, type Samples } from './samples.ts'

// The forms of a whole visit: each from its own sample, then with many rows, long names and rare characters.

const OWN_FACES = ['BIZUDGothic-Bold', 'BIZUDGothic-Regular', 'BIZUDMincho-Regular']

let samples: Samples
test.beforeAll(async () => {
  samples = await openSamples()
})

/** What was read back without its spaces: how many stand between two pieces is the reader's guess. */
const packed = (text: string): string => text.replace(/[ \u3000]+/g, '')

/** Of each form the pages of its sample, and words that must be read back from the paper. */
const EXPECTED: readonly (readonly [string, number, readonly string[]])[] = [
  [
    'national-health-notification',
    1,
    [
      '国民健康保険 資格取得・喪失届',
      '✓ 転入',
      '令和8年4月1日',
      '見本 太郎',
      '見本 葵',
      '令和5年12月31日',
      '勤め先の健康保険（被扶養者）',
      '市の国民健康保険',
      '✓ 取得 喪失',
      '架空県隣町1丁目1番1号',
    ],
  ],
  [
    'child-allowance-claim',
    1,
    [
      '児童手当 認定請求書',
      '見本 花子',
      '昭和61年9月15日',
      '✓ 国民年金',
      '✓ 非該当',
      '見本 さくら',
      '✓ 22歳年度末まで',
      '✓ 同居',
    ],
  ],
  ['child-allowance-change', 1, ['✓ 額改定', '✓ 出生', '令和8年3月29日', '見本 葵', '✓ 18歳年度末まで']],
  ['seal-registration-application', 1, ['印鑑登録申請書', '✓ 登録', '見本 太郎', '昭和59年5月5日']],
  ['my-number-card-notification', 1, ['✓ 継続利用', '✓ 署名用電子証明書の発行', '見本 太郎', '架空県隣町1丁目1番1号']],
  ['resident-record-request', 1, ['住民票の写し等交付請求書', '見本 さくら', '平成17年8月20日', '世帯全員の写し']],
  ['power-of-attorney', 1, ['委任状', '見本 太郎', '国民健康保険の加入', '委任する']],
  ['seal-inquiry', 1, ['照会書', '見本 太郎 様', '✓ 印鑑の登録', '回答書', '例示 次郎']],
  ['seal-loss-cancellation', 1, ['印鑑登録証亡失・印鑑登録廃止届', '✓ 亡失', '昭和59年5月5日']],
  ['seal-certificate-request', 1, ['印鑑登録証明書交付申請書', '見本 太郎', '登録番号']],
  ['acceptance-notice', 1, ['届出を受理したことのお知らせ', '✓ 転出届', '見本 花子 様', '✓ 任意代理人']],
  ['family-register-notice', 1, ['戸籍の届出を受理したことのお知らせ', '✓ 婚姻', '例示 花子']],
  ['late-notification-reason', 1, ['届出期間を過ぎた理由書', '✓ 転入', '令和8年5月20日', '見本 花子']],
  ['family-register-certificate-request', 1, ['✓ 戸籍の証明書', '✓ 戸籍の附票の写し', '見本県見本市中央1丁目2番地']],
  ['former-surname-request', 1, ['旧氏記載等請求書', '見本 太郎', '今載っている']],
  ['alias-request', 1, ['通称記載等申出書', 'MIHON SAMPLE MARIA', '2029年3月31日']],
  ['move-out-by-post', 1, ['✓ 転出証明書の再交付', '見本 太郎', '昭和59年5月5日']],
  ['card-pin-certificate-application', 1, ['✓ 暗証番号の再設定', '✓ 電子証明書の更新', '見本 太郎']],
  ['card-loss-return', 1, ['個人番号カード紛失・返納届', '✓ 紛失', '見本 太郎']],
  ['missing-papers', 1, ['書類不足のお願い', '令和8年4月3日', '案件番号']],
  [
    'handover-sheet',
    2,
    [
      '引継票',
      '見本 太郎 ほか4人',
      '令和8年4月15日',
      '住み始めた後の届出か',
      '✓ 未',
      '受け取った者・日時',
      '（つづき）',
    ],
  ],
]

for (const [form, pages, words] of EXPECTED) {
  test(`${form}: its sample comes out as it was written, in the product's own faces`, async ({ browser }, info) => {
    const printed = await print(browser, loadForm(form), sampleOf(samples, form), NO_FONTS, info.outputPath('s.pdf'))
    expect(printed).toMatchObject({ pages, fonts: OWN_FACES })
    const text = packed(printed.text)
    for (const each of words) expect(text).toContain(packed(each))
    if (form === 'handover-sheet') expect(text).not.toMatch(/見本県|隣町/)
  })
}

test('the application for address protection bears nobody, no address and no number', async ({ browser }, info) => {
  const form = 'address-protection-application'
  const printed = await print(browser, loadForm(form), sampleOf(samples, form), NO_FONTS, info.outputPath('p.pdf'))
  expect(printed).toMatchObject({ pages: 1, fonts: OWN_FACES })
  expect(packed(printed.text)).not.toMatch(/見本太郎|見本県|090-|昭和59年/)
})

test('the blank power of attorney bears nobody', async ({ browser }, info) => {
  const facts = sampleOf(samples, 'power-of-attorney-blank')
  const printed = await print(browser, loadForm('power-of-attorney-blank'), facts, NO_FONTS, info.outputPath('b.pdf'))
  expect(printed).toMatchObject({ pages: 1, fonts: OWN_FACES })
  expect(packed(printed.text)).not.toMatch(/見本太郎|見本県|090-/)
})

const eight: readonly PrintMember[] = [...(hardFamily.members ?? []), ...(hardFamily.members ?? []).slice(0, 2)].map(
  (member, index) => ({ ...member, healthInsurance: index === 0 ? 'leave' : 'join' }),
)
const LONG = eight[2]!

test('a household of eight goes on to a second sheet, each glyph in the face that holds it', async ({
  browser,
}, info) => {
  const facts: PrintFacts = { ...hardFamily, members: eight }
  const form = loadForm('national-health-notification')
  const printed = await print(browser, form, facts, IPAMJ, info.outputPath('eight.pdf'))
  expect(printed).toMatchObject({ pages: 2, fonts: [...OWN_FACES, 'IPAmjMincho'] })
  const [first = '', second = ''] = printed.text.split('\f')
  expect(first).toContain('1/2ページ')
  expect(second).toContain('2/2ページ')
  expect(second).toContain('（つづき）')
  for (const words of ['𠮷', '髙', '葛\u{E0100}', '邉\u{E0110}', 'DE LA CRUZ FERNANDEZ', '2026-0403-000123'])
    expect(printed.text).toContain(words)
  expect(second).toContain('寿限無寿限無')
  expect(second).toMatch(/✓\s*取得/)
})

test('seven children go on to a second sheet, and whoever is past the fiscal year of 22 is left out', async ({
  browser,
}, info) => {
  const today = familyOfFour.today.earliest
  const bornOn = (days: number) => ({ earliest: today - days, latest: today - days, text: '' })
  const children = Array.from({ length: 8 }, (_, index) => ({
    ...LONG,
    name: index === 7 ? '見本　大人' : `見本　子${index + 1}`,
    birth: bornOn(index === 7 ? 9000 : 1000 * (index + 1)),
    fiscalAge: 'fy-5',
    living: 'together',
  }))
  const facts: PrintFacts = { ...familyOfFour, subject: { ...LONG, address: '見本市' }, raised: children }
  const printed = await print(browser, loadForm('child-allowance-claim'), facts, NO_FONTS, info.outputPath('7.pdf'))
  expect(printed.pages).toBe(2)
  expect(packed(printed.text)).toContain('見本子7')
  expect(printed.text).not.toContain('大人')
})

test('a long foreign name and rare characters fit a form of one person', async ({ browser }, info) => {
  const subject = { ...LONG, name: `${LONG.name} 葛\u{E0100}`, alias: '髙橋', address: '見本市中央'.repeat(9) }
  const facts: PrintFacts = { ...hardFamily, subject: { ...subject, beforeName: LONG.name } }
  const printed = await print(
    browser,
    loadForm('seal-registration-application'),
    facts,
    NO_FONTS,
    info.outputPath('long.pdf'),
  )
  expect(printed).toMatchObject({ pages: 1, fonts: OWN_FACES })
  for (const words of ['MAXIMILIANO', '葛\u{E0100}', '髙橋']) expect(printed.text).toContain(words)
})

test('long names fit every form before anything is drawn', async () => {
  const subject = {
    ...LONG,
    address: '見本市中央'.repeat(9),
    beforeAddress: '見本市中央'.repeat(9),
    beforeName: LONG.name,
    allowanceRequest: 'end',
  }
  const visitor = { ...familyOfFour.visitor, name: LONG.name }
  const facts: PrintFacts = {
    ...familyOfFour,
    visitor,
    subject,
    spouse: LONG,
    after: { address: '見本市中央'.repeat(9), head: LONG.name },
    members: eight.map((member) => ({
      ...LONG,
      ...(member.healthInsurance === undefined ? {} : { healthInsurance: member.healthInsurance }),
    })),
    raised: [{ ...LONG, fiscalAge: 'fy-5', living: 'apart' }],
    plan: [{ name: '介護保険の受給資格証明書の交付（認定を受けている方の転出）', documents: [] }],
    tasks: [{ name: '介護保険の受給資格証明書の交付（認定を受けている方の転出）', for: [LONG.name, 'ほか7人'] }],
  }
  for (const [form] of EXPECTED)
    expect([form, await prepare(loadForm(form), facts, NO_FONTS)]).toMatchObject([form, { ok: true }])
})

test('a box for a number that may not be noted down is left to the hand', () => {
  const numbered = [...samples.forms.values()].flatMap(({ form }) =>
    [...form.fields, ...form.rows.flatMap(({ fields }) => fields)].filter(({ label }) =>
      /個人番号|住民票コード|記号・番号|口座番号/.test(label),
    ),
  )
  expect(numbered.length).toBeGreaterThan(6)
  expect(numbered.filter((field) => !field['by-hand']).map(({ label }) => label)).toEqual([])
})
