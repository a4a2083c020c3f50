import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { parseCase, type Catalogue } from '#core/definitions'
import { derive, type Derivation } from '#core/derivation'
import { lanternTown } from './lantern-town.ts'

const heard = (facts: { readonly event?: string; readonly p1?: string }, on = '2026-03-31') => `
received-on: 2026-04-10
persons: { p1: { ${facts.p1 ?? 'keeper: yes'} }, p2: { keeper: no } }
events: [{ id: e1, kind: lighting, date: ${on}, persons: [p1, p2]${facts.event === undefined ? '' : `, ${facts.event}`} }]`

const derived = (text: string, town: Catalogue, earlier?: Derivation): Derivation => {
  const located = readYaml('case.yaml', text)
  const parsed = located.ok ? parseCase(located.value, '', town) : undefined
  if (parsed?.case === undefined) throw new Error(JSON.stringify(parsed?.problems ?? located))
  return derive(parsed.case.situation, town, { authority: 'lamp-desk' }, earlier)
}
const entryOf = ({ entries }: Derivation, procedure: string, subject: string) =>
  entries.find((entry) => entry.procedure === procedure && entry.subject === subject)

describe('a derivation that takes an earlier one along', () => {
  const town = lanternTown({
    lantern: 'needed-when: { fact: person.keeper, is: yes }',
    wick: 'needed-when: { fact: event.wind, is: yes }',
  })

  it('keeps what the change cannot bear on, and makes anew what it can', () => {
    const first = derived(heard({}), town)
    const then = derived(heard({ event: 'wind: yes' }), town, first)
    expect(entryOf(then, 'lantern', 'p1')).toBe(entryOf(first, 'lantern', 'p1'))
    expect(entryOf(then, 'wick', 'p1')?.verdict).toBe('needed')
  })

  it('leaves others alone where a fact is of one person', () => {
    const first = derived(heard({}), town)
    const then = derived(heard({ p1: 'keeper: no' }), town, first)
    expect(entryOf(then, 'lantern', 'p1')?.verdict).toBe('not-needed')
    expect(entryOf(then, 'lantern', 'p2')).toBe(entryOf(first, 'lantern', 'p2'))
  })

  it('sees for everybody what a constraint ties of the event to the answer of one', () => {
    const foggy = lanternTown({ horn: 'needed-when: { fact: event.fog, is: yes }' })
    const unsaid = derived(heard({ p1: ' ' }), foggy)
    expect(entryOf(unsaid, 'horn', 'p2')?.verdict).toBe('not-settled')
    const then = derived(heard({ p1: 'keeper: yes' }), foggy, unsaid)
    expect(entryOf(then, 'horn', 'p2')).toMatchObject({ verdict: 'not-needed', byConstraints: true })
  })

  it('is itself where nothing is another', () => {
    const first = derived(heard({}), town)
    expect(derived(heard({}), town, first)).toBe(first)
  })

  it('keeps nothing from another day, other people or other content', () => {
    const first = derived(heard({}), town)
    const another = lanternTown({ lantern: 'needed-when: { fact: person.keeper, is: yes }' })
    expect(entryOf(derived(heard({}, '2026-03-30'), town, first), 'lantern', 'p1')).not.toBe(
      entryOf(first, 'lantern', 'p1'),
    )
    expect(entryOf(derived(heard({}), another, first), 'lantern', 'p1')).not.toBe(entryOf(first, 'lantern', 'p1'))
  })

  it('looks at what the version of the day of reception asks for besides that of the event', () => {
    const versions = lanternTown({
      lantern: 'effective: { from: 2000-01-01, until: 2026-03-31 }\nneeded-when: { fact: person.keeper, is: yes }',
      'lantern@2026-04-01':
        'effective: { from: 2026-04-01 }\nneeded-when: { fact: person.keeper, is: no }\ndocuments: [{ id: oil-card, when: { fact: event.wind, is: yes } }]',
    })
    const first = derived(heard({ event: 'wind: no' }), versions)
    expect(entryOf(first, 'lantern', 'p1')?.documents).toEqual([])
    const then = derived(heard({ event: 'wind: yes' }), versions, first)
    expect(entryOf(then, 'lantern', 'p1')?.documents.map(({ id }) => id)).toEqual(['oil-card'])
  })
})
