import { describe, expect, it } from 'vitest'
import type { VisitView } from '#app/desk/visit-view'
import type { Entry } from '#core/derivation'
import { handoverRows } from '#ui/handover/handover-rows.ts'
import { visitView } from '../fakes/fake-desk.ts'

const entry = (procedure: string, subject: string, handling: string): Entry =>
  ({
    procedure,
    name: procedure,
    subject,
    verdict: 'needed',
    deadline: null,
    section: 'lanterns',
    handling: { handling, section: 'lamps' },
  }) as unknown as Entry

const words = { household: '世帯', list: (names: readonly string[]) => names.join(), deadline: () => '' }
const visit = (change: Partial<VisitView> = {}): VisitView =>
  visitView({
    households: ['h1'],
    persons: ['p1', 'p2'],
    plan: [
      entry('join', 'p1', 'complete-here'),
      entry('join', 'p2', 'complete-here'),
      entry('claim', 'h1', 'go-to-window'),
      { ...entry('none', 'p1', 'complete-here'), verdict: 'not-needed' },
    ],
    ...change,
  })

const disposed = (subject: string, disposition: 'done' | 'later') => ({
  [`join/person/${subject}`]: { procedure: 'join', subject: { type: 'person', id: subject }, disposition, at: 0 },
})

describe('the rows of the handover', () => {
  it('are one for each procedure, with everybody it is needed for, and what the handling suggests', () => {
    const rows = handoverRows(visit(), words)
    expect(rows.map(({ name, refs, suggested }) => [name, refs.length, suggested])).toEqual([
      ['join', 2, 'done'],
      ['claim', 1, 'elsewhere'],
    ])
    expect(rows[1]).toMatchObject({ who: '世帯', section: 'lamps', refs: [{ subject: { type: 'household' } }] })
  })

  it('say nothing while not the same was said of all', () => {
    const row = (dispositions: VisitView['dispositions']) =>
      handoverRows(visit({ dispositions }), words)[0]?.disposition
    expect(row(disposed('p1', 'done'))).toBe('')
    expect(row({ ...disposed('p1', 'done'), ...disposed('p2', 'later') })).toBe('')
    expect(row({ ...disposed('p1', 'done'), ...disposed('p2', 'done') })).toBe('done')
  })
})
