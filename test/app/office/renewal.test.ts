import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { csvReader } from '#adapters/csv'
import { systemHoursOf } from '#app/desk/desk-hours'
import { readRenewalCsv } from '#app/office/read-renewal-csv'
import { readOffice } from '#app/office/read-office'
import type { Catalogue } from '#core/definitions'
import { isOpen } from '#core/hours'
import { renewalHeaders } from '#locales'
import {
  codesOf,
  enter,
  enterByCode,
  foundedOffice,
  give,
  jst,
  openPage,
  readDesk,
  request,
  value,
  type Page,
  type Terminal,
} from './town-office.ts'

let catalogue: Catalogue

beforeAll(async () => {
  catalogue = await readDesk()
})

const HEADER = 'user,name,section,role,authority,domains,from,to,reason'
const line = (n: number, changes: Readonly<Record<string, string>> = {}): string =>
  Object.values({
    user: `clerk-${String(n)}`,
    name: `窓口 ${String(n)}`,
    section: 'residents',
    role: 'system-user',
    authority: 'resident-desk',
    domains: 'resident-record desk',
    from: '2027-04-01',
    to: '2028-03-31',
    reason: '住民異動の受付',
    ...changes,
  }).join(',')

const read = (text: string | Uint8Array) =>
  readRenewalCsv(
    { reader: csvReader, catalogue, headers: renewalHeaders },
    'renewal.csv',
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
  )

/** `code line` of each problem. */
const said = (text: string): readonly string[] => {
  const result = read(text)
  return result.ok ? [] : result.problems.map(({ code, at }) => `${code} ${String(at?.line)}`)
}

describe('the file of a renewal', () => {
  it('is read with headers and names as people write them', () => {
    const text = [
      '利用者ID,氏名,所属課,役割,業務権限,業務領域,開始日,終了日,理由',
      'clerk-1,窓口 一子,住民記録の担当課,システム使用者,住民異動受付,住民記録、窓口,令和9年4月1日,R10.3.31,"受付, 案内"',
    ].join('\r\n')
    expect(read(text)).toEqual({
      ok: true,
      value: [
        {
          user: 'clerk-1',
          name: '窓口 一子',
          section: 'residents',
          role: 'system-user',
          authority: 'resident-desk',
          domains: ['resident-record', 'desk'],
          from: '2027-04-01',
          to: '2028-03-31',
          reason: '受付, 案内',
        },
      ],
    })
  })

  it('is read in UTF-8, with or without a mark, and in Shift_JIS', () => {
    const plain = value(read([HEADER, line(1, { name: 'テスト' })].join('\n')))
    expect(value(read(`\uFEFF${HEADER}\n${line(1, { name: 'テスト' })}`))).toEqual(plain)
    const bytes = new TextEncoder().encode([HEADER, line(1, { name: '@', reason: 'x' })].join('\n'))
    const at = bytes.indexOf('@'.charCodeAt(0))
    const cp932 = [...bytes.slice(0, at), 0x83, 0x65, 0x83, 0x58, 0x83, 0x67, ...bytes.slice(at + 1)]
    expect(value(read(new Uint8Array(cp932)))[0]?.name).toBe('テスト')
  })

  it('names every bad row with its line, and takes nothing', () => {
    expect(
      said(
        [
          HEADER,
          line(1),
          line(2, { section: '' }),
          line(3, { role: '皇帝', authority: 'x' }),
          line(4, { from: '2027-02-30' }),
          line(5, { to: '2028-04-01' }),
          line(6, { domains: 'desk secrets' }),
          'clerk-7,short',
          line(1),
          line(9, { user: 'Ｋ１' }),
          line(10, { from: '昭和25年頃' }),
        ].join('\n'),
      ).toSorted(),
    ).toEqual(
      [
        'csv-cell-missing 3',
        'csv-cell-unknown 4',
        'csv-cell-unknown 4',
        'csv-cell-not-a-date 5',
        'grant-past-fiscal-year 6',
        'csv-cell-unknown 7',
        'table-row-width 8',
        'csv-row-twice 9',
        'user-id-malformed 10',
        'csv-cell-not-a-date 11',
      ].toSorted(),
    )
  })

  it('counts lines inside quotation marks', () => {
    expect(said([HEADER, line(1, { reason: '"二行の\n理由"' }), line(2, { role: 'x' })].join('\n'))).toEqual([
      'csv-cell-unknown 4',
    ])
  })

  it.each([
    ['', ['table-empty 1']],
    [HEADER, ['csv-empty 1']],
    ['user,name', Array.from({ length: 7 }, () => 'csv-column-missing 1')],
    [`${HEADER},user`, ['csv-column-twice 1']],
    [`${HEADER},salary`, ['csv-column-unknown 1']],
    [`${HEADER}\n"${line(1)}`, ['table-quote-open 2']],
  ])('%j is refused: %o', (text, problems) => {
    expect(said(text)).toEqual(problems)
  })

  it('loses no character on the way', () => {
    const name = '𠮷田 \u{E0100}葛󠄀 "子",'
    const quoted = `"${name.replaceAll('"', '""')}"`
    expect(value(read(`${HEADER}\n${line(1, { name: quoted })}`))[0]?.name).toBe(name)
  })
})

describe('a renewal', () => {
  let terminal: Terminal
  let page: Page

  beforeEach(async () => {
    ;({ terminal, page } = await foundedOffice(catalogue))
  })

  const twenty = () => value(read([HEADER, ...Array.from({ length: 20 }, (_, i) => line(i + 1))].join('\n')))
  const renewals = async () => value(await page.office.view(value(await page.office.principal()))).renewals

  it('of twenty, approved once in March, opens twenty terminals at 8:00 on 1 April and not before', async () => {
    terminal.now = jst('2027-03-10', 10)
    value(await enter(page, 'head'))
    value(await give(page, { type: 'propose-renewal', requests: twenty().map((row) => nameKept(row)) }))
    value(await enter(page, 'manager'))
    const [proposal] = await renewals()
    expect(proposal).toMatchObject({ by: 'head' })
    const answer = value(await give(page, { type: 'approve-renewal', proposal: proposal?.id ?? '' }))
    expect(answer.notice).toEqual({ code: 'renewal-approved', params: { count: '20', from: '令和9年4月1日' } })
    const codes = new Map(answer.codes?.map(({ user, code }) => [user, code]))
    expect(codes.size).toBe(19) // clerk-1 has an account already
    // The keys are handed over in March: nobody who could do it is there at 8:00 on 1 April.
    for (const user of codes.keys()) expect(page.vault.domainsOf(user), user).toContain('resident-record')

    terminal.now = jst('2027-03-31', 23, 59)
    for (const user of codes.keys()) {
      const early = await enterByCode(openPage(terminal), user, codes.get(user) ?? '')
      expect(codesOf(early), user).toEqual(['grant-not-yet'])
    }
    terminal.now = jst('2027-04-01', 8)
    expect(isOpen(terminal.now, systemHoursOf(catalogue))).toBe(true)
    for (const user of ['clerk-1', ...codes.keys()]) {
      const { principal, problems } = value(await enter(openPage(terminal), user))
      expect(principal, user).toMatchObject({ roles: ['system-user'], domains: ['resident-record', 'desk'] })
      expect(problems).toEqual([])
    }
    expect(value(await readOffice(openPage(terminal).parts)).state.grants.length).toBeGreaterThan(20)
  })

  it('begins at midnight by the clock of Japan', async () => {
    terminal.now = jst('2027-03-10', 10)
    value(await enter(page, 'head'))
    value(await give(page, { type: 'propose-renewal', requests: twenty().slice(1, 2) }))
    value(await enter(page, 'manager'))
    const { codes } = value(await give(page, { type: 'approve-renewal', proposal: (await renewals())[0]?.id ?? '' }))
    terminal.now = jst('2027-04-01') - 1
    expect(codesOf(await enterByCode(openPage(terminal), 'clerk-2', codes?.[0]?.code ?? ''))).toEqual(['grant-not-yet'])
    terminal.now = jst('2027-04-01')
    expect((await enter(openPage(terminal), 'clerk-2')).ok).toBe(true)
  })

  it('is not approved by whoever proposed it, nor twice, and by the deputy too', async () => {
    value(await give(page, { type: 'propose-renewal', requests: twenty() }))
    const [proposal] = await renewals()
    const approve = { type: 'approve-renewal', proposal: proposal?.id ?? '' } as const
    expect(codesOf(await give(page, approve))).toEqual(['same-person-twice'])
    value(await enter(page, 'head'))
    expect(codesOf(await give(page, approve))).toEqual(['operation-not-granted'])
    value(await enter(page, 'deputy'))
    value(await give(page, approve))
    expect(codesOf(await give(page, approve))).toEqual(['renewal-already-approved'])
    expect(codesOf(await give(page, { type: 'approve-renewal', proposal: 'x' }))).toEqual(['renewal-unknown'])
  })

  it('is proposed whole or not at all, and by a head for their section alone', async () => {
    value(await enter(page, 'head'))
    expect(codesOf(await give(page, { type: 'propose-renewal', requests: [] }))).toEqual(['renewal-empty'])
    const requests = [...twenty(), request({ user: 'clerk-99', section: 'taxes' })]
    expect(codesOf(await give(page, { type: 'propose-renewal', requests }))).toEqual(['not-in-own-section'])
    expect(await renewals()).toEqual([])
  })

  it('is not approved when one of its grants can no longer stand', async () => {
    terminal.now = jst('2027-03-10', 10)
    value(await enter(page, 'head'))
    value(await give(page, { type: 'propose-renewal', requests: twenty() }))
    value(await enter(page, 'manager'))
    const approve = { type: 'approve-renewal', proposal: (await renewals())[0]?.id ?? '' } as const
    const twice = openPage(terminal)
    value(await enter(twice, 'head'))
    value(await give(twice, { type: 'request-grant', request: request({ ...twenty()[4]!, authority: 'care-desk' }) }))
    value(await enter(twice, 'manager'))
    const view = value(await twice.office.view(value(await twice.office.principal())))
    value(await give(twice, { type: 'register-grant', request: view.requests[0]?.id ?? '' }))
    expect(codesOf(await give(page, approve))).toEqual(['grant-elsewhere'])
  })

  /** The first clerk keeps the name they are registered under. */
  const nameKept = (row: ReturnType<typeof request>) => (row.user === 'clerk-1' ? { ...row, name: '窓口 一子' } : row)
})
