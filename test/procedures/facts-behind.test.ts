import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { factsBehind } from '#core/derivation'
import { sampleContent } from '../app/desk/day/real-desk.ts'

const { catalogue } = await sampleContent()

it('every fact that a definition names in a condition is among those it is derived by', () => {
  const { lexicon } = catalogue.vocabulary
  let seen = 0
  for (const [id, versions] of catalogue.definitions) {
    const definition = versions.at(-1)
    if (definition?.neededWhen === undefined) continue
    const read = factsBehind([definition], lexicon).facts
    const text = readFileSync(`procedures/${definition.file}`, 'utf8')
    const written = [...text.matchAll(/fact: ([a-z]+\.[a-z0-9-]+)/g)].map(([, fact]) => fact ?? '')
    for (const fact of written) expect([id, fact, read.has(fact)]).toEqual([id, fact, true])
    seen += written.length
  }
  expect(seen).toBeGreaterThan(50)
})

it('and what decides whether one of them applies is among them too', () => {
  const { lexicon } = catalogue.vocabulary
  const facts = new Map(lexicon.facts)
  const base = [...catalogue.definitions.values()].flat().find(({ id }) => id === 'late-elderly-after-death')
  if (base === undefined) throw new Error('the definition is gone')
  const insurance = facts.get('person.insurance')
  if (insurance === undefined) throw new Error('the fact is gone')
  facts.set('person.insurance', {
    ...insurance,
    appliesWhen: { op: 'is', fact: { fact: 'person.nationality' }, values: ['japanese'] },
  })
  expect(factsBehind([base], { facts }).facts.has('person.nationality')).toBe(true)
})
