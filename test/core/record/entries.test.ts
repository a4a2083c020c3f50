import { describe, expect, it } from 'vitest'
import { allowedActions, entryKey, foldEvents, visitKind, type VisitDraft, type VisitState } from '#core/record'
import { asEvent } from './arbitrary-visit.ts'

const after = (...drafts: readonly VisitDraft[]): VisitState =>
  foldEvents(
    visitKind,
    drafts.map((draft, index) => asEvent(draft, index + 1)),
  )

const answered = (answer: 'none' | 'protected' | 'unknown'): readonly VisitDraft[] => [
  { type: 'visit-opened', payload: { ticket: '7', catalogue: 'c1', receivedOn: '2026-04-03' } },
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '見本 太郎', contact: '', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'clerk', answer, initials: 'KT' } },
]
const open: readonly VisitDraft[] = [
  ...answered('none'),
  { type: 'person-added', payload: { person: 'p1' } },
  { type: 'event-added', payload: { event: { id: 'e1', kind: 'move-in', date: '', persons: ['p1'], facts: {} } } },
]
const closed: VisitDraft = { type: 'visit-closed', payload: { outcome: 'completed' } }
const row = { system: 'residents', subject: { type: 'person', id: 'p1' }, event: 'e1' }
const entered: VisitDraft = {
  type: 'entry-recorded',
  payload: { ...row, by: 'screen', contentHash: 'a'.repeat(64) },
}

describe('what was entered into a core system', () => {
  it('is kept by system, event and subject, with when and how', () => {
    expect(after(...open, entered).entries).toEqual({
      [entryKey(row)]: { ...row, by: 'screen', contentHash: 'a'.repeat(64), at: expect.any(Number) as number },
    })
    expect(entryKey(row)).toBe('residents/e1/person/p1')
    expect(entryKey({ system: 'x', subject: row.subject })).toBe('x//person/p1')
  })

  it('is withdrawn, and goes with its person and its event', () => {
    expect(after(...open, entered, { type: 'entry-withdrawn', payload: row }).entries).toEqual({})
    expect(after(...open, entered, { type: 'person-removed', payload: { person: 'p1' } }).entries).toEqual({})
    expect(after(...open, entered, { type: 'event-removed', payload: { event: 'e1' } }).entries).toEqual({})
  })

  it('is recorded after the visitor has gone, but not while the visit is put away', () => {
    expect(allowedActions(after(...open, closed))).toContain('entry-recorded')
    expect(after(...open, closed, entered).phase).toBe('closed')
    const suspended = after(...open, { type: 'visit-suspended', payload: { reason: { code: 'x' } } })
    expect(allowedActions(suspended)).not.toContain('entry-recorded')
    expect(allowedActions(after(...open.slice(0, 2)))).not.toContain('entry-recorded')
  })

  it.each([
    ['none', true],
    ['protected', undefined],
    ['unknown', undefined],
  ] as const)('a visit closed with the answer %s on protection remembers: %s', (answer, expected) => {
    expect(after(...answered(answer), closed).closing?.nobodyProtected).toBe(expected)
  })
})
