import { describe, expect, it } from 'vitest'
import {
  checkVisitDraft,
  foldEvents,
  gate,
  visitKind,
  type DraftContext,
  type Sheet,
  type VisitDraft,
  type VisitState,
} from '#core/record'
import { asEvent, eventTypes } from './arbitrary-visit.ts'
import { contextOf, FAIR, forms, rules } from './exploration/world.ts'

const context: DraftContext = contextOf({ draft: { type: 'visit-resumed', payload: {} }, weather: FAIR }, 0, rules)
const reason = { code: 'why' }
const subject = { type: 'person', id: 'p1' }
const state = (...drafts: readonly VisitDraft[]): VisitState =>
  foldEvents(
    visitKind,
    drafts.map((draft, index) => asEvent(draft, index + 1)),
  )
const opened: VisitDraft = { type: 'visit-opened', payload: { ticket: '1', catalogue: 'c1', receivedOn: '2026-04-03' } }
const base: readonly VisitDraft[] = [
  opened,
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '見本 太郎', contact: '', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'extract', answer: 'none', initials: '' } },
  { type: 'person-added', payload: { person: 'p1' } },
  { type: 'household-added', payload: { household: 'h1' } },
  {
    type: 'event-added',
    payload: { event: { id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1'], facts: {} } },
  },
  { type: 'fact-stated', payload: { subject, fact: 'address', value: '見本町', origin: 'visitor' } },
]
const leaflet = forms.find(({ form }) => form === 'leaflet') as Sheet
const printing: VisitDraft = {
  type: 'sheet-printed',
  payload: { job: 'j1', form: 'leaflet', class: 'guidance', copy: 1, sheets: 2, contentHash: leaflet.contentHash },
}
const event = (changes: object) => ({
  event: { id: 'e2', kind: 'move-in', date: '2026-04-01', persons: ['p1'], facts: {}, ...changes },
})
const codes = (draft: unknown, at: VisitState = state(...base), changes: Partial<DraftContext> = {}) =>
  checkVisitDraft(at, draft as VisitDraft, { ...context, ...changes }).map(({ code }) => code)

describe('checkVisitDraft', () => {
  it.each([
    ['event-added', event({}), []],
    ['event-added', event({ id: 'e1' }), ['life-event-already-there']],
    ['event-added', event({ persons: ['p9'] }), ['person-unknown']],
    ['event-added', event({ id: 'a/b' }), ['id-not-usable']],
    ['event-changed', event({ id: 'e1' }), []],
    ['event-changed', event({}), ['life-event-unknown']],
    ['event-removed', { event: 'e1' }, []],
    ['event-removed', { event: 'e9' }, ['life-event-unknown']],
    ['household-added', { household: 'h1' }, ['household-already-there']],
    ['person-added', { person: 'p1' }, ['person-already-there']],
    ['person-added', { person: '__proto__' }, ['id-not-usable']],
    ['person-added', { person: 'p2' }, []],
    ['person-removed', { person: 'p9' }, ['person-unknown']],
    ['fact-stated', { subject, fact: 'name', value: '', origin: 'visitor' }, []],
    [
      'fact-stated',
      { subject: { type: 'person', id: 'p9' }, fact: 'name', value: '', origin: 'clerk' },
      ['subject-unknown'],
    ],
    ['fact-stated', { subject: { type: 'dog', id: 'd1' }, fact: 'name', value: '', origin: 'clerk' }, []],
    [
      'fact-stated',
      { subject: { type: 'dog', id: 'd@1' }, fact: 'name', value: '', origin: 'clerk' },
      ['id-not-usable'],
    ],
    ['fact-withdrawn', { subject, fact: 'address' }, []],
    ['fact-withdrawn', { subject, fact: 'name' }, ['fact-not-stated']],
    ['procedure-struck', { procedure: 'a', subject: { type: 'event', id: 'e9' }, reason }, ['subject-unknown']],
    ['procedure-choice-withdrawn', { procedure: 'a', subject }, ['procedure-not-chosen']],
    ['note-added', { text: '印鑑' }, []],
    ['note-added', { text: '　' }, ['note-empty']],
    ['glyph-settled', { cluster: '𠮷' }, []],
    ['glyph-settled', { cluster: '𠮷', substitute: '' }, ['glyph-not-named']],
    [
      'note-added',
      { text: '印鑑', about: { procedure: 'a', subject: { type: 'person', id: 'p9' } } },
      ['subject-unknown'],
    ],
    ['disposition-set', { procedure: 'a', subject, disposition: 'done' }, []],
    ['disposition-set', { procedure: 'a', subject, disposition: 'eaten' }, ['disposition-unknown']],
    ['entry-recorded', { system: 's', subject, event: 'e1', by: 'screen', contentHash: 'a'.repeat(64) }, []],
    ['entry-recorded', { system: 's', subject, by: 'shouted', contentHash: 'a'.repeat(64) }, ['entry-not-as-shown']],
    ['entry-recorded', { system: 's', subject, by: 'file', contentHash: 'short' }, ['entry-not-as-shown']],
    [
      'entry-recorded',
      { system: 's', subject: { type: 'dog', id: 'd1' }, event: 'e9', by: 'file', contentHash: 'a'.repeat(64) },
      ['subject-unknown', 'life-event-unknown'],
    ],
    ['entry-withdrawn', { system: 's', subject }, ['entry-not-recorded']],
    ['visit-waiting', { for: 'filling' }, []],
    ['visit-called', {}, []],
    ['check-closed', { procedure: 'a', subject, check: 'c', answer: 'yes' }, []],
    ['protection-answered', { source: 'clerk', answer: 'none', initials: '　' }, ['initials-missing']],
    ['protection-answered', { source: 'extract', answer: 'unknown', initials: '' }, []],
    [
      'identity-checked',
      { scheme: 'none', visitor: 'v1', documents: [], explained: false, outcome: 'refused' },
      ['identity-scheme-unknown'],
    ],
    [
      'identity-checked',
      { scheme: 'strict', visitor: 'v2', documents: [], explained: false, outcome: 'refused' },
      ['identity-of-other-visitor'],
    ],
    [
      'identity-checked',
      { scheme: 'strict', visitor: 'v1', documents: [], explained: false, outcome: 'verified' },
      ['identity-outcome-not-as-judged'],
    ],
    ['visit-opened', opened.payload, ['action-not-allowed']],
    ['visit-resumed', {}, ['action-not-allowed']],
    ['toString', {}, ['action-not-allowed']],
  ])('%s %j: %j', (type, payload, expected) => {
    expect(codes({ type, payload })).toEqual(expected)
  })

  it('refuses an impossible day of reception', () => {
    const payload = { ticket: '1', catalogue: 'c1', receivedOn: '2026-02-30' }
    expect(codes({ type: 'visit-opened', payload }, visitKind.initial)).toEqual(['received-on-impossible'])
  })

  it('takes nothing new outside hours, but keeps the visit and accounts for paper', () => {
    const closed = { hours: { open: false } }
    const out = state(...base, printing)
    const handedOver = state(...base, printing, { type: 'sheet-confirmed', payload: { job: 'j1', sheets: 2 } })
    const ACCOUNTED = ['sheet-confirmed', 'sheet-voided', 'sheet-recalled', 'sheet-returned']
    for (const type of eventTypes) {
      const payload = type.startsWith('sheet-') ? { job: 'j1', sheets: 2, reason, how: 'signed' } : { reason }
      const of = ['sheet-recalled', 'sheet-returned'].includes(type) ? handedOver : out
      const found = checkVisitDraft(of, { type, payload } as unknown as VisitDraft, { ...context, ...closed })
      const allowed = type === 'visit-suspended' || ACCOUNTED.includes(type)
      expect([type, found.length === 0]).toEqual([type, allowed])
    }
  })
})

describe('checkVisitDraft, paper', () => {
  const out = state(...base, printing)
  it('prints what the gate lets through', () => {
    expect(codes(printing, state(...base), { sheet: leaflet })).toEqual([])
  })

  it('prints nothing else than what the gate was shown', () => {
    expect(codes(printing, state(...base))).toEqual(['sheet-not-as-gated'])
    expect(codes(printing, state(...base), { sheet: { ...leaflet, serial: 'M000001' } })).toEqual([
      'sheet-not-as-gated',
    ])
    expect(codes(printing, state(...base), { sheet: { ...leaflet, class: 'sample' } })).toEqual(['sheet-not-as-gated'])
  })

  it.each([
    ['sheet-confirmed', { job: 'j1', sheets: 2 }, []],
    ['sheet-confirmed', { job: 'j1', sheets: 1 }, ['sheet-count-differs']],
    ['sheet-confirmed', { job: 'j9', sheets: 2 }, ['print-job-not-awaiting']],
    ['sheet-voided', { job: 'j1', reason }, []],
    ['sheet-voided', { job: 'j9', reason }, ['print-job-not-awaiting']],
    ['visit-closed', { outcome: 'completed' }, ['gate-print-unconfirmed']],
  ])('%s %j: %j', (type, payload, expected) => {
    expect(codes({ type, payload }, out)).toEqual(expected)
  })

  it('settles a print job once', () => {
    const settled = state(...base, printing, { type: 'sheet-confirmed', payload: { job: 'j1', sheets: 2 } })
    expect(codes({ type: 'sheet-voided', payload: { job: 'j1', reason } }, settled)).toEqual(['print-job-not-awaiting'])
    expect(codes({ type: 'visit-closed', payload: { outcome: 'completed' } }, settled)).toEqual([])
  })

  it.each([
    ['sheet-returned', { job: 'j1', how: 'received' }, []],
    ['sheet-returned', { job: 'j1', how: 'eaten' }, ['sheet-return-unknown']],
    ['sheet-recalled', { job: 'j1', reason }, []],
    ['sheet-recalled', { job: 'j9', reason }, ['sheet-not-out']],
  ])('%s %j once it was handed over: %j', (type, payload, expected) => {
    const settled = state(...base, printing, { type: 'sheet-confirmed', payload: { job: 'j1', sheets: 2 } })
    expect(codes({ type, payload }, settled)).toEqual(expected)
    expect(codes({ type, payload }, out)).toContain('sheet-not-out')
  })

  it('lets sheets of one dialog go out together, and nothing beside them', () => {
    const careful = forms.find(({ form }) => form === 'careful') as Sheet
    const known = state(
      ...base,
      {
        type: 'identity-checked',
        payload: { scheme: 'strict', visitor: 'v1', documents: [], explained: false, outcome: 'verified' },
      },
      { ...printing, payload: { ...printing.payload, batch: 'b1' } } as VisitDraft,
    )
    const refusals = (batch?: string) => {
      const answer = gate({ ...careful, ...(batch === undefined ? {} : { batch }) }, { ...context, visit: known })
      return answer.open ? [] : answer.refusals.map(({ code }) => code)
    }
    expect(refusals('b1')).not.toContain('gate-print-unconfirmed')
    expect(refusals('b2')).toContain('gate-print-unconfirmed')
    expect(refusals()).toContain('gate-print-unconfirmed')
  })

  it('takes a closed visit up again where it was closed', () => {
    const settled = state(...base, { type: 'visit-closed', payload: { outcome: 'completed' } })
    const again = { type: 'visit-reopened', payload: { reason } }
    expect(codes(again, settled, { principal: { ...context.principal, terminal: 'T1' } })).toEqual([])
    expect(codes(again, settled, { principal: { ...context.principal, terminal: 'T2' } })).toEqual([
      'visit-closed-elsewhere',
    ])
  })

  it('prints no resident’s form in a consultation, and identifies nobody', () => {
    const talk = state({ ...opened, payload: { ...opened.payload, purpose: 'consultation' } } as VisitDraft)
    const careful = forms.find(({ form }) => form === 'careful') as Sheet
    const answer = gate(careful, { ...context, visit: talk })
    expect(answer.open ? [] : answer.refusals.map(({ code }) => code)).toContain('gate-visit-not-open')
    expect(codes({ type: 'visitor-registered', payload: {} }, talk)).toEqual(['action-not-allowed'])
    expect(codes(printing, talk, { sheet: leaflet })).toEqual([])
  })

  it.each([
    [{ copy: 1 }, ['copy-number-wrong']],
    [{ copy: 2 }, ['reprint-reason-missing']],
    [{ copy: 2, reason }, []],
    [{ copy: 2, reason, job: 'j1' }, ['print-job-already-there']],
    [{ copy: 2, reason, form: 'other' }, ['serial-of-other-form']],
  ])('counts reprints of a numbered sheet: %j %j', (changes, expected) => {
    const serial = 'M000001'
    const first = { ...printing.payload, serial } as const
    const numbered: Sheet = { ...leaflet, serial }
    const after = state(...base, { ...printing, payload: first } as VisitDraft, {
      type: 'sheet-voided',
      payload: { job: 'j1', reason },
    })
    const again = { ...first, job: 'j2', ...changes }
    const sheet = { ...numbered, form: again.form as string }
    expect(codes({ type: 'sheet-printed', payload: again }, after, { sheet })).toEqual(expected)
  })
})
