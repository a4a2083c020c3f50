import { expect, it } from 'vitest'
import { planCards } from '#ui/plan/plan-cards.ts'
import { derive } from '#core/derivation'
import { sampleContent } from '../../app/desk/day/real-desk.ts'
import { visitView } from '../fakes/fake-desk.ts'

const { catalogue } = await sampleContent()
const situation = {
  persons: ['p1'],
  households: [{ id: 'h1', roster: 'complete' as const }],
  events: [{ id: 'e1', kind: 'move-within', persons: ['p1'] }],
  statements: [
    { entity: 'visit', fact: 'visit.received-on', value: '2026-04-03', origin: 'desk' },
    { entity: 'e1', fact: 'event.date', value: '2026-04-01', origin: 'visitor' },
    { entity: 'p1', fact: 'person.nationality', value: 'japanese', origin: 'document' },
  ],
}
const plan = derive(situation, catalogue, { authority: 'one-stop-desk' }).entries

/** Names of the needed cards that the agent's letter of attorney does not cover. */
const outside = (mandate: 'all' | readonly string[] | undefined) => {
  const visitor = { ...visitView().visitor!, capacity: 'appointed-agent' as const }
  const visit = visitView({ plan, visitor: mandate === undefined ? visitor : { ...visitor, mandate } })
  return planCards(visit, catalogue).flatMap(({ entry, outside: isOutside }) => (isOutside ? [entry.procedure] : []))
}

it('needs what the test is about', () => {
  expect(plan.filter(({ verdict }) => verdict === 'needed').map(({ procedure }) => procedure)).toContain('move-within')
})

it.each([
  ['names the procedure', ['move-within'], false],
  ['names another', ['seal-registration'], true],
  ['names everything', 'all', false],
  ['nobody has looked at', undefined, false],
] as const)('a letter of attorney that %s', (_what, mandate, isOutside) => {
  expect(outside(mandate).includes('move-within')).toBe(isOutside)
})
