import { describe, expect, it } from 'vitest'
import { checkVisitDraft, foldEvents, visitKind } from '#core/record'
import type { DraftContext, VisitDraft, VisitEvent, VisitState } from '#core/record'
import { asEvent } from './arbitrary-visit.ts'
import { contextOf, FAIR, rules } from './exploration/world.ts'

const context: DraftContext = contextOf({ draft: { type: 'visit-resumed', payload: {} }, weather: FAIR }, 0, rules)
const printed = (change: object = {}): VisitDraft => ({
  type: 'sheet-printed',
  payload: { job: 'j1', form: 'f', class: 'resident-form', copy: 1, sheets: 1, contentHash: 'h', ...change },
})
const opened: VisitDraft = { type: 'visit-opened', payload: { ticket: '1', catalogue: 'c1', receivedOn: '2026-04-03' } }
const confirmed: VisitDraft = { type: 'sheet-confirmed', payload: { job: 'j1', sheets: 1 } }
const compared: VisitDraft = { type: 'sheet-compared', payload: { job: 'j1' } }

const by = (actor: string, ...drafts: readonly VisitDraft[]): readonly VisitEvent[] =>
  drafts.map((draft, i) => ({ ...asEvent(draft, i + 1), actor }))
const fold = (...events: readonly VisitEvent[]): VisitState => foldEvents(visitKind, events)
const who = (user: string, onBehalfOf?: string): DraftContext => ({
  ...context,
  principal: { ...context.principal, user, ...(onBehalfOf === undefined ? {} : { onBehalfOf }) },
})
const codes = (state: VisitState, at: DraftContext): readonly string[] =>
  checkVisitDraft(state, compared, at).map(({ code }) => code)

describe('照合 of a sheet by a second person', () => {
  const out = fold(...by('k-one', opened, printed(), confirmed))

  it('is another person than who printed it, and no deputy of theirs', () => {
    expect(codes(out, who('k-two'))).toEqual([])
    expect(codes(out, who('k-one'))).toEqual(['second-person-needed'])
    expect(codes(out, who('k-two', 'k-one'))).toEqual(['second-person-needed'])
  })

  it('is of a resident form that was counted, once', () => {
    expect(codes(fold(...by('k-one', opened, printed())), who('k-two'))).toEqual(['sheet-not-out'])
    const leaflet = fold(...by('k-one', opened, printed({ class: 'guidance' }), confirmed))
    expect(codes(leaflet, who('k-two'))).toEqual(['sheet-not-to-be-compared'])
    const twice = fold(...by('k-one', opened, printed(), confirmed), ...by('k-two', compared))
    expect(codes(twice, who('k-three'))).toEqual(['sheet-compared-already'])
  })

  it('stands in the state with who did it, and makes them no clerk of the visit', () => {
    const state = fold(...by('k-one', opened, printed(), confirmed), ...by('k-two', compared))
    expect(state.sheets[0]).toMatchObject({ by: 'k-one', compared: { by: 'k-two' }, status: 'confirmed' })
    expect(state.clerks).toEqual(['k-one'])
  })
})
