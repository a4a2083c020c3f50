import { expect, it } from 'vitest'
import type { VisitLine } from '#app/desk/commands'
import { groupOf, inGroups } from '#ui/reception/visit-groups.ts'

const line = (ticket: string, lastAt: number, change: Partial<VisitLine> = {}): VisitLine => ({
  visit: ticket,
  ticket,
  phase: 'open',
  receivedOn: '2026-04-03',
  lastAt,
  ...change,
})

it.each([
  [{}, 'working'],
  [{ waiting: { for: 'entry', at: 1 } }, 'entry'],
  [{ waiting: { for: 'entry', at: 1 }, hold: 'checking' }, 'checking'],
  [{ phase: 'suspended' }, 'suspended'],
  [{ phase: 'closed', hold: 'checking' }, 'closed'],
] as const)('%j lies with %s', (change, group) => {
  expect(groupOf(line('1', 1, change))).toBe(group)
})

it('those at work stand first, the longest untouched of each heap before the others', () => {
  const lines = [
    line('1', 5, { phase: 'closed' }),
    line('2', 9),
    line('3', 4, { waiting: { for: 'collection', at: 1 } }),
    line('4', 2),
  ]
  expect(inGroups(lines).map(({ ticket }) => ticket)).toEqual(['4', '2', '3', '1'])
})
