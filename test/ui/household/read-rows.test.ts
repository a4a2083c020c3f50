import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { csvReader } from '#adapters/csv'
import { readHouseholdFile, type HouseholdFile } from '#app/intake/read-household-file'
import { entryFields } from '#ui/household/entry-fields.ts'
import { rowsOfFile, sharedOfFile } from '#ui/household/read-rows.ts'
import { openPack } from '../../../src/cli/composition.ts'
import { visitView } from '../fakes/fake-desk.ts'
import { principal } from '../fakes/fake-safety.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')
const who = principal({ domains: [...catalogue.vocabulary.domains.keys()] })
const fields = entryFields(catalogue, who)

const read = async (file: string, source: string, key: string): Promise<HouseholdFile> =>
  readHouseholdFile(
    {
      file,
      bytes: new Uint8Array(await readFile(resolve('test/files/intake', file))),
      source,
      wanted: { key },
      effect: 'enters',
      taken: [],
    },
    who,
    { reader: csvReader, catalogue },
  )

const moveIn = (facts: Readonly<Record<string, string>> = {}) =>
  visitView({
    households: ['h1'],
    events: [{ id: 'e1', kind: 'move-in', date: '2026-04-01', persons: [], facts }],
  })

describe('a household out of a file, as rows', () => {
  it('holds what a clerk would type, and where each came from', async () => {
    const file = await read('move-out-certificate.cp932.csv', 'move-out-certificate', '')
    const rows = rowsOfFile(file, fields, moveIn()).map(({ row }) => row)
    expect(rows.map(({ values }) => `${values['family-name'] ?? ''} ${values['given-name'] ?? ''}`)).toEqual([
      '見本 太郎',
      '見本 花子',
      '見本 さくら',
      '見本 健',
      '髙橋 ウメ',
    ])
    expect(rows[4]?.values).toMatchObject({ relationship: 'parent-of-spouse', 'insurance@before': 'late-elderly' })
    expect(rows.map(({ origin }) => origin)).toEqual(Array.from({ length: 5 }, () => 'document'))
  })

  it('says who is there already', async () => {
    const file = await read('move-out-certificate.cp932.csv', 'move-out-certificate', '')
    const stated = (fact: string, value: string) =>
      [`person/p1/${fact}`, { subject: { type: 'person', id: 'p1' }, fact, value, origin: 'document', at: 0 }] as const
    const visit = {
      ...moveIn(),
      persons: ['p1'],
      facts: Object.fromEntries([
        stated('family-name@after', '見本'),
        stated('given-name@after', '太郎'),
        stated('birth-date', '昭和63年5月5日'),
      ]),
    }
    expect(rowsOfFile(file, fields, visit).map(({ isKnown }) => isKnown)).toEqual([true, false, false, false, false])
  })

  it('gives the event what the file says of it, and keeps what was typed', async () => {
    const { shared } = await read('move-out-certificate.cp932.csv', 'move-out-certificate', '')
    const { events, drafts } = sharedOfFile(
      shared,
      moveIn({ 'previous-head': '見本 花子' }),
      catalogue.events,
      'moving',
      'h1',
    )
    expect(events[0]?.facts).toEqual({
      'previous-address': '架空県仮市中央一丁目2番3号',
      'previous-head': '見本 花子',
      'planned-move-out-date': '令和8年4月1日',
    })
    expect(drafts.map(({ payload }) => payload)).toEqual([
      expect.objectContaining({
        subject: { type: 'household', id: 'h1' },
        fact: 'address',
        value: '見本県見本市中央1丁目2番3号　コーポ窓口101',
      }),
    ])
  })

  it('takes the address of an extract as where one moves from, or as that of the household that stays', () => {
    const shared = { 'household.address': '見本県見本市西三丁目4番5号' }
    const within = visitView({
      households: ['h1', 'h2'],
      events: [{ id: 'e1', kind: 'move-within', date: '2026-04-01', persons: [], facts: {} }],
    })
    const moving = sharedOfFile(shared, within, catalogue.events, 'moving', 'h1')
    expect(moving.events[0]?.facts).toEqual({ 'previous-address': '見本県見本市西三丁目4番5号' })
    expect(moving.drafts).toEqual([])
    const staying = sharedOfFile(shared, within, catalogue.events, 'staying', 'h2')
    expect(staying.events[0]?.facts).toEqual({})
    expect(staying.drafts).toHaveLength(1)
    expect(staying.drafts[0]?.payload).toMatchObject({ subject: { id: 'h2' } })
  })
})
