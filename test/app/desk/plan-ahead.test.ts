import { describe, expect, it } from 'vitest'
import { LastPlans } from '#app/desk/last-plans'
import { openDesk } from '#app/desk/open-desk'
import type { DeskParts } from '#app/desk/desk-parts'
import type { VisitDraft } from '#core/record'
import { clerk, memoryStore, realParts, sampleContent, value } from './day/real-desk.ts'

const content = await sampleContent()
const principal = clerk(content.catalogue)
const clock = { now: () => ({ epochMs: Date.parse('2026-04-03T10:00:00+09:00'), source: 'terminal' as const }) }
const ages: readonly (readonly [person: string, birth: string])[] = [
  ['p1', '1988'],
  ['p2', '2020-05-05'],
]
const asked: readonly VisitDraft[] = [
  { type: 'household-added', payload: { household: 'h1' } },
  ...ages.map(([person]): VisitDraft => ({ type: 'person-added', payload: { person } })),
  {
    type: 'event-added',
    payload: {
      event: { id: 'e1', kind: 'move-in', date: '2026-04-01', persons: ['p1', 'p2'], facts: { origin: 'domestic' } },
    },
  },
  ...ages.map(([id, birth]): VisitDraft => ({
    type: 'fact-stated',
    payload: { subject: { type: 'person', id }, fact: 'birth-date', value: birth, origin: 'visitor' },
  })),
]

const planBy = async (more: Partial<DeskParts>) => {
  const desk = openDesk({ ...realParts(content, await memoryStore(), clock), ...more })
  const { visit } = value(
    await desk.execute({ type: 'open-visit', ticket: '12', purpose: 'consultation', channel: 'telephone' }, principal),
  )
  const command = { type: 'record' as const, visit: visit.stream, expectedVersion: visit.version, drafts: asked }
  const { plan, next } = value(await desk.execute(command, principal)).visit
  return { plan, next }
}

describe('a desk that rests within long work', () => {
  it('lets others have their turn while a plan is worked out, and shows the same', async () => {
    const turns: string[] = []
    const resting = await planBy({
      plans: new LastPlans(),
      rest: () => {
        turns.push('plan')
        return new Promise((resolve) => setTimeout(resolve)).then(() => void turns.push('other'))
      },
    })
    expect(turns.length).toBeGreaterThan(100)
    expect(turns.slice(0, 4)).toEqual(['plan', 'other', 'plan', 'other'])
    expect(resting).toEqual(await planBy({}))
    expect(resting.plan.length).toBeGreaterThan(100)
  })
})
