import { describe, expect, it } from 'vitest'
import { derive } from '#core/derivation'
import { deriveCase, lanternTown, lit, onlyEntry } from './lantern-town.ts'

const BOTH = `
received-on: 2026-04-01
persons: { p1: { keeper: yes, lanterns: "2" } }
events:
  - { id: e1, kind: lighting, date: 2026-04-01, persons: [p1], wind: yes }
  - { id: e2, kind: dimming, date: 2026-03-20, persons: [p1] }
`

describe('several events', () => {
  it('become one entry per procedure and subject, with all events and all reasons', () => {
    const town = lanternTown({
      lantern: `events: [lighting, dimming]
needed-when:
  any:
    - { all: [{ event: lighting }, { fact: event.wind, is: yes }, { fact: person.keeper, is: yes }] }
    - { all: [{ event: dimming }, { number: person.lanterns, at-least: "2" }] }`,
    })
    const entry = onlyEntry(BOTH, town)
    expect(entry).toMatchObject({ procedure: 'lantern', subject: 'p1', verdict: 'needed', events: ['e1', 'e2'] })
    const facts = entry.because.map(({ fact }) => fact)
    expect(facts).toEqual(expect.arrayContaining(['event.wind', 'person.keeper', 'person.lanterns']))
    expect(new Set(entry.because.map((each) => JSON.stringify(each))).size).toBe(entry.because.length)
  })

  it('one entry for each person concerned', () => {
    const { entries } = deriveCase(
      `
received-on: 2026-04-01
persons: { p1: {}, p2: {}, p3: {} }
events: [{ id: e1, kind: lighting, date: 2026-04-01, persons: [p1, p3] }]`,
      lanternTown({ lantern: '' }),
    )
    expect(entries.map(({ subject }) => subject)).toEqual(['p1', 'p3'])
  })

  it('of which one needs it outweigh one that is not settled, and only its reasons stand', () => {
    const town = lanternTown({
      lantern: `events: [lighting, dimming]
needed-when: { fact: event.wind, is: yes }`,
    })
    const entry = onlyEntry(BOTH, town)
    expect(entry).toMatchObject({ verdict: 'needed', events: ['e1'], missing: [] })
  })

  it('of which one is not settled outweigh one for which there is nothing to do', () => {
    const town = lanternTown({
      lantern: `events: [lighting, dimming]
needed-when: { all: [{ event: dimming }, { fact: event.wind, is: yes }] }
nothing-to-do-when: { when: { event: lighting }, reason: { ja: 要らない } }`,
    })
    const entry = onlyEntry(BOTH, town)
    expect(entry).toMatchObject({ verdict: 'not-settled', events: ['e2'], reason: null })
    expect(entry.missing).toEqual([{ fact: 'event.wind', subject: 'e2', side: null, other: null, asked: false }])
  })
})

describe('what follows', () => {
  const town = lanternTown({
    lantern: 'events: [lighting, dimming]',
    'quiet-lantern': `discreet: yes
needed-when: { fact: person.keeper, is: yes }`,
    'spare-lantern': `needed-when: { not: { event: lighting } }
nothing-to-do-when: { when: { event: lighting }, reason: { ja: 灯したので要らない } }`,
  })

  it('says why there is nothing to do, in the words of the definition, and asks for nothing', () => {
    const spare = deriveCase(lit({ person: 'keeper: no' }), town).entries.find((e) => e.procedure === 'spare-lantern')
    expect(spare).toMatchObject({ verdict: 'nothing-to-do', reason: '灯したので要らない', deadline: null, fee: null })
    expect(spare).toMatchObject({ documents: [], checks: [], forms: [], handling: null })
  })

  it('says of a discreet procedure that it is', () => {
    const discreet = deriveCase(lit({ person: 'keeper: yes' }), town).entries.map((e) => [e.procedure, e.discreet])
    expect(Object.fromEntries(discreet)).toEqual({ lantern: false, 'quiet-lantern': true, 'spare-lantern': false })
  })

  it('is JSON through and through', () => {
    const derived = deriveCase(BOTH, town)
    expect(JSON.parse(JSON.stringify(derived))).toStrictEqual(derived)
  })

  it('is the same text each time, from the same situation', () => {
    expect(JSON.stringify(deriveCase(BOTH, town))).toBe(JSON.stringify(deriveCase(BOTH, town)))
  })

  it('marks a question answered わからない as asked', () => {
    const found = deriveCase(lit({ person: 'keeper: unknown' }), town).entries.find(
      (e) => e.procedure === 'quiet-lantern',
    )
    expect(found).toMatchObject({ verdict: 'not-settled' })
    expect(found?.missing).toContainEqual({
      fact: 'person.keeper',
      subject: 'p1',
      side: null,
      other: null,
      asked: true,
    })
  })
})

describe('a situation that is not in order', () => {
  const town = lanternTown({ lantern: 'events: [lighting, dimming]' })

  it('names the constraint and the person when facts contradict', () => {
    const { problems } = deriveCase(lit({ person: 'keeper: yes, lanterns: "0"' }), town)
    expect(problems).toEqual([
      { code: 'facts-contradict', params: { constraint: 'keeper-has-lanterns', subject: 'p1' } },
    ])
  })

  it('names a contradiction that holds in the second event alone', () => {
    const { problems } = deriveCase(
      `
received-on: 2026-04-01
persons: { p1: { keeper: yes, lanterns: "1", guild: wick } }
events:
  - { id: e1, kind: lighting, date: 2026-04-01, persons: [p1] }
  - { id: e2, kind: dimming, date: 2026-04-01, persons: [p1], changes: { p1: { guild: { after: oil } } } }`,
      town,
    )
    expect(problems).toEqual([{ code: 'facts-contradict', params: { constraint: 'keeper-is-wick', subject: 'p1' } }])
  })

  it('derives nothing without a day of reception', () => {
    const situation = {
      persons: ['p1'],
      households: [{ id: 'h1', roster: 'complete' as const }],
      events: [{ id: 'e1', kind: 'lighting', persons: ['p1'] }],
      statements: [],
    }
    expect(derive(situation, town, { authority: 'lamp-desk' })).toEqual({
      entries: [],
      problems: [{ code: 'received-on-missing', params: {} }],
      open: { variables: [], goals: [] },
      moot: [],
    })
  })
})

describe('who somebody teaches', () => {
  const town = lanternTown({
    lantern: 'needed-when: { some: { of: person.teaches, such-that: { fact: person.keeper, is: yes } } }',
  })
  const taught = (said: string) =>
    onlyEntry(
      `
received-on: 2026-04-01
persons: { p1: { ${said} }, p2: { keeper: yes } }
events: [{ id: e1, kind: lighting, date: 2026-04-01, persons: [p1] }]`,
      town,
    )

  it('is asked for each who may be meant', () => {
    expect(taught('').missing).toEqual([
      { fact: 'person.teaches', subject: 'p1', side: null, other: 'p2', asked: false },
    ])
  })

  it('is not asked again for any of them once the answer was わからない', () => {
    const { verdict, missing } = taught('teaches: unknown')
    expect(verdict).toBe('not-settled')
    expect(missing).toEqual([{ fact: 'person.teaches', subject: 'p1', side: null, other: 'p2', asked: true }])
  })
})
