import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allowedCaseActions, caseKind, foldEvents, visitKind, type CaseEvent } from '#core/record'
import { anyEvents } from './arbitrary-visit.ts'

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null)
    for (const member of Object.values(Object.freeze(value))) frozen(member)
  return value
}

describe('foldEvents', () => {
  it('gives the same state every time, and is not stopped by any order of events', () => {
    fc.assert(
      fc.property(anyEvents(), (events) => {
        expect(foldEvents(visitKind, events)).toEqual(foldEvents(visitKind, structuredClone(events)))
      }),
    )
  })

  it('goes on from a state as if it had started over', () => {
    fc.assert(
      fc.property(anyEvents(), fc.nat(30), (events, cut) => {
        const first = foldEvents(visitKind, events.slice(0, cut))
        expect(foldEvents(visitKind, events.slice(cut), first)).toEqual(foldEvents(visitKind, events))
      }),
    )
  })

  it('changes neither events nor states', () => {
    fc.assert(
      fc.property(anyEvents(), (events) => {
        const before = structuredClone(events)
        let state = frozen(visitKind.initial)
        for (const event of frozen(events)) state = frozen(visitKind.apply(state, event))
        expect(events).toEqual(before)
      }),
    )
  })

  it('leaves a state that survives being written as JSON', () => {
    fc.assert(
      fc.property(anyEvents(), (events) => {
        const state = foldEvents(visitKind, events)
        expect(JSON.parse(JSON.stringify(state))).toEqual(state)
      }),
    )
  })

  it('counts every event', () => {
    fc.assert(
      fc.property(anyEvents(), (events) => {
        expect(foldEvents(visitKind, events).version).toBe(events.length)
      }),
    )
  })

  it('folds a case with the same machinery', () => {
    const event = (seq: number, type: string, payload: object): CaseEvent =>
      ({ stream: 'real/case/1', seq, id: `E${seq}`, type, payload, v: 1, recordedAt: seq }) as CaseEvent
    const events = [
      event(1, 'case-opened', { about: 'inquiry', openedOn: '2026-04-03', visit: 'real/visit/01A' }),
      event(2, 'letter-sent', { letter: 'l1', sentOn: '2026-04-03', answerBy: '2026-04-17' }),
      event(3, 'letter-answered', { letter: 'l1', answeredOn: '2026-04-10', answer: 'answered' }),
      event(4, 'case-closed', { closedOn: '2026-04-10', outcome: 'completed' }),
    ]
    const allowed = [0, 1, 4].map((count) => allowedCaseActions(foldEvents(caseKind, events.slice(0, count))))
    expect([allowed[0], allowed[2]]).toEqual([['case-opened'], []])
    expect(allowed[1]).toContain('letter-answered')
    expect(foldEvents(caseKind, events)).toMatchObject({
      kind: 'case',
      phase: 'closed',
      version: 4,
      stream: 'real/case/1',
      about: 'inquiry',
      openedOn: '2026-04-03',
      visit: 'real/visit/01A',
      letters: [
        { letter: 'l1', sentOn: '2026-04-03', answerBy: '2026-04-17', answeredOn: '2026-04-10', answer: 'answered' },
      ],
      closing: { closedOn: '2026-04-10', outcome: 'completed' },
    })
  })
})
