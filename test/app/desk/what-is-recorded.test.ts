import { describe, expect, it } from 'vitest'
import type { VisitDraft } from '#core/record'
import { failure, problem } from '#core/value'
import { clerk, openGuarded, record } from './guarded-town/audited-desk.ts'

describe('what is recorded', () => {
  const person = { type: 'person', id: 'p1' }

  it('names the domain whose key seals it: a fact its own, the answer on protection the desk, all else none', async () => {
    const { desk, appended } = openGuarded()
    const answer = await record(desk, [
      { type: 'fact-stated', payload: { subject: person, fact: 'illness', value: 'ixqcough', origin: 'visitor' } },
      { type: 'fact-withdrawn', payload: { subject: person, fact: 'illness' } },
      { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'K' } },
      { type: 'person-added', payload: { person: 'p2' } },
    ])
    expect(answer).toMatchObject({ ok: true })
    expect(appended.map(({ domain }) => domain)).toEqual(['oil', 'oil', 'desk', undefined])
  })

  it('takes a fact of another domain out of a life event', async () => {
    const { desk, appended } = openGuarded()
    const event = {
      id: 'e1',
      kind: 'lighting',
      date: '2026-04-01',
      persons: ['p1'],
      facts: { wind: 'wxqgale', 'new-address': 'there' },
    }
    expect(await record(desk, [{ type: 'event-changed', payload: { event } }])).toMatchObject({ ok: true })
    expect(appended).toMatchObject([
      { type: 'event-changed', payload: { event: { facts: { 'new-address': 'there' } } } },
      {
        type: 'fact-stated',
        domain: 'lamps',
        payload: { subject: { type: 'event', id: 'e1' }, fact: 'wind', value: 'wxqgale' },
      },
    ])
    expect(JSON.stringify(appended[0])).not.toContain('wxqgale')
  })

  it.each(['illness', 'unheard', 'constructor'])(
    'is no fact outside the domains of whoever states it: %s',
    async (fact) => {
      const { desk, appended } = openGuarded()
      const drafts: readonly VisitDraft[] = [
        { type: 'fact-stated', payload: { subject: person, fact, value: 'ixqcough', origin: 'visitor' } },
      ]
      const without = { ...clerk, domains: ['desk', 'resident-record'] }
      expect(await record(desk, drafts, without)).toEqual(
        failure(problem('fact-outside-domains', { fact: `person.${fact}` })),
      )
      expect(appended).toEqual([])
    },
  )

  it('carries the section it was opened in', async () => {
    const { desk, appended } = openGuarded()
    await desk.execute({ type: 'open-visit', ticket: '9' }, clerk)
    expect(appended).toMatchObject([{ type: 'visit-opened', payload: { section: 'lamps' } }])
  })
})
