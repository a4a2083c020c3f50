import { describe, expect, it } from 'vitest'
import { deriveCase, lanternTown, lit, onlyEntry } from './lantern-town.ts'

const rule = (id: string, rest: string): string =>
  `  - { id: ${id}, first-day: not-counted, rolls: no, law: 灯り条例第4条, ${rest} }`
const town = (...rules: readonly string[]) => lanternTown({ lantern: ['deadline:', ...rules].join('\n') })

describe('the last day', () => {
  const FOURTEEN =
    'deadline: [{ id: fourteen, from: event.date, length: 14 days, first-day: not-counted, rolls: yes, law: 灯り条例第4条 }]'

  it.each([
    ['an open day stays', '2026-04-01', '2026-04-15'],
    ['a Saturday rolls to Monday', '2026-04-04', '2026-04-20'],
    ['a Saturday before holidays rolls past them', '2026-04-18', '2026-05-06'],
    ['the year end is rolled past', '2026-12-15', '2027-01-04'],
  ])('%s', (_what, on, last) => {
    const entry = onlyEntry(lit({ on, received: on }), lanternTown({ lantern: FOURTEEN }))
    expect(entry.deadline).toEqual({
      date: last,
      rule: 'fourteen',
      law: '灯り条例第4条',
      overdue: false,
      provisional: false,
    })
  })

  it.each([
    ['2026-04-15', false],
    ['2026-04-16', true],
  ])('received on %s is overdue: %s', (received, overdue) => {
    expect(onlyEntry(lit({ received }), lanternTown({ lantern: FOURTEEN })).deadline?.overdue).toBe(overdue)
  })

  it('counts the first day where the rule says so', () => {
    const counted = town(
      '  - { id: a, from: event.date, length: 14 days, first-day: counted, rolls: no, law: 灯り条例第4条 }',
    )
    expect(onlyEntry(lit(), counted).deadline?.date).toBe('2026-04-14')
  })

  it('may lie before the event', () => {
    const before = town(rule('ahead', 'from: event.date, length: 10 days, direction: before'))
    expect(onlyEntry(lit(), before).deadline).toMatchObject({ date: '2026-03-22', overdue: true })
  })

  it.each([
    ['2026-07-10', '2026-05-10'],
    ['2026-04-30', '2026-02-28'],
  ])('may lie months before the event (%s), at the end of a month without that day', (on, date) => {
    const before = town(rule('ahead', 'from: event.date, length: 2 months, direction: before'))
    expect(onlyEntry(lit({ on, received: on }), before).deadline?.date).toBe(date)
  })

  it.each([
    ['2026-03-31', '2028-03-31', 'reform'],
    ['2026-04-01', '2026-04-15', 'fourteen'],
  ])('may start from a fixed day of the law (an event on %s)', (on, date, rule) => {
    const reform = '{ days: { from: 2026-04-01, to: event.date }, below: 0 }'
    const rules = [
      `  - { id: reform, when: ${reform}, from: 2026-04-01, length: 24 months, first-day: counted, rolls: no, law: 灯り条例附則 }`,
      `  - { id: fourteen, when: { not: ${reform} }, from: event.date, length: 14 days, first-day: not-counted, rolls: no, law: 灯り条例第4条 }`,
    ]
    expect(onlyEntry(lit({ on, received: on }), town(...rules)).deadline).toMatchObject({
      date,
      rule,
      provisional: false,
    })
  })

  it('may be as long as the town sets', () => {
    const set = town(rule('set', 'from: event.date, length: { setting: quiet-days, unit: days }'))
    expect(onlyEntry(lit(), set).deadline?.date).toBe('2026-04-08')
  })
})

describe('of several rules', () => {
  it('the earliest day counts, whatever their order', () => {
    const long = rule('long', 'from: event.date, length: 1 months')
    const short = rule('short', 'from: event.date, length: 7 days')
    for (const rules of [
      [long, short],
      [short, long],
    ])
      expect(onlyEntry(lit(), town(...rules)).deadline).toMatchObject({ date: '2026-04-08', rule: 'short' })
  })

  it('one whose condition does not hold is left out', () => {
    const rules = town(
      rule('windy', 'from: event.date, length: 3 days, when: { fact: event.wind, is: yes }'),
      rule('calm', 'from: event.date, length: 9 days'),
    )
    expect(onlyEntry(lit({ event: 'wind: no' }), rules).deadline).toMatchObject({ rule: 'calm', provisional: false })
  })

  it('one whose condition is open makes its earlier day provisional', () => {
    const rules = town(
      rule('windy', 'from: event.date, length: 3 days, when: { fact: event.wind, is: yes }'),
      rule('calm', 'from: event.date, length: 9 days'),
    )
    expect(onlyEntry(lit(), rules).deadline).toMatchObject({ date: '2026-04-04', rule: 'windy', provisional: true })
  })

  it('one whose date is open makes the day of the others provisional', () => {
    const rules = town(
      rule('noticed', 'from: event.notice-date, length: 3 days'),
      rule('calm', 'from: event.date, length: 9 days'),
    )
    expect(onlyEntry(lit(), rules).deadline).toMatchObject({ rule: 'calm', provisional: true })
    expect(onlyEntry(lit({ event: 'notice-date: 2026-04-02' }), rules).deadline).toMatchObject({
      date: '2026-04-05',
      rule: 'noticed',
      provisional: false,
    })
  })

  it('over several events the earliest day counts', () => {
    const catalogue = lanternTown({
      lantern: `events: [lighting, dimming]\ndeadline:\n${rule('seven', 'from: event.date, length: 7 days')}`,
    })
    const entry = onlyEntry(
      `
received-on: 2026-04-01
persons: { p1: {} }
events:
  - { id: e1, kind: lighting, date: 2026-04-01, persons: [p1] }
  - { id: e2, kind: dimming, date: 2026-03-28, persons: [p1] }`,
      catalogue,
    )
    expect(entry.deadline?.date).toBe('2026-04-04')
  })
})

describe('a deadline that cannot be said for certain', () => {
  const seven = rule('seven', 'from: event.date, length: 7 days')

  it('counts from the earliest day the event can have been, and is provisional', () => {
    expect(onlyEntry(lit({ on: '2026-04' }), town(seven)).deadline).toMatchObject({
      date: '2026-04-08',
      provisional: true,
    })
  })

  it('is none while the day is not known', () => {
    expect(onlyEntry(lit({ on: 'unknown' }), town(seven)).deadline).toBeNull()
  })

  it('is a problem when no rule is in force at the date of the event', () => {
    const later = town(rule('later', 'from: event.date, length: 7 days, effective: { from: 2026-05-01 }'))
    const { entries, problems } = deriveCase(lit(), later)
    expect(entries[0]?.deadline).toBeNull()
    expect(problems).toEqual([
      { code: 'no-deadline-rule-for-date', params: { procedure: 'lantern', date: '2026-04-01' } },
    ])
  })

  it('goes by the rule in force at the date of the event, not on the day of reception', () => {
    const dated = town(
      rule('old', 'from: event.date, length: 7 days, effective: { from: 2000-01-01, until: 2026-03-31 }'),
      rule('new', 'from: event.date, length: 3 days, effective: { from: 2026-04-01 }'),
    )
    expect(onlyEntry(lit({ on: '2026-03-31', received: '2026-04-02' }), dated).deadline?.rule).toBe('old')
    expect(onlyEntry(lit({ on: '2026-04-01', received: '2026-04-02' }), dated).deadline?.rule).toBe('new')
  })

  it('is a problem when the calendar does not reach so far', () => {
    const rolling = town(
      '  - { id: a, from: event.date, length: 14 days, first-day: not-counted, rolls: yes, law: 灯り条例第4条 }',
    )
    const { entries, problems } = deriveCase(lit({ on: '2027-12-30', received: '2027-12-30' }), rolling)
    expect(entries[0]?.deadline).toBeNull()
    expect(problems.map(({ code }) => code)).toEqual(['calendar-does-not-cover'])
  })
})

describe('days … rolls', () => {
  const within = (rolls: string) =>
    lanternTown({
      lantern: `needed-when: { days: { from: event.date, to: visit.received-on }, at-most: "14"${rolls} }`,
    })
  const verdict = (received: string, rolls: string) =>
    onlyEntry(lit({ on: '2026-04-04', received }), within(rolls)).verdict

  it('reaches to the next open day when the last day is closed', () => {
    expect(verdict('2026-04-18', ', rolls: yes')).toBe('needed')
    expect(verdict('2026-04-20', ', rolls: yes')).toBe('needed')
    expect(verdict('2026-04-21', ', rolls: yes')).toBe('not-needed')
  })

  it('does not without it', () => {
    expect(verdict('2026-04-18', '')).toBe('needed')
    expect(verdict('2026-04-20', '')).toBe('not-needed')
  })
})
