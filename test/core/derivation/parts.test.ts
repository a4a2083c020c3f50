import { describe, expect, it } from 'vitest'
import { deriveCase, lanternTown, lit, onlyEntry } from './lantern-town.ts'

describe('versions', () => {
  const part = (fee: string, handling: string) => `
fee: [{ id: oil, label: { ja: 油代 }, amount: "${fee}", law: 灯り条例第5条 }]
routing: [{ authority: [lamp-desk, oil-desk], handling: ${handling} }]`
  const town = lanternTown({
    lantern: `effective: { from: 2000-01-01, until: 2026-03-31 }
needed-when: { fact: person.keeper, is: yes }${part('100', 'go-to-window')}`,
    'lantern@2026-04-01': `effective: { from: 2026-04-01 }
needed-when: { fact: person.keeper, is: no }${part('200', 'complete-here')}`,
  })
  const derived = (on: string, received: string, keeper: string) =>
    onlyEntry(lit({ on, received, person: `keeper: ${keeper}, lanterns: "1"` }), town)

  it('conditions go by the date of the event', () => {
    expect(derived('2026-03-31', '2026-04-10', 'yes').verdict).toBe('needed')
    expect(derived('2026-04-01', '2026-04-10', 'yes').verdict).toBe('not-needed')
    expect(derived('2026-04-01', '2026-04-10', 'no').verdict).toBe('needed')
  })

  it('fees and routing go by the day of reception', () => {
    const late = derived('2026-03-31', '2026-04-10', 'yes')
    expect(late.fee?.yen).toBe(200)
    expect(late.handling?.handling).toBe('complete-here')
    const early = derived('2026-03-31', '2026-03-31', 'yes')
    expect(early.fee?.yen).toBe(100)
    expect(early.handling?.handling).toBe('go-to-window')
  })

  it('an event before the first version is a problem, not a guess', () => {
    const { entries, problems } = deriveCase(lit({ on: '1999-12-31', person: 'keeper: no' }), town)
    expect(entries).toEqual([])
    expect(problems).toEqual([{ code: 'no-definition-for-date', params: { procedure: 'lantern', date: '1999-12-31' } }])
  })
})

describe('fees', () => {
  const perHead = (extra = '') =>
    lanternTown({
      lantern: `for-each: household-after
fee:
  - { id: heads, label: { ja: 一人ずつ }, amount: "300", law: 灯り条例第5条, per: { of: household@after, such-that: { fact: person.keeper, is: yes } }${extra} }`,
    })
  const family = (p3: string, received = '2026-04-01') => `
received-on: ${received}
persons: { p1: { keeper: yes }, p2: { keeper: yes }, p3: { ${p3} }, p4: { keeper: no } }
events: [{ id: e1, kind: lighting, date: 2026-03-01, persons: [p1] }]`

  it('count the heads of a set', () => {
    expect(onlyEntry(family('keeper: no'), perHead()).fee).toEqual({
      yen: 600,
      certain: true,
      parts: [{ id: 'heads', label: '一人ずつ', count: 2, amount: 300, law: '灯り条例第5条' }],
    })
  })

  it('are not certain while a head is open', () => {
    expect(onlyEntry(family('keeper: unknown'), perHead()).fee).toMatchObject({ yen: 600, certain: false })
  })

  it.each([
    ['keeper: yes', 0, 100, 'yes'],
    ['keeper: no', 100, 0, 'no'],
    ['keeper: unknown', 100, 0, 'unknown'],
  ])('are waived where an exemption holds, never where nobody knows: %s', (said, yen, waived, holds) => {
    const town = lanternTown({
      lantern: `fee:
  - id: oil
    label: { ja: 油代 }
    amount: "100"
    law: 灯り条例第5条
    exempt: [{ id: keepers, label: { ja: 灯台守 }, when: { fact: person.keeper, is: yes }, law: 灯り条例第6条 }]`,
    })
    expect(onlyEntry(lit({ person: `${said}, lanterns: "1"` }), town).fee).toMatchObject({
      ...{ yen, waived, certain: true },
      exemptions: [
        { fee: 'oil', id: 'keepers', law: '灯り条例第6条', holds, asks: [{ fact: 'person.keeper', subject: 'p1' }] },
      ],
    })
  })

  it('go by the amount in force on the day of reception', () => {
    const dated = lanternTown({
      lantern: `fee:
  - { id: old, label: { ja: 旧 }, amount: "100", law: 灯り条例第5条, effective: { from: 2000-01-01, until: 2026-04-09 } }
  - { id: new, label: { ja: 新 }, amount: "150", law: 灯り条例第5条, effective: { from: 2026-04-10 } }`,
    })
    expect(onlyEntry(lit({ received: '2026-04-09' }), dated).fee?.yen).toBe(100)
    expect(onlyEntry(lit({ received: '2026-04-10' }), dated).fee?.yen).toBe(150)
  })

  it('are the amount the town sets', () => {
    const set = lanternTown({
      lantern: 'fee: [{ id: oil, label: { ja: 油代 }, amount: { setting: oil-price }, law: 灯り条例第5条 }]',
    })
    expect(onlyEntry(lit(), set).fee).toMatchObject({ yen: 45, certain: true })
  })

  it('are none where no rule applies', () => {
    expect(onlyEntry(lit(), perHead(', effective: { from: 2030-01-01 }')).fee).toBeNull()
  })
})

describe('documents, checks and forms', () => {
  const town = lanternTown({
    lantern: `documents:
  - { id: lamp-card }
  - { id: oil-card, when: { fact: event.wind, is: yes }, note: { ja: 写しでもよい } }
checks:
  - { id: sees-lamp, label: { ja: 灯りを見た } }
  - { id: sees-wind, label: { ja: 風を見た }, when: { fact: event.wind, is: yes } }
forms: [{ form: lamp-form, prints: [lamp.lit], when: { fact: event.wind, is: yes } }]`,
  })
  const certain = (items: readonly { readonly id: string; readonly certain: boolean }[]) =>
    Object.fromEntries(items.map((item) => [item.id, item.certain]))

  it('stand with their names and notes while the condition holds', () => {
    const entry = onlyEntry(lit({ event: 'wind: yes' }), town)
    expect(entry.documents).toEqual([
      { id: 'lamp-card', name: '灯り札', note: null, certain: true },
      { id: 'oil-card', name: '油札', note: '写しでもよい', certain: true },
    ])
    expect(entry).toMatchObject({ forms: ['lamp-form'], prints: ['lamp.lit'] })
  })

  it('are shown as not certain while the condition is open; the form waits', () => {
    const entry = onlyEntry(lit(), town)
    expect(certain(entry.documents)).toEqual({ 'lamp-card': true, 'oil-card': false })
    expect(certain(entry.checks)).toEqual({ 'sees-lamp': true, 'sees-wind': false })
    expect(entry).toMatchObject({ forms: [], prints: [] })
  })

  it('are left out when it does not hold', () => {
    const entry = onlyEntry(lit({ event: 'wind: no' }), town)
    expect(certain(entry.documents)).toEqual({ 'lamp-card': true })
    expect(certain(entry.checks)).toEqual({ 'sees-lamp': true })
  })
})

describe('handling', () => {
  const town = lanternTown({
    lantern: `routing:
  - { authority: oil-desk, when: { fact: event.wind, is: yes }, handling: accept-and-forward, to: oil }
  - { authority: oil-desk, handling: go-to-window }
  - { authority: lamp-desk, handling: complete-here }`,
  })
  const handling = (wind: string, authority: string) =>
    onlyEntry(lit({ event: `wind: ${wind}` }), town, authority).handling

  it('goes by the authority of the clerk', () => {
    expect(handling('no', 'lamp-desk')).toMatchObject({ handling: 'complete-here', section: 'lamps', certain: true })
    expect(handling('no', 'oil-desk')).toMatchObject({ handling: 'go-to-window', section: 'lamps', certain: true })
  })

  it('takes the first pattern that fits', () => {
    expect(handling('yes', 'oil-desk')).toMatchObject({ handling: 'accept-and-forward', section: 'oil', certain: true })
  })

  it('says when another pattern may come to hold', () => {
    expect(handling('unknown', 'oil-desk')).toMatchObject({ handling: 'accept-and-forward', certain: false })
  })
})

describe('an override of the town', () => {
  const base = `documents: [{ id: lamp-card }]
fee: [{ id: oil, label: { ja: 油代 }, amount: "100", law: 灯り条例第5条 }]`

  it('replaces the parts it names and leaves the others', () => {
    const entry = onlyEntry(lit(), lanternTown({ lantern: base }, { lantern: 'documents: [{ id: oil-card }]' }))
    expect(entry.documents.map(({ id }) => id)).toEqual(['oil-card'])
    expect(entry.fee?.yen).toBe(100)
  })

  it('that moves it to another section moves what goes to its section', () => {
    const entry = onlyEntry(lit(), lanternTown({ lantern: base }, { lantern: 'section: oil' }))
    expect(entry.section).toBe('oil')
    expect(entry.handling?.section).toBe('oil')
  })
})
