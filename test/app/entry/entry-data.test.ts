import { describe, expect, it } from 'vitest'
import { addressFacts } from '#app/entry/address-facts'
import { value } from '../desk/day/real-desk.ts'
import { cell, content, DAY, fact, NOON, opened, RECEPTION, who } from './entry-desk.ts'

describe('data for the core systems', () => {
  it('have a row for each person, in the order and the codes of the city’s screen', async () => {
    const { desk, stream } = await opened()
    const { systems } = value(await desk.entryData(stream, who))
    expect(systems.map(({ id, rows }) => [id, rows.length])).toContainEqual(['mihon-residents', 2])
    const [first] = systems.find(({ id }) => id === 'mihon-residents')?.rows ?? []
    expect(first?.who).toBe('𠮷田　太郎')
    expect(first?.cells.slice(0, 11).map(({ field, value: said }) => [field, said])).toEqual([
      ['event-kind', '01'],
      ['event-date', '5080401'],
      ['notified-on', '5080403'],
      ['ticket', '12'],
      ['address', '見本町二丁目3番'],
      ['head-name', '𠮷田　太郎'],
      ['full-name', '𠮷田　太郎'],
      ['name-kana', 'ﾖｼﾀﾞ ﾀﾛｳ'],
      ['birth-date', '3630505'],
      ['sex', '1'],
      ['relationship', '02'],
    ])
  })

  it('leave empty what is not known and say why', async () => {
    const { desk, stream } = await opened()
    const of = (field: string) => cell(desk, stream, 'mihon-residents', field, 1)
    expect(await of('birth-date')).toMatchObject({ value: '', mark: 'part-of-date', written: '1990-05' })
    expect(await of('sex')).toMatchObject({ value: '', mark: 'not-stated' })
    expect(await of('registered-domicile')).toMatchObject({ value: '', mark: 'unknown' })
    expect(await of('relationship')).toMatchObject({ value: '', mark: 'no-code', written: '夫・妻' })
    expect(await of('previous-address')).toMatchObject({ value: '旧町一丁目' })
  })

  it('name the characters that the system’s own encoding does not have', async () => {
    const { desk, stream } = await opened()
    expect(await cell(desk, stream, 'mihon-residents', 'full-name')).toMatchObject({ unwritable: ['𠮷'] })
    expect(await cell(desk, stream, 'mihon-national-health', 'full-name')).not.toHaveProperty('unwritable')
  })

  it('hold nothing outside the domains of whoever asks', async () => {
    const { desk, stream } = await opened()
    const narrow = { ...who, domains: ['desk'] }
    const { systems } = value(await desk.entryData(stream, narrow))
    expect(JSON.stringify(systems)).not.toMatch(/𠮷|見本町|旧町|3630505/)
    const register = { ...who, domains: ['desk', 'resident-record'] }
    expect(await cell(desk, stream, 'mihon-residents', 'residence-status-name', 0, register)).toMatchObject({
      value: '',
      mark: 'not-shown',
    })
  })

  it('are refused without the operation, outside the hours, and before protection is settled', async () => {
    const { desk, stream, at } = await opened()
    const codes = async (principal = who) => {
      const found = await desk.entryData(stream, principal)
      return found.ok ? [] : found.problems.map(({ code }) => code)
    }
    expect(await codes({ ...who, operations: ['visit.execute'] })).toEqual(['operation-not-granted'])
    expect(await codes({ ...who, section: 'taxes' })).toEqual(['visit-missing'])
    at(Date.parse('2026-04-03T22:00:00+09:00'))
    expect(await codes()).toEqual(['outside-hours'])
    const held = await opened({ drafts: RECEPTION('protected') })
    expect(await held.desk.entryData(held.stream, who)).toMatchObject({ problems: [{ code: 'hold-checking' }] })
    const early = await opened({ drafts: RECEPTION().slice(0, 1) })
    expect(await early.desk.entryData(early.stream, who)).toMatchObject({ problems: [{ code: 'entry-not-open' }] })
  })

  it('leave every address for handwriting while the protection list is old', async () => {
    const { desk, stream, audited } = await opened({ list: 'old' })
    const text = JSON.stringify(value(await desk.entryData(stream, who)))
    expect(text).not.toMatch(/見本町|旧町/)
    for (const field of ['address', 'previous-address', 'registered-domicile'])
      expect(await cell(desk, stream, 'mihon-residents', field)).toMatchObject({ value: '', mark: 'by-hand' })
    expect(audited.findLast(({ action }) => action === 'entry-shown')?.counts['left']).toBeGreaterThan(0)
    const file = value(await desk.entryFile({ visit: stream, system: 'mihon-residents', encoding: 'utf-8' }, who))
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).not.toMatch(/見本町|旧町/)
  })

  it('go on for a visit closed today, when nobody was protected, and for no other', async () => {
    const { desk, stream, record, at } = await opened()
    value(await record({ type: 'visit-closed', payload: { outcome: 'completed' } }))
    expect((await desk.entryData(stream, who)).ok).toBe(true)
    at(NOON + DAY)
    expect(await desk.entryData(stream, who)).toMatchObject({ problems: [{ code: 'visit-closed-earlier' }] })
    const old = await opened({ list: 'old' })
    value(await old.record({ type: 'visit-closed', payload: { outcome: 'completed' } }))
    expect(await old.desk.entryData(old.stream, who)).toMatchObject({ problems: [{ code: 'entry-after-closing' }] })
  })

  it('say which rows were entered, and which have changed since', async () => {
    const { desk, stream, record } = await opened()
    const rowOf = async () => value(await desk.entryData(stream, who)).systems[0]!.rows[0]!
    const { subject, event, contentHash } = await rowOf()
    const ref = { system: 'mihon-residents', subject, event: event ?? '' }
    value(await record({ type: 'entry-recorded', payload: { ...ref, by: 'screen', contentHash } }))
    expect((await rowOf()).entered).toEqual({ at: NOON, by: 'screen', changed: false })
    value(await record(fact('p1', 'sex', 'female')))
    expect((await rowOf()).entered).toMatchObject({ changed: true })
    value(await record({ type: 'entry-withdrawn', payload: ref }))
    expect(await rowOf()).not.toHaveProperty('entered')
    const stranger = { ...ref, system: 'elsewhere', by: 'screen', contentHash } as const
    expect(await record({ type: 'entry-recorded', payload: stranger })).toMatchObject({
      problems: [{ code: 'entry-system-unknown' }],
    })
  })

  it('are audited by counts and the record alone, before they are shown', async () => {
    const { desk, stream, audited } = await opened()
    audited.length = 0
    value(await desk.entryData(stream, who))
    const [shown] = audited.filter(({ action }) => action === 'entry-shown')
    expect(shown).toMatchObject({ actor: 'k-clerk', counts: { systems: expect.any(Number) as number } })
    expect(shown?.record).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(audited)).not.toMatch(/𠮷|見本町|3630505/)
  })

  it('are none of a procedure that was declined, nor of a consultation', async () => {
    const { desk, stream, record } = await opened()
    const joins = async () =>
      value(await desk.entryData(stream, who)).systems.find(({ id }) => id === 'mihon-national-health')?.rows.length
    const before = await joins()
    expect(before).toBeGreaterThan(0)
    value(
      await record({
        type: 'disposition-set',
        payload: {
          procedure: 'national-health-join',
          subject: { type: 'person', id: 'p1' },
          disposition: 'declined',
        },
      }),
    )
    expect((await joins()) ?? 0).toBe((before ?? 0) - 1)
  })
})

it('addresses are all that the address boxes of forms are made from, and whatever the vocabulary calls one', () => {
  expect([...addressFacts(content.catalogue)].toSorted()).toEqual(
    expect.arrayContaining([
      'event.new-address',
      'event.previous-address',
      'household.address',
      'person.registered-domicile',
    ]),
  )
})
