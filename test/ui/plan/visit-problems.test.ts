import { describe, expect, it } from 'vitest'
import { problem } from '#core/value'
import { problemsOfVisit } from '#ui/plan/visit-problems.ts'
import { visitView } from '../fakes/fake-desk.ts'

const REASON = { ja: '75歳からは後期高齢者医療', 'ja-easy': '75さいからは こうき', en: 'From 75' }
const catalogue = { vocabulary: { constraintReasons: new Map([['seventy-five', REASON]]) } } as never
const named = (fact: string, value: string) => ({
  [`person/p7/${fact}@after`]: {
    subject: { type: 'person' as const, id: 'p7' },
    fact,
    side: 'after' as const,
    value,
    origin: 'visitor' as const,
    at: 0,
  },
})

describe('what is wrong with a visit', () => {
  it('is said of a person by name and by the rule that is broken, never by an id', () => {
    const visit = visitView({
      persons: ['p7'],
      facts: { ...named('family-name', '髙﨑'), ...named('given-name', '次郎') },
      problems: [
        problem('facts-contradict', { subject: 'p7', constraint: 'seventy-five' }),
        problem('facts-contradict', { subject: 'h1', constraint: 'seventy-five' }),
        problem('received-on-missing'),
      ],
    })
    const { contradictions, others } = problemsOfVisit(visit, catalogue)
    expect(contradictions.map(({ place, message }) => [place, message])).toEqual([
      ['髙﨑　次郎', REASON.ja],
      ['世帯', REASON.ja],
    ])
    expect(contradictions.every(({ wayOut }) => wayOut !== '')).toBe(true)
    expect(others.map(({ message }) => message)).toEqual(['受付日がありません。受付日を入れてください。'])
  })
})
