import { describe, expect, it } from 'vitest'
import {
  foldEvents,
  gate,
  GATE_CONDITIONS,
  SHEET_CLASSES,
  visitKind,
  type GateContext,
  type GateRules,
  type Sheet,
  type SheetClass,
  type VisitDraft,
  type VisitState,
} from '#core/record'
import { dayOf } from '#core/value'
import { asEvent } from './arbitrary-visit.ts'

const NOW = 1_775_174_500_000
const rules: GateRules = {
  asks: {
    'resident-form': [
      'visit-open',
      'identity',
      'protection',
      'hours',
      'preflight',
      'definition',
      'no-unconfirmed-print',
    ],
    guidance: ['hours'],
    'office-paper': ['role'],
    sample: ['marked-as-sample'],
  },
  identityHoldsMinutes: 30,
}
const visitAfter = (...drafts: readonly VisitDraft[]): VisitState =>
  foldEvents(
    visitKind,
    drafts.map((draft, index) => asEvent(draft, index + 1)),
  )
const opened = (receivedOn = '2026-04-03'): VisitDraft => ({
  type: 'visit-opened',
  payload: { ticket: '1', catalogue: 'c1', receivedOn },
})
const visitor: VisitDraft = {
  type: 'visitor-registered',
  payload: { id: 'v1', name: '見本 太郎', contact: '', capacity: 'self', documentsShown: [] },
}
const protection = (answer: 'none' | 'protected' | 'unknown'): VisitDraft => ({
  type: 'protection-answered',
  payload: { source: 'extract', answer, initials: '' },
})
const identity = (outcome: 'verified' | 'refused' | 'explanation', by = 'v1'): VisitDraft => ({
  type: 'identity-checked',
  payload: { scheme: 's1', visitor: by, documents: [], explained: false, outcome },
})
const print: VisitDraft = {
  type: 'sheet-printed',
  payload: { job: 'j0', form: 'earlier', class: 'guidance', copy: 1, sheets: 1, contentHash: 'x' },
}
const full = [opened(), visitor, protection('none'), identity('verified')]

const form: Sheet = {
  form: 'move-form',
  class: 'resident-form',
  identity: { scheme: 's1', accepts: ['verified', 'refused'] },
  effective: { from: dayOf(2026, 4, 1) ?? 0 },
  contentHash: 'h1',
  bearsAddress: false,
  marked: false,
}
const context: GateContext = {
  rules,
  setup: 'real',
  principal: {
    user: 'u1',
    terminal: 'T1',
    authority: 'desk',
    section: 'lamps',
    roles: [],
    domains: [],
    operations: [],
  },
  now: NOW,
  hours: { open: true },
  visit: visitAfter(...full),
  catalogueInUse: 'c1',
  preflight: { contentHash: 'h1', problems: [] },
}
const refusals = (sheet: Partial<Sheet> = {}, changes: Partial<GateContext> = {}): readonly string[] => {
  const answer = gate({ ...form, ...sheet }, { ...context, ...changes })
  return answer.open ? [] : answer.refusals.map(({ code }) => code)
}

describe('the gate for a resident’s form', () => {
  it('opens when everything is there', () => {
    expect(gate(form, context)).toEqual({ open: true })
  })

  const { identity: _, ...withoutScheme } = form
  const { visit: _v, preflight: _p, catalogueInUse: _c, ...bare } = context
  it('refuses a form that names no identity scheme', () => {
    expect(gate(withoutScheme, context)).toMatchObject({ refusals: [{ code: 'gate-form-without-identity-scheme' }] })
  })

  it('refuses for every reason at once when nothing is known', () => {
    const answer = gate(form, bare)
    expect(!answer.open && answer.refusals.map(({ code }) => code)).toEqual([
      'gate-visit-not-open',
      'gate-identity-not-checked',
      'gate-protection-not-answered',
      'gate-preflight-missing',
      'gate-reception-day-unknown',
    ])
  })

  it.each([
    ['gate-identity-not-checked', [opened(), visitor, protection('none')]],
    ['gate-identity-not-accepted', [opened(), visitor, protection('none'), identity('refused')]],
    ['gate-identity-not-accepted', [opened(), visitor, protection('none'), identity('explanation')]],
    ['gate-identity-of-other-visitor', [opened(), visitor, protection('none'), identity('verified', 'v2')]],
    ['hold-checking', [opened(), visitor, protection('protected'), identity('verified')]],
    ['gate-protection-unknown', [opened(), visitor, protection('unknown'), identity('verified')]],
    ['gate-form-not-in-force', [opened('2026-03-31'), visitor, protection('none'), identity('verified')]],
    ['gate-reception-day-unknown', [opened('2026-02-30'), visitor, protection('none'), identity('verified')]],
    ['gate-print-unconfirmed', [...full, print]],
  ] as const)('refuses with %s', (code, drafts) => {
    expect(refusals({}, { visit: visitAfter(...drafts) })).toEqual([code])
  })

  it.each([
    ['gate-outside-hours', {}, { hours: { open: false } }],
    ['closed-by-the-desk', {}, { hours: { open: false, problems: [{ code: 'closed-by-the-desk', params: {} }] } }],
    ['gate-preflight-of-other-content', { contentHash: 'h2' }, {}],
    ['does-not-fit', {}, { preflight: { contentHash: 'h1', problems: [{ code: 'does-not-fit', params: {} }] } }],
    ['gate-catalogue-changed', {}, { catalogueInUse: 'c2' }],
    ['gate-identity-not-checked', { identity: { scheme: 's2', accepts: ['verified'] } }, {}],
    ['gate-identity-not-checked', { identity: { scheme: 'toString', accepts: ['verified'] } }, {}],
    ['gate-identity-stale', {}, { now: NOW + 40 * 60_000 }],
    ['gate-identity-stale', {}, { now: 1 }],
    ['gate-form-not-in-force', { effective: { from: dayOf(2026, 4, 1) ?? 0, until: dayOf(2026, 4, 2) ?? 0 } }, {}],
  ] as const)('refuses with %s', (code, sheet, changes) => {
    expect(refusals(sheet, changes as Partial<GateContext>)).toEqual([code])
  })

  it('asks by the day of reception: the first and the last day of the form are in', () => {
    const day = dayOf(2026, 4, 3) ?? 0
    expect(refusals({ effective: { from: day, until: day } })).toEqual([])
  })

  it('never takes a refused identity, even of a form that lists it', () => {
    expect(form.identity?.accepts).toContain('refused')
    expect(refusals({}, { visit: visitAfter(...full, identity('refused')) })).toEqual(['gate-identity-not-accepted'])
  })

  it('holds an identity check for as long as the desk says', () => {
    const at = context.visit?.identity['s1']?.at ?? 0
    expect(refusals({}, { now: at + 30 * 60_000 })).toEqual([])
    expect(refusals({}, { now: at + 30 * 60_000 + 1 })).toEqual(['gate-identity-stale'])
    expect(refusals({}, { now: at + 300 * 60_000, rules: { asks: rules.asks } })).toEqual([])
  })
})

describe('the gate for other sheets', () => {
  const { visit: _, preflight: _p, ...nothing } = context
  it('asks guidance for the hours only', () => {
    expect(gate({ ...form, class: 'guidance' }, nothing)).toEqual({ open: true })
    expect(refusals({ class: 'guidance' }, { hours: { open: false } })).toEqual(['gate-outside-hours'])
  })

  it('asks an office paper for the operation only', () => {
    expect(refusals({ class: 'office-paper' })).toEqual(['gate-operation-not-granted'])
    const principal = { ...context.principal, operations: ['print-office-paper.execute'] }
    expect(gate({ ...form, class: 'office-paper' }, { ...nothing, principal, hours: { open: false } })).toEqual({
      open: true,
    })
  })

  it('asks a sample to be marked and to bear no number', () => {
    expect(refusals({ class: 'sample', marked: true })).toEqual([])
    expect(refusals({ class: 'sample' })).toEqual(['gate-sample-not-marked'])
    expect(refusals({ class: 'sample', marked: true, serial: 'M000001' })).toEqual(['gate-sample-with-serial'])
  })
})

describe('the gate whatever the rules ask', () => {
  it.each(SHEET_CLASSES)('refuses a %s that the desk says nothing of', (sheetClass) => {
    expect(refusals({ class: sheetClass, marked: true }, { rules: { asks: {} } })).toEqual(['gate-class-without-rules'])
    const empty: GateRules = { asks: { [sheetClass]: [] } }
    expect(refusals({ class: sheetClass, marked: true }, { rules: empty })).toEqual(['gate-class-without-rules'])
  })

  it('refuses a class or a condition it does not know', () => {
    expect(refusals({ class: 'toString' as SheetClass })).toEqual(['gate-class-without-rules'])
    const odd = { asks: { 'resident-form': ['constructor'] } } as unknown as GateRules
    expect(refusals({}, { rules: odd })).toEqual(['gate-condition-unknown'])
  })

  it('lets nothing out of the sample city unmarked', () => {
    const visit = { ...visitAfter(...full), stream: 'sample/visit/01A' }
    expect(refusals({}, { setup: 'sample', visit })).toEqual(['gate-sample-not-marked'])
    expect(refusals({ marked: true }, { setup: 'sample', visit })).toEqual([])
    expect(refusals({ class: 'guidance' }, { setup: 'sample', visit })).toEqual(['gate-sample-not-marked'])
  })

  it('prints no visit of one set-up in the other', () => {
    const visit = { ...visitAfter(...full), stream: 'sample/visit/01A' }
    expect(refusals({ marked: true }, { visit })).toEqual(['gate-visit-of-other-setup'])
    expect(refusals({ marked: true }, { setup: 'sample' })).toEqual(['gate-visit-of-other-setup'])
  })

  it('refuses more, never less, when the desk asks more', () => {
    const poor: GateContext = { ...context, hours: { open: false }, catalogueInUse: 'c2' }
    const asked = GATE_CONDITIONS.map((_, count) => {
      const answer = gate(form, { ...poor, rules: { asks: { 'resident-form': GATE_CONDITIONS.slice(0, count + 1) } } })
      return answer.open ? 0 : answer.refusals.length
    })
    expect(asked).toEqual(asked.toSorted((a, b) => a - b))
    expect(asked.at(-1)).toBeGreaterThan(asked[0] ?? 0)
  })
})
