import type { ListedPerson, ProtectionEntryView, ProtectionView } from '#app/protection/commands'

const listed = (name: string, kana: string): ListedPerson => ({
  name,
  kana,
  birth: '1988-05-05',
  address: '見本県見本市本町1丁目2番3号 見本ハイツ101号',
})

/** An invented entry of the list. */
export const entry = (change: Partial<ProtectionEntryView> = {}): ProtectionEntryView => ({
  id: 'e1',
  status: 'provisional',
  person: listed('見本 守子', 'ミホン モリコ'),
  household: [listed('見本 一子', 'ミホン イチコ')],
  opponents: [{ name: '架空 太郎', kana: '', birth: '', address: '' }],
  named: true,
  setBy: 'kita-m',
  heldNotices: [],
  ...change,
})

/** A list with an entry of every status. */
export const sampleProtection = (): ProtectionView => ({
  version: 3,
  entries: [
    entry(),
    entry({
      id: 'e2',
      status: 'in-force',
      from: '2026-01-10',
      to: '2027-01-09',
      person: listed('見本 花子', 'ミホン ハナコ'),
    }),
    entry({ id: 'e3', status: 'renewable', from: '2025-04-20', to: '2026-04-19' }),
    entry({
      id: 'e4',
      status: 'to-confirm',
      from: '2025-03-01',
      to: '2026-02-28',
      heldNotices: [{ id: 'n1', visit: 'v1', ticket: '14', at: Date.UTC(2026, 3, 2, 5), released: false }],
    }),
    entry({
      id: 'e6',
      named: false,
      ticket: '23',
      person: { name: '', kana: '', birth: '', address: '' },
      household: [],
      opponents: [],
    }),
    entry({ id: 'e5', status: 'lift-proposed', liftProposedBy: 'minami-t', from: '2025-05-01', to: '2026-04-30' }),
  ],
  asOf: '2026-04-02',
  tooOld: false,
})
