import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkVisitDraft,
  copiesOf,
  foldEvents,
  isSpoilt,
  livingSerials,
  visitKind,
  type DraftContext,
  type PrintedSheet,
  type Sheet,
  type VisitDraft,
  type VisitState,
} from '#core/record'
import { asEvent } from './arbitrary-visit.ts'
import { contextOf, FAIR, forms, rules } from './exploration/world.ts'

// A number (帳票番号), its printings (第n刷), what is void and what was taken back (回収).

const context: DraftContext = contextOf({ draft: { type: 'visit-resumed', payload: {} }, weather: FAIR }, 0, rules)
const leaflet = forms.find(({ form }) => form === 'leaflet') as Sheet
const BASE: readonly VisitDraft[] = [
  { type: 'visit-opened', payload: { ticket: '1', catalogue: 'c1', receivedOn: '2026-04-03' } },
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '見本 太郎', contact: '', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'extract', answer: 'none', initials: '' } },
]
const SERIAL = 'M-1'
const printed = (copy: number, code?: string, serial = SERIAL): VisitDraft => ({
  type: 'sheet-printed',
  payload: {
    ...{ job: `j${copy}`, form: leaflet.form, class: leaflet.class, serial, copy, sheets: 2 },
    contentHash: leaflet.contentHash,
    ...(code === undefined ? {} : { reason: { code } }),
  },
})
const confirmed = (copy: number): VisitDraft => ({ type: 'sheet-confirmed', payload: { job: `j${copy}`, sheets: 2 } })
const voided = (copy: number, code = 'jam'): VisitDraft => ({
  type: 'sheet-voided',
  payload: { job: `j${copy}`, reason: { code } },
})
const recalled = (copy: number): VisitDraft => ({
  type: 'sheet-recalled',
  payload: { job: `j${copy}`, reason: { code: 'overtaken' } },
})
const after = (...drafts: readonly VisitDraft[]): VisitState =>
  foldEvents(
    visitKind,
    [...BASE, ...drafts].map((draft, at) => asEvent(draft, at + 1)),
  )
const codes = (draft: VisitDraft, state: VisitState) =>
  checkVisitDraft(state, draft, { ...context, sheet: { ...leaflet, serial: SERIAL } }).map(({ code }) => code)
const statuses = ({ sheets }: VisitState) => sheets.map(({ copy, status }) => [copy, status])

describe('a number and its printings', () => {
  it('goes on after a jam as the next printing, for the reason of the jam', () => {
    const jammed = after(printed(1), voided(1))
    expect(livingSerials(jammed.sheets, { form: leaflet.form })).toEqual([SERIAL])
    expect(codes(printed(2, 'jam'), jammed)).toEqual([])
    expect(codes(printed(2), jammed)).toEqual(['reprint-reason-missing'])
    expect(codes(printed(1, 'jam'), jammed)).toEqual(['copy-number-wrong', 'print-job-already-there'])
    expect(statuses(after(printed(1), voided(1), printed(2, 'jam'), confirmed(2)))).toEqual([
      [1, 'voided'],
      [2, 'confirmed'],
    ])
  })

  it('is printed again once it was handed over for a reason that is no jam, and the new copy takes the place of the old', () => {
    const out = after(printed(1), confirmed(1))
    expect(codes(printed(2, 'jam'), out)).toEqual(['reprint-not-a-jam'])
    expect(codes(printed(2, 'did-not-come-out'), out)).toEqual(['reprint-not-a-jam'])
    expect(codes(printed(2, 'lost'), out)).toEqual([])
    const waiting = after(printed(1), confirmed(1), printed(2, 'lost'))
    expect(statuses(waiting)).toEqual([
      [1, 'confirmed'],
      [2, 'awaiting'],
    ])
    expect(statuses(after(printed(1), confirmed(1), printed(2, 'lost'), confirmed(2)))).toEqual([
      [1, 'replaced'],
      [2, 'confirmed'],
    ])
    // What jams does not take the place of what is in hand.
    expect(statuses(after(printed(1), confirmed(1), printed(2, 'lost'), voided(2)))).toEqual([
      [1, 'confirmed'],
      [2, 'voided'],
    ])
  })

  it('is void for good once it was taken back', () => {
    const back = after(printed(1), confirmed(1), recalled(1))
    expect(livingSerials(back.sheets, { form: leaflet.form })).toEqual([])
    expect(codes(printed(2, 'other'), back)).toEqual(['serial-recalled'])
  })

  it('is one form’s and one person’s: another number of the same form stays as it was', () => {
    const state = after(printed(1, undefined, 'M-0'), confirmed(1), { ...printed(1) } as VisitDraft)
    expect(livingSerials(state.sheets, { form: leaflet.form })).toEqual(['M-1', 'M-0'])
    expect(livingSerials(state.sheets, { form: leaflet.form, subject: 'p1' })).toEqual([])
    expect(copiesOf(state.sheets, { form: leaflet.form, serial: 'M-0', contentHash: 'any' })).toHaveLength(1)
  })

  it('of a sample is told by what stands on it', () => {
    const sample = (job: string, contentHash: string) => ({ job, form: 'f', contentHash }) as PrintedSheet
    const sheets = [sample('a', 'x'), sample('b', 'y'), sample('c', 'x')]
    expect(copiesOf(sheets, { form: 'f', contentHash: 'x' }).map(({ job }) => job)).toEqual(['a', 'c'])
  })

  it.each([
    ['voided', 'jam', true],
    ['voided', 'spoilt', true],
    ['voided', 'did-not-come-out', false],
    ['recalled', undefined, true],
    ['replaced', undefined, true],
    ['confirmed', undefined, false],
    ['awaiting', undefined, false],
  ] as const)('counts paper that is %s (%s) as spoilt: %s', (status, code, expected) => {
    expect(isSpoilt({ status, ...(code === undefined ? {} : { voidedFor: code }) })).toBe(expected)
  })

  it('whatever is tried, has its printings numbered without a gap and at most one copy in hand', () => {
    const attempt = fc.constantFrom('jam', 'lost', 'out', 'void', 'recall')
    let handed = 0
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 14 }), (tries) => {
        let state = after()
        for (const [at, what] of tries.entries()) {
          const last = state.sheets.length
          const draft = { jam: printed(last + 1, 'jam'), lost: printed(last + 1, 'lost') }
          const next =
            what === 'jam' || what === 'lost'
              ? draft[what]
              : { out: confirmed(last), void: voided(last), recall: recalled(last) }[what]
          if (codes(next, state).length > 0) continue
          state = visitKind.apply(state, asEvent(next, BASE.length + at + 1))
          expect(state.sheets.map(({ copy }) => copy)).toEqual(state.sheets.map((_, i) => i + 1))
          expect(state.sheets.filter(({ status }) => status === 'confirmed').length).toBeLessThanOrEqual(1)
          if (state.sheets.some(({ status }) => status === 'replaced')) handed += 1
        }
      }),
      { numRuns: 300, seed: 8 },
    )
    expect(handed).toBeGreaterThan(0)
  })
})
