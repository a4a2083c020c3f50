import { expect, it } from 'vitest'
import { stepState } from '#ui/visit/step-state.ts'
import { visitView } from '../fakes/fake-desk.ts'

const sheet = {
  job: 'j1',
  form: 'f',
  class: 'resident-form',
  copy: 1,
  sheets: 1,
  contentHash: 'h',
  by: 'u1',
  at: 1,
} as const

it.each([
  ['at the printer is counted, though nothing else of the visit is shown', 'awaiting', 'todo'],
  ['that was counted leads nowhere', 'confirmed', 'blocked'],
] as const)('paper %s', (_what, status, state) => {
  const visit = visitView({ open: false, sheets: [{ ...sheet, status }] })
  expect(stepState('print', visit)).toBe(state)
  expect(stepState('household', visit)).toBe('blocked')
})

it('checks that nobody can know of yet are not done', () => {
  const asking = visitView({
    open: true,
    persons: ['p1'],
    events: [{ id: 'e1', kind: 'move-in', persons: ['p1'], date: '2026-04-01', facts: {} }],
    next: { subject: 'p1', fact: 'person.card' } as never,
  })
  expect(stepState('checks', asking)).toBe('todo')
  const { next: _next, ...asked } = asking
  expect(stepState('checks', asked)).toBe('done')
})
