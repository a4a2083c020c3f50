import { describe, expect, it } from 'vitest'
import type { Choice, Derivation } from '#core/derivation'
import { deriveCase, lanternTown, lit } from './lantern-town.ts'

const town = lanternTown({
  lantern: 'needed-when: { fact: person.keeper, is: yes }',
  oil: `events: [dimming]
needed-when: { fact: person.keeper, is: yes }`,
})
const chosen = (person: string, ...choices: readonly Choice[]) =>
  deriveCase(lit({ person }), town, 'lamp-desk', choices)
const entryOf = ({ entries }: Derivation, wanted: string) => entries.find(({ procedure }) => procedure === wanted)

describe('what the clerk decided', () => {
  it('strikes what was derived, and says what the facts say', () => {
    const struck = entryOf(chosen('keeper: yes', { procedure: 'lantern', subject: 'p1', choice: 'struck' }), 'lantern')
    expect(struck).toMatchObject({ verdict: 'not-needed', chosen: { choice: 'struck', derived: 'needed' }, forms: [] })
  })

  it('adds what was not needed, with everything that follows from it', () => {
    const added = entryOf(chosen('keeper: no', { procedure: 'lantern', subject: 'p1', choice: 'added' }), 'lantern')
    expect(added).toMatchObject({ verdict: 'needed', chosen: { choice: 'added', derived: 'not-needed' } })
    expect(added?.handling?.section).toBe('lamps')
  })

  it('adds what no event of the visit brings about', () => {
    expect(entryOf(chosen('keeper: yes'), 'oil')).toBeUndefined()
    const added = entryOf(chosen('keeper: no', { procedure: 'oil', subject: 'p1', choice: 'added' }), 'oil')
    expect(added).toMatchObject({
      verdict: 'needed',
      chosen: { choice: 'added', derived: 'not-needed' },
      events: ['e1'],
    })
  })

  it.each([
    { procedure: 'oil', subject: 'p1', choice: 'struck' },
    { procedure: 'oil', subject: 'nobody', choice: 'added' },
    { procedure: 'no-such-procedure', subject: 'p1', choice: 'added' },
  ] as const)('makes nothing of what is not there: %j', (choice) => {
    expect(chosen('keeper: yes', choice).entries.map(({ procedure }) => procedure)).toEqual(['lantern'])
  })

  it('asks nothing more of what was struck', () => {
    expect(chosen('').open.variables).toHaveLength(1)
    const struck = chosen('', { procedure: 'lantern', subject: 'p1', choice: 'struck' })
    expect(struck.open.variables).toEqual([])
  })
})
