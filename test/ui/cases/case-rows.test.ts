import { describe, expect, it } from 'vitest'
import type { VisitView } from '#app/desk/visit-view'
import type { Entry } from '#core/derivation'
import { caseRows, keptBy } from '#ui/cases/case-rows.ts'
import { visitView } from '../fakes/fake-desk.ts'

const entry = (procedure: string, subject: string, change: Partial<Entry> = {}): Entry =>
  ({ procedure, name: procedure, subject, verdict: 'needed', discreet: false, ...change }) as Entry
const ref = (procedure: string, id: string) => ({ procedure, subject: { type: 'person', id } })
const disposed = (procedure: string, id: string, disposition: 'pending' | 'later' | 'done') => ({
  [`${procedure}/person/${id}`]: { ...ref(procedure, id), disposition, at: 0 },
})
const visit = (change: Partial<VisitView>): VisitView => visitView({ persons: ['p1', 'p2'], ...change })

describe('the procedures a case can keep', () => {
  it('are the needed ones, each once for everybody, and none that others may not see', () => {
    const plan = [
      entry('lamp', 'p1'),
      entry('lamp', 'p2'),
      entry('quiet', 'p1', { discreet: true }),
      entry('wick', 'p1', { verdict: 'not-settled' }),
    ]
    const rows = caseRows(visit({ plan }))
    expect(rows.map(({ key }) => key)).toEqual(['lamp'])
    expect(rows[0]?.refs).toEqual([ref('lamp', 'p1'), ref('lamp', 'p2')])
    expect(rows[0]?.label).toBe('lamp（1人目、2人目）')
  })

  it('are undecided, or for later, before they are taken along by themselves', () => {
    const plan = [entry('lamp', 'p1'), entry('wick', 'p1'), entry('oil', 'p1'), entry('kept', 'p1')]
    const dispositions = {
      ...disposed('wick', 'p1', 'later'),
      ...disposed('oil', 'p1', 'done'),
      ...disposed('kept', 'p1', 'pending'),
    }
    expect(caseRows(visit({ plan, dispositions })).map(({ key, isOpen }) => [key, isOpen])).toEqual([
      ['lamp', true],
      ['wick', true],
      ['oil', false],
    ])
  })

  it('are kept by the case that has all of them', () => {
    const link = { case: 'c', number: '1', how: 'opened' as const, procedures: [ref('lamp', 'p1')], at: 0 }
    expect(keptBy([ref('lamp', 'p1')], { cases: [link] })).toBe(link)
    expect(keptBy([ref('lamp', 'p1'), ref('lamp', 'p2')], { cases: [link] })).toBeUndefined()
    expect(keptBy([], { cases: [link] })).toBeUndefined()
  })
})
