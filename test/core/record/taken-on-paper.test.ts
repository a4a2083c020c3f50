import { describe, expect, it } from 'vitest'
import { checkVisitDraft, foldEvents, gate, visitKind } from '#core/record'
import type { DraftContext, VisitDraft, VisitEvent, VisitState } from '#core/record'
import { asEvent } from './arbitrary-visit.ts'
import { contextOf, FAIR, rules } from './exploration/world.ts'

const context: DraftContext = contextOf({ draft: { type: 'visit-resumed', payload: {} }, weather: FAIR }, 0, rules)
const { now } = context
const paper = { at: now - 3_600_000, by: 'k-two', because: 'power' } as const
const opened = (change: object = { paper }): VisitDraft => ({
  type: 'visit-opened',
  payload: { ticket: 'P-1', catalogue: 'c1', receivedOn: '2026-04-03', ...change },
})
const SEEN: readonly VisitDraft[] = [
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '架空 花子', contact: '0', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } },
]
const received = (change: object = {}): VisitDraft => ({
  type: 'form-taken-on-paper',
  payload: { job: 'paper-1', form: 'f', sheets: 2, ...change },
})
const fold = (...drafts: readonly VisitDraft[]): VisitState =>
  foldEvents(
    visitKind,
    drafts.map((draft, i): VisitEvent => asEvent(draft, i + 1)),
  )
const codes = (state: VisitState, draft: VisitDraft): readonly string[] =>
  checkVisitDraft(state, draft, context).map(({ code }) => code)

describe('停止中に紙で受付', () => {
  it('says when, by whom and why; nothing to come, and no other reason without words', () => {
    expect(codes(fold(), opened())).toEqual([])
    expect(codes(fold(), opened({ paper: { at: now + 1, by: ' ', because: 'other' } }))).toEqual([
      'paper-not-yet-received',
      'paper-clerk-missing',
      'paper-reason-missing',
    ])
    expect(codes(fold(), opened({ paper: { ...paper, because: 'weather' } }))).toEqual(['paper-reason-unknown'])
    expect(fold(opened()).paper).toEqual(paper)
  })

  it('a form filled in by hand is out and signed, without a number, once; in no other visit', () => {
    const state = fold(opened(), ...SEEN, received())
    expect(state.sheets).toEqual([
      expect.objectContaining({ form: 'f', sheets: 2, status: 'confirmed', returned: 'signed', handwritten: true }),
    ])
    expect(state.sheets[0]).not.toHaveProperty('serial')
    expect(codes(state, received({ job: 'paper-2' }))).toEqual(['form-out-already'])
    expect(codes(state, received({ job: 'paper-2', subject: 'p1' }))).toEqual([])
    expect(codes(state, received({ form: 'g', sheets: 0 }))).toEqual([
      'sheet-count-impossible',
      'print-job-already-there',
    ])
    expect(codes(fold(opened({}), ...SEEN), received())).toEqual(['visit-not-on-paper'])
    expect(codes(fold(opened()), received())).toEqual(['action-not-allowed'])
  })

  it('is not printed a second time, until it is taken back', () => {
    const sheet = {
      form: 'f',
      class: 'resident-form',
      effective: { from: 0 },
      contentHash: 'h',
      bearsAddress: false,
      marked: true,
    } as const
    const refusals = (visit: VisitState, asked: object = {}): readonly string[] => {
      const answer = gate({ ...sheet, ...asked }, { ...context, visit })
      return answer.open ? [] : answer.refusals.map(({ code }) => code)
    }
    const state = fold(opened(), ...SEEN, received())
    expect(refusals(state)).toContain('gate-form-taken-on-paper')
    expect(refusals(state, { subject: 'p1' })).not.toContain('gate-form-taken-on-paper')
    const back: VisitDraft = {
      type: 'sheet-recalled',
      payload: { job: 'paper-1', reason: { code: 'entered-wrongly' } },
    }
    expect(codes(state, back)).toEqual([])
    expect(refusals(fold(opened(), ...SEEN, received(), back))).not.toContain('gate-form-taken-on-paper')
  })

  it('who was identified by hand then is not who stands here now', () => {
    const check = (change: object = {}): VisitDraft => ({
      type: 'identity-checked',
      payload: { scheme: 's', visitor: 'v1', documents: [], explained: false, outcome: 'refused', ...change },
    })
    const [scheme = ''] = Object.keys(context.schemes)
    expect(codes(fold(opened({}), ...SEEN), check({ scheme, onPaper: true }))).toEqual(['visit-not-on-paper'])
    expect(codes(fold(opened(), ...SEEN), check({ scheme, onPaper: true }))).toEqual([])
    const verified = { scheme: 's', outcome: 'verified' }
    const asked = (visit: VisitState): readonly string[] => {
      const identity = { scheme: 's', accepts: ['verified'] } as const
      const sheet = {
        ...({ form: 'f', class: 'resident-form', effective: { from: 0 }, contentHash: 'h' } as const),
        ...{ bearsAddress: false, marked: true, identity },
      }
      const answer = gate(sheet, { ...context, visit })
      return answer.open
        ? []
        : answer.refusals.map(({ code }) => code).filter((code) => code === 'gate-identity-on-paper')
    }
    expect(asked(fold(opened(), ...SEEN, check({ ...verified, onPaper: true })))).toEqual(['gate-identity-on-paper'])
    expect(asked(fold(opened(), ...SEEN, check({ ...verified, onPaper: true }), check(verified)))).toEqual([])
  })
})
