import { resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { drawCase } from '#app/residents/draw-case'
import { parseCase, type Situation, type Statement } from '#core/definitions'
import { derive, type Derivation } from '#core/derivation'
import { inventedPeople } from '#locales'
import { openPack } from '../../src/cli/composition.ts'

const HEARINGS = process.env['TEST_FULL'] === undefined ? 10 : 300
const CHANGES = 12
const LONGEST = HEARINGS * 20_000

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')
const content = catalogue
const clerk = { authority: 'one-stop-desk' }

const household = (index: number): Situation => {
  const shown = drawCase({ seed: 47, index, receivedOn: '2026-04-03', words: inventedPeople })
  const located = readYaml('shown.yaml', JSON.stringify(shown))
  const parsed = located.ok ? parseCase(located.value, '', content) : undefined
  if (parsed?.case === undefined) throw new Error(JSON.stringify(parsed?.problems ?? located))
  const { situation } = parsed.case
  // About half is known when the hearing begins.
  return { ...situation, statements: situation.statements.filter((_, i) => i % 2 === 0 || i < 12) }
}

const askable = [...content.vocabulary.lexicon.facts.values()].filter(
  ({ type, entity }) => type === 'choice' && (entity === 'person' || entity === 'event'),
)

/** One thing said, taken back, said otherwise or not known: whatever comes of the numbers. */
const changed = (situation: Situation, [which, who, what]: readonly [number, number, number]): Situation => {
  const { statements, persons, events } = situation
  if (what === 0 && statements.length > 12) {
    const gone = 12 + (which % (statements.length - 12))
    return { ...situation, statements: statements.filter((_, i) => i !== gone) }
  }
  const fact = askable[which % askable.length]
  if (fact === undefined) throw new Error('the vocabulary has no choices')
  const holders = fact.entity === 'person' ? persons : events.map(({ id }) => id)
  const values = ['unknown', 'none', ...fact.values]
  const statement: Statement = {
    entity: holders[who % holders.length] ?? '',
    fact: fact.id,
    ...(fact.timed ? { side: who % 2 === 0 ? 'after' : 'before' } : {}),
    value: values[what % values.length] ?? '',
    origin: 'visitor',
  }
  return { ...situation, statements: [...statements, statement] }
}

const told = ({ entries, problems, open, moot }: Derivation) => ({ entries, problems, open, moot })

describe('what follows from one more answer', () => {
  it(
    'is the same with what was worked out before as from the beginning, whatever is answered, changed or taken back',
    () => {
      const number = fc.nat(10_000)
      fc.assert(
        fc.property(
          fc.nat(10_000),
          fc.array(fc.tuple(number, number, fc.nat(8)), { minLength: CHANGES, maxLength: CHANGES }),
          (index, changes) => {
            let situation = household(index)
            let earlier = derive(situation, content, clerk)
            for (const change of changes) {
              situation = changed(situation, change)
              earlier = derive(situation, content, clerk, earlier)
              expect(told(earlier)).toEqual(told(derive(situation, content, clerk)))
            }
          },
        ),
        { numRuns: HEARINGS, seed: 20261122, endOnFailure: true },
      )
    },
    LONGEST,
  )
})
