import { describe, expect, it } from 'vitest'
import { deriveCase, lanternTown, lit } from './lantern-town.ts'

const town = lanternTown({ lantern: 'needed-when: { fact: person.oil-fresh, is: yes }' })
const derived = (person: string) => {
  const { entries, moot } = deriveCase(lit({ person }), town)
  return { verdict: entries[0]?.verdict, moot: moot.map(({ fact }) => fact) }
}

describe('an answer that no longer applies', () => {
  it('counts while what it hangs on is stated, or open', () => {
    const counts = { verdict: 'needed', moot: [] }
    expect(derived('keeper: yes, oiled: yes, oil-fresh: yes')).toEqual(counts)
    expect(derived('oil-fresh: yes')).toEqual(counts)
  })

  it('is named and nothing follows from it, nor from what hung on it in turn', () => {
    expect(derived('keeper: no, oiled: yes, oil-fresh: yes')).toEqual({
      verdict: 'not-needed',
      moot: ['person.oiled', 'person.oil-fresh'],
    })
  })
})
