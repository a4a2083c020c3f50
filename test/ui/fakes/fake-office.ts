import type { GrantRequest, GrantView, OfficeView, PersonView } from '#app/office/commands'

/** A grant of an invented clerk. */
export const grant = (change: Partial<GrantView> = {}): GrantView => ({
  id: 'g1',
  user: 'kita-m',
  name: '北 窓子',
  section: 'residents',
  role: 'system-user',
  authority: 'one-stop-desk',
  domains: ['resident-record', 'health-insurance', 'pension', 'children'],
  from: '2026-04-01',
  to: '2027-03-31',
  reason: '住民異動の受付を担当するため',
  status: 'in-force',
  revocationRequested: false,
  ...change,
})

const person = (user: string, name: string, section: string, grants: readonly GrantView[]): PersonView => ({
  user,
  name,
  section,
  grants: grants.map((each) => ({ ...each, user, name, section })),
  codeOutstanding: false,
  resetRequested: false,
})

/** A renewal of so many people. */
export const renewal = (count: number): readonly GrantRequest[] =>
  Array.from({ length: count }, (_, index) => {
    const { status: _status, revocationRequested: _asked, id: _id, ...request } = grant()
    return { ...request, user: `clerk-${String(index + 1).padStart(2, '0')}`, name: `見本 職員${String(index + 1)}` }
  })

/** An office with people of every kind of grant, requests, a renewal, adjustments. */
export const sampleOffice = (may: readonly string[]): OfficeView => ({
  version: 12,
  people: [
    person('kita-m', '北 窓子', 'residents', [grant()]),
    {
      ...person('minami-t', '南 太郎', 'insurance-pension', [
        grant({ id: 'g2', authority: 'insurance-desk', to: '2026-04-30', status: 'ending-soon' }),
        grant({ id: 'g3', from: '2026-05-01', status: 'future' }),
        grant({ id: 'g4', from: '2025-04-01', to: '2026-03-31', status: 'ended' }),
      ]),
      resetRequested: true,
    },
    {
      ...person('nagai-shimei', '勘解由小路 左衛門三郎之助・アレクサンドラ', 'children', [
        grant({ id: 'g5', role: 'section-head', revocationRequested: true }),
      ]),
      codeOutstanding: true,
    },
    person('higashi-k', '東 花子', 'residents', [grant({ id: 'g6', role: 'general-manager' })]),
  ],
  requests: [
    grant({ id: 'r1', user: 'nishi-j', name: '西 次郎', status: 'requested', from: '2026-05-01' }),
    grant({ id: 'r2', user: 'nagai', name: '勘解由小路 左衛門三郎之助', status: 'requested', role: 'procedure-owner' }),
  ],
  renewals: [{ id: 'n1', by: 'nishi-j', requests: renewal(3) }],
  notices: [],
  adjustments: [
    {
      id: 'a1',
      kind: 'extension',
      from: Date.UTC(2026, 3, 3, 12),
      to: Date.UTC(2026, 3, 3, 14),
      reason: '引越しの集中期のため',
      by: 'higashi-k',
      over: false,
    },
    { id: 'a2', kind: 'stop', from: Date.UTC(2026, 2, 20, 21), reason: '保守点検', by: 'higashi-k', over: true },
  ],
  clockSuspect: false,
  alignments: [],
  may,
})
