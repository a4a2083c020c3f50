import { describe, expect, it } from 'vitest'
import {
  caseKind,
  checkCaseDraft,
  foldEvents,
  heldInCase,
  holdOf,
  type CaseContext,
  type CaseDraft,
  type CaseEvent,
  type CasePayloads,
  type CaseState,
} from '#core/record'
import { dayFromIso } from '#core/value'

const STREAM = 'real/case/c1'
const lamp = { procedure: 'lamp', subject: { type: 'person', id: 'p1' } }

const event = (seq: number, draft: CaseDraft): CaseEvent => ({
  ...{ stream: STREAM, seq, id: `E${String(seq)}`, terminal: 'T1', actor: 'k-lamp', recordedAt: seq },
  ...{ timeSource: 'terminal', v: 1, catalogue: 'c' },
  ...draft,
})
const fold = (...drafts: readonly CaseDraft[]): CaseState =>
  foldEvents(
    caseKind,
    drafts.map((draft, i) => event(i + 1, draft)),
  )
const opening: CasePayloads['case-opened'] = {
  about: 'wick',
  number: '20260403-23',
  ticket: '23',
  receivedOn: '2026-04-03',
  openedOn: '2026-04-03',
  section: 'lamps',
  visit: 'real/visit/v1',
  awaited: 'the wick',
  dueOn: '2026-04-17',
  dueBy: 'clerk',
  procedures: [lamp],
}
const opened = (change: Partial<CasePayloads['case-opened']> = {}): CaseDraft => ({
  type: 'case-opened',
  payload: { ...opening, ...change },
})
const sent: CaseDraft = { type: 'letter-sent', payload: { letter: 'l1', sentOn: '2026-04-03' } }
const answered = (answeredOn: string): CaseDraft => ({
  type: 'letter-answered',
  payload: { letter: 'l1', answeredOn, answer: 'answered' },
})
const on = (iso: string, open = true): CaseContext => ({
  today: dayFromIso(iso) ?? 0,
  hours: { open },
  kinds: ['wick'],
})
const codes = (state: CaseState, draft: CaseDraft, context = on('2026-04-06')): readonly string[] =>
  checkCaseDraft(state, draft, context).map(({ code }) => code)

describe('checkCaseDraft', () => {
  it('takes a case with its kind, what is awaited, its day and its procedures', () => {
    expect(codes(fold(), opened(), on('2026-04-03'))).toEqual([])
  })

  it.each([
    ['case-kind-not-known', { about: 'other' }],
    ['case-without-procedure', { procedures: [] }],
    ['case-text-missing', { awaited: ' ' }],
    ['case-text-too-long', { awaited: 'x'.repeat(201) }],
    ['case-due-over', { dueOn: '2026-04-02' }],
    ['case-due-over', { dueOn: '2026-02-30' }],
  ])('refuses one with %s', (code, change) => {
    expect(codes(fold(), opened(change), on('2026-04-03'))).toEqual([code])
  })

  it('takes the answer to a letter once, and not before it was sent or after today', () => {
    const state = fold(opened(), sent)
    expect(codes(state, answered('2026-04-06'))).toEqual([])
    expect(codes(state, answered('2026-04-02'))).toEqual(['case-day-impossible'])
    expect(codes(state, answered('2026-04-07'))).toEqual(['case-day-impossible'])
    expect(codes(fold(opened(), sent, answered('2026-04-06')), answered('2026-04-06'))).toEqual([
      'case-letter-not-open',
    ])
    expect(codes(fold(opened()), answered('2026-04-06'))).toEqual(['case-letter-not-open'])
    expect(codes(state, sent)).toEqual(['case-letter-already-there'])
  })

  it('takes nothing more once it is closed, and nothing outside the hours', () => {
    const closed: CaseDraft = { type: 'case-closed', payload: { closedOn: '2026-04-06', outcome: 'completed' } }
    expect(codes(fold(opened()), closed)).toEqual([])
    expect(codes(fold(opened(), closed), sent)).toEqual(['case-action-not-allowed'])
    expect(codes(fold(opened()), closed, on('2026-04-06', false))).toEqual(['outside-hours'])
    expect(codes(fold(), sent)).toEqual(['case-action-not-allowed'])
  })

  it('moves the last day to one that is still to come', () => {
    const moved = (dueOn: string): CaseDraft => ({ type: 'case-due-changed', payload: { dueOn } })
    expect(codes(fold(opened()), moved('2026-04-30'))).toEqual([])
    expect(codes(fold(opened()), moved('2026-04-05'))).toEqual(['case-due-over'])
    expect(fold(opened({ dueBy: 'law' }), moved('2026-04-30'))).toMatchObject({ dueOn: '2026-04-30', dueBy: 'clerk' })
  })
})

describe('what a case keeps of its household', () => {
  const household: CaseDraft = {
    type: 'case-household',
    payload: { households: ['h1'], persons: ['p1'], events: [] },
  }
  const fact: CaseDraft = {
    type: 'case-fact',
    payload: { subject: { type: 'person', id: 'p1' }, fact: 'lamp', value: 'oil', origin: 'document' },
  }

  it('is looked at as a visit at which nobody stands', () => {
    const held = heldInCase(fold(opened(), household, fact))
    expect(held).toMatchObject({ stream: STREAM, phase: 'open', ticket: '23', section: 'lamps', persons: ['p1'] })
    expect(held.facts['person/p1/lamp']).toMatchObject({ value: 'oil', origin: 'document' })
    expect(held.visitor).toBeUndefined()
    expect(holdOf(held).status).toBe('none')
  })

  it('is held like the visit it came from', () => {
    expect(holdOf(heldInCase(fold(opened({ protected: true }), household))).status).toBe('checking')
  })
})
