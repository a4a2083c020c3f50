import { describe, expect, it } from 'vitest'
import { allowedActions, checkVisitDraft, foldEvents, gate, holdOf, standingOf, visitKind } from '#core/record'
import type { DraftContext, HoldMatter, Sheet, Visitor, VisitDraft, VisitState } from '#core/record'
import { asEvent } from './arbitrary-visit.ts'

// Several people at one window: who stands there, whose identity is checked, who signs.

const visitor = (id: string, change: Partial<Visitor> = {}): Visitor => ({
  ...{ id, name: `名${id}`, contact: '0', capacity: 'head', documentsShown: [] },
  ...change,
})
const OPENED: VisitDraft = {
  type: 'visit-opened',
  payload: { ticket: '1', catalogue: 'c1', receivedOn: '2026-04-03' },
}
const FIRST: VisitDraft = { type: 'visitor-registered', payload: visitor('v1') }
const ANSWER: VisitDraft = { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: '北' } }
const joined = (id: string, change: Partial<Visitor> = {}): VisitDraft => ({
  type: 'visitor-joined',
  payload: visitor(id, { capacity: 'same-household', ...change }),
})
const identified = (id: string, change: { readonly own?: true } = {}): VisitDraft => ({
  type: 'identity-checked',
  payload: {
    ...{ scheme: 's', visitor: id, documents: [{ document: 'card' }], explained: false, outcome: 'verified' },
    ...change,
  },
})
const left = (id: string): VisitDraft => ({ type: 'visitor-left', payload: { visitor: id } })
const printedFor = (signatory: string): VisitDraft => ({
  type: 'sheet-printed',
  payload: { job: 'j1', form: 'f', class: 'resident-form', copy: 1, sheets: 1, contentHash: 'h', signatory },
})

const after = (...drafts: readonly VisitDraft[]): VisitState =>
  foldEvents(
    visitKind,
    drafts.map((draft, index) => asEvent(draft, index + 1)),
  )
const couple = [OPENED, FIRST, joined('v2'), ANSWER, identified('v1'), identified('v2')] as const

const context = {
  rules: { asks: { 'resident-form': ['identity'] } },
  setup: 'real',
  principal: { user: 'u1', terminal: 'T1', domains: [], roles: [], operations: [] },
  now: 0,
  hours: { open: true },
  today: 20_000,
  schemes: {},
  protection: { list: 'current', mattersOf: () => [] },
} as unknown as DraftContext
const codes = (state: VisitState, draft: VisitDraft): readonly string[] =>
  checkVisitDraft(state, draft, context).map(({ code }) => code)

describe('somebody beside the first visitor', () => {
  it('stands there after the first, each with the checks of their own', () => {
    const standing = standingOf(after(...couple))
    expect(standing.map(({ id, identity }) => [id, identity['s']?.visitor])).toEqual([
      ['v1', 'v1'],
      ['v2', 'v2'],
    ])
  })

  it('comes once the first is known, and is a new question of protection', () => {
    expect(allowedActions(after(OPENED))).not.toContain('visitor-joined')
    const { phase, protection, identity } = after(OPENED, FIRST, ANSWER, identified('v1'), joined('v2'))
    expect({ phase, protection }).toEqual({ phase: 'awaiting-protection', protection: undefined })
    expect(identity['s']?.visitor).toBe('v1')
  })

  it('keeps what was confirmed when only a telephone number is put right, and nothing under another name', () => {
    const same = after(...couple, joined('v2', { contact: '9' }))
    expect([same.phase, same.companions[0]?.contact, same.companions[0]?.identity['s']?.outcome]).toEqual([
      'open',
      '9',
      'verified',
    ])
    const other = after(...couple, joined('v2', { name: '別' }))
    expect([other.phase, other.companions[0]?.identity]).toEqual(['awaiting-protection', {}])
  })

  it('is identified anew after an interruption, and when the first visitor is another', () => {
    const stopped = after(...couple, { type: 'visit-suspended', payload: { reason: { code: 'r' } } })
    const changed = after(...couple, { type: 'visitor-registered', payload: visitor('v3') })
    for (const state of [stopped, changed]) expect(state.companions.map(({ identity }) => identity)).toEqual([{}])
  })

  it('takes the place of the first visitor when registered as that', () => {
    const state = after(...couple, { type: 'visitor-registered', payload: visitor('v2') })
    expect(standingOf(state).map(({ id }) => id)).toEqual(['v2'])
  })

  it('is neither the first nor somebody who is not here', () => {
    const state = after(...couple)
    expect(codes(state, joined('v1'))).toEqual(['visitor-is-the-first'])
    expect(codes(state, left('v9'))).toEqual(['visitor-not-here'])
    expect(codes(state, { type: 'signatory-chosen', payload: { form: 'f', visitor: 'v9' } })).toEqual([
      'visitor-not-here',
    ])
    expect(codes(state, left('v2'))).toEqual([])
  })

  it('does not leave a sheet behind that bears their name', () => {
    expect(codes(after(...couple, printedFor('v2')), left('v2'))).toEqual(['visitor-signs-a-sheet'])
    const recalled: VisitDraft = { type: 'sheet-voided', payload: { job: 'j1', reason: { code: 'r' } } }
    expect(codes(after(...couple, printedFor('v2'), recalled), left('v2'))).toEqual([])
  })
})

describe('the gate before a sheet that one of several signs', () => {
  const asked = (state: VisitState, signatory?: string, change: Partial<Sheet> = {}): readonly string[] => {
    const sheet: Sheet = {
      ...{ form: 'f', class: 'resident-form', identity: { scheme: 's', accepts: ['verified'] }, marked: false },
      ...{ effective: { from: 0 }, contentHash: 'h', bearsAddress: false },
      ...(signatory === undefined ? {} : { signatory }),
    }
    const answer = gate({ ...sheet, ...change }, { ...context, visit: state })
    return answer.open ? [] : answer.refusals.map(({ code }) => code)
  }

  it('asks for the identity of whoever signs it, and of nobody else', () => {
    const onlyFirst = after(OPENED, FIRST, joined('v2'), ANSWER, identified('v1'))
    expect(asked(onlyFirst)).toEqual([])
    expect(asked(onlyFirst, 'v1')).toEqual([])
    expect(asked(onlyFirst, 'v2')).toEqual(['gate-identity-not-checked'])
    expect(asked(after(...couple), 'v2')).toEqual([])
    expect(asked(after(...couple), 'v9')).toEqual(['gate-identity-not-checked'])
  })

  it('takes a check that rests on their own matter for no sheet of another’s', () => {
    const own = after(OPENED, FIRST, ANSWER, identified('v1', { own: true }))
    expect(asked(own, undefined, { own: true })).toEqual([])
    expect(asked(own)).toEqual(['gate-identity-not-checked'])
  })
})

describe('a protected person with somebody beside them', () => {
  const matter: HoldMatter = { key: 'm', met: 'protected', subject: 'p1', entry: 'e', clearable: false }
  const known = { mattersOf: () => [matter] }
  const self: VisitDraft = { type: 'visitor-registered', payload: visitor('v1', { capacity: 'self' }) }
  const goesOn: VisitDraft = {
    type: 'hold-resolved',
    payload: { outcome: 'is-the-person', matters: ['m'], reason: { code: 'r' } },
  }

  it('goes on only while everybody there is the person or acts for them by law, and is identified', () => {
    const alone = [OPENED, self, ANSWER, identified('v1'), goesOn] as const
    expect(holdOf(after(...alone), known).status).toBe('continued')
    expect(holdOf(after(...alone, joined('v2'), ANSWER, identified('v2'), goesOn), known)).toMatchObject({
      status: 'checking',
      barriers: ['other-capacity'],
    })
    const own = joined('v2', { capacity: 'self' })
    expect(holdOf(after(...alone, own, ANSWER, goesOn), known).status).toBe('checking')
    expect(holdOf(after(...alone, own, ANSWER, identified('v2'), goesOn), known).status).toBe('continued')
  })
})
