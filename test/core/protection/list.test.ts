import { describe, expect, it } from 'vitest'
import {
  checkProtectionDraft,
  daysLeft,
  isBlocking,
  listStanding,
  protectionKind,
  statusOn,
  type ProtectionContext,
  type ProtectionDraft,
  type ProtectionState,
} from '#core/protection'
import { foldEvents } from '#core/record'
import { dayFromIso } from '#core/value'
import { entryDrafts, listAfter, listed, listEvents } from './list-of.ts'

const day = (iso: string): number => dayFromIso(iso) ?? 0
const one = listed('見本 花', { birth: '1988-05-05' })
const set = entryDrafts('L1', one)
const confirmed: ProtectionDraft = {
  type: 'entry-confirmed',
  payload: { entry: 'L1', from: '2026-04-01', to: '2027-03-31' },
}
const proposed: ProtectionDraft = { type: 'lift-proposed', payload: { entry: 'L1', reason: '申出' } }
const approved: ProtectionDraft = { type: 'lift-approved', payload: { entry: 'L1' } }
const renewed: ProtectionDraft = { type: 'entry-renewed', payload: { entry: 'L1', to: '2028-03-31' } }
const status = (drafts: readonly ProtectionDraft[], on: string) => {
  const entry = listAfter(drafts).entries[0]
  return entry === undefined ? undefined : statusOn(entry, day(on))
}
const codes = (
  state: ProtectionState,
  draft: ProtectionDraft,
  on = '2026-06-01',
  who: Partial<ProtectionContext> = {},
): readonly string[] =>
  checkProtectionDraft(state, draft, { today: day(on), user: 'u2', ...who }).map(({ code }) => code)

describe('the status of an entry', () => {
  it.each([
    ['provisional', set, '2026-04-01'],
    ['provisional', set, '2036-04-01'],
    ['in-force', [...set, confirmed], '2026-04-01'],
    ['in-force', [...set, confirmed], '2027-02-27'],
    ['renewable', [...set, confirmed], '2027-02-28'],
    ['renewable', [...set, confirmed], '2027-03-31'],
    ['to-confirm', [...set, confirmed], '2027-04-01'],
    ['to-confirm', [...set, confirmed], '2099-01-01'],
    ['in-force', [...set, confirmed, renewed], '2027-04-01'],
    ['lift-proposed', [...set, confirmed, proposed], '2026-05-01'],
    ['lift-proposed', [...set, confirmed, proposed], '2099-01-01'],
    ['in-force', [...set, confirmed, proposed, renewed], '2027-04-01'],
    ['lifted', [...set, confirmed, proposed, approved], '2026-05-01'],
  ] as const)('is %s', (expected, drafts, on) => {
    expect(status(drafts, on)).toBe(expected)
  })

  it('stops visits in every status but lifted, on every day', () => {
    for (const drafts of [set, [...set, confirmed], [...set, confirmed, proposed], [...set, proposed]])
      expect(listAfter(drafts).entries.every(isBlocking)).toBe(true)
    expect(listAfter([...set, proposed, approved]).entries.every(isBlocking)).toBe(false)
  })
})

describe('lifting', () => {
  it('takes two different persons, deputies counted with whom they act for', () => {
    const state = foldEvents(protectionKind, listEvents([...set, proposed], 'u1'))
    expect(codes(state, approved, undefined, { user: 'u1' })).toEqual(['second-person-needed'])
    expect(codes(state, approved, undefined, { user: 'u2', onBehalfOf: 'u1' })).toEqual(['second-person-needed'])
    expect(codes(state, approved)).toEqual([])
  })

  it('is nothing one person does, and nothing without a reason', () => {
    expect(codes(listAfter(set), approved)).toEqual(['protection-lift-not-proposed'])
    expect(codes(listAfter(set), { type: 'lift-proposed', payload: { entry: 'L1', reason: ' ' } })).toEqual([
      'protection-reason-missing',
    ])
    expect(codes(listAfter([...set, proposed]), proposed)).toEqual(['protection-lift-already-proposed'])
  })

  it('is of one entry: a list of them is no entry', () => {
    const state = listAfter([...set, ...entryDrafts('L2', one), proposed])
    for (const entry of [['L1', 'L2'], '*', '', 'L1,L2', { all: true }])
      expect(codes(state, { type: 'lift-approved', payload: { entry } } as unknown as ProtectionDraft)).toEqual([
        'protection-entry-unknown',
      ])
  })

  it('lifts no other entry', () => {
    const state = listAfter([...set, ...entryDrafts('L2', one), proposed, approved])
    expect(state.entries.map(({ id, lifted }) => [id, lifted])).toEqual([
      ['L1', true],
      ['L2', false],
    ])
  })

  it('cannot go back on a renewal that came between', () => {
    expect(codes(listAfter([...set, confirmed, proposed, renewed]), approved)).toEqual(['protection-lift-not-proposed'])
  })

  it('leaves an entry that is done with', () => {
    const state = listAfter([...set, confirmed, proposed, approved])
    for (const draft of [confirmed, renewed, proposed, approved])
      expect(codes(state, draft, '2027-03-15')).toEqual(['protection-entry-lifted'])
  })
})

describe('terms', () => {
  it.each([
    ['2026-04-01', '2027-03-31', []],
    ['2026-04-01', '2027-04-01', []],
    ['2026-04-01', '2027-04-02', ['protection-term-impossible']],
    ['2026-04-01', '2026-03-31', ['protection-term-impossible']],
    ['2026-02-30', '2026-03-31', ['protection-term-impossible']],
  ])('from %s to %s: %j', (from, to, expected) => {
    expect(codes(listAfter(set), { type: 'entry-confirmed', payload: { entry: 'L1', from, to } })).toEqual(expected)
  })

  it.each([
    ['2027-02-27', '2028-03-31', ['protection-not-renewable-yet']],
    ['2027-02-28', '2028-03-31', []],
    ['2027-06-01', '2028-05-31', []],
    ['2027-06-01', '2027-05-31', ['protection-term-impossible']],
    ['2027-03-01', '2029-03-31', ['protection-term-impossible']],
  ])('renewed on %s to %s: %j', (on, to, expected) => {
    expect(codes(listAfter([...set, confirmed]), { type: 'entry-renewed', payload: { entry: 'L1', to } }, on)).toEqual(
      expected,
    )
  })

  it('is not renewed before it was confirmed, nor confirmed twice', () => {
    expect(codes(listAfter(set), renewed)).toEqual(['protection-not-confirmed'])
    expect(codes(listAfter([...set, confirmed]), confirmed)).toEqual(['protection-already-confirmed'])
  })
})

describe('the list’s day', () => {
  const limits = { maxAgeDays: 7, warnBeforeDays: 2 }
  it.each([
    [undefined, '2026-06-01', 'old', undefined],
    ['2026-06-01', '2026-06-01', 'current', 8],
    ['2026-06-01', '2026-06-08', 'current', 1],
    ['2026-06-01', '2026-06-09', 'old', 0],
    ['2026-06-02', '2026-06-01', 'old', undefined],
    ['2026-02-30', '2026-06-01', 'old', undefined],
  ])('%s on %s is %s', (asOf, today, expected, left) => {
    const state = asOf === undefined ? {} : { asOf }
    expect(listStanding(state, day(today), limits)).toBe(expected)
    expect(daysLeft(state, day(today), limits)).toBe(left)
  })

  it('goes neither into the future nor back', () => {
    const state = listAfter([{ type: 'list-confirmed', payload: { asOf: '2026-05-20' } }])
    const confirm = (asOf: string) => codes(state, { type: 'list-confirmed', payload: { asOf } })
    expect([confirm('2026-06-01'), confirm('2026-06-02'), confirm('2026-05-19')]).toEqual([
      [],
      ['protection-list-day-impossible'],
      ['protection-list-day-impossible'],
    ])
  })
})

describe('what is set', () => {
  it('needs somebody, and dates that can be read', () => {
    const bad = (person: Parameters<typeof listed>[1]) =>
      codes(listAfter([]), entryDrafts('L1', listed('', person))[0] as ProtectionDraft)
    expect(bad({})).toEqual(['protection-person-missing'])
    expect(bad({ kana: 'ミホン', birth: 'いつか' })).toEqual(['protection-birth-not-read'])
    expect(bad({ kana: 'ミホン', birth: '昭和63年頃' })).toEqual([])
  })

  it('is as blocking for a reader without the key to the details', () => {
    const withheld = listEvents(set).map((event) =>
      event.type === 'entry-set' ? { ...event, type: 'withheld', payload: {} } : event,
    ) as unknown as Parameters<typeof protectionKind.apply>[1][]
    const { entries } = foldEvents(protectionKind, withheld)
    expect(entries).toEqual([expect.objectContaining({ id: 'L1', lifted: false })])
    expect(JSON.stringify(entries)).not.toContain('見本')
  })
})

describe('notices', () => {
  const held: ProtectionDraft = { type: 'notice-held', payload: { entry: 'L1', notice: 'N1', visit: 'v' } }
  const release: ProtectionDraft = { type: 'notice-released', payload: { entry: 'L1', notice: 'N1', reason: '承認' } }
  it('are held until they are released, once, for a reason', () => {
    const state = listAfter([...set, held])
    expect(codes(state, release)).toEqual([])
    expect(codes(listAfter([...set, held, release]), release)).toEqual(['protection-notice-released'])
    expect(codes(listAfter(set), release)).toEqual(['protection-notice-unknown'])
    expect(codes(state, { ...release, payload: { ...release.payload, reason: '' } } as ProtectionDraft)).toEqual([
      'protection-reason-missing',
    ])
  })
})
