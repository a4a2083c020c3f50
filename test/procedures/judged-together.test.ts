import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { drawCase } from '#app/residents/draw-case'
import { parseCase, worldOf } from '#core/definitions'
import type { Definition } from '#core/definitions'
import { evaluate, lookFrom, lookTogether } from '#core/logic'
import type { Condition, Entity, World } from '#core/logic'
import { inventedPeople } from '#locales'
import { openPack } from '../../src/cli/composition.ts'

const HOUSEHOLDS = process.env['TEST_FULL'] === undefined ? 12 : 200

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')
const content = catalogue
const definitions = [...content.definitions.values()].flat()

/** Every `n`th fact of an invented household is not known. */
const worldFor = (index: number, n: number): World => {
  const shown = drawCase({ seed: 11, index, receivedOn: '2026-04-03', words: inventedPeople })
  const located = readYaml('shown.yaml', JSON.stringify(shown))
  const parsed = located.ok ? parseCase(located.value, '', content) : undefined
  if (parsed?.case === undefined) throw new Error(JSON.stringify(parsed?.problems ?? located))
  const { situation } = parsed.case
  const statements = situation.statements.filter((_, i) => i < 8 || i % n !== 0)
  return worldOf({ ...situation, statements }, content).world
}

const conditionsOf = ({ neededWhen, nothingToDo, documents, checks, fee, forms, routing }: Definition) =>
  [neededWhen, nothingToDo?.when, ...[...documents, ...checks, ...fee, ...forms, ...routing].map(({ when }) => when)]
    .concat(fee.flatMap(({ per, exempt }) => [per?.suchThat, ...exempt.map(({ when }) => when)]))
    .filter((condition): condition is Condition => condition !== undefined)

describe('the library read for a whole household together', () => {
  it('answers what the plain reading answers, for every condition and constraint of every person and household', () => {
    const ofPersons = definitions.filter(({ forEach }) => forEach.endsWith('person')).flatMap(conditionsOf)
    const ofHouseholds = definitions.filter(({ forEach }) => !forEach.endsWith('person')).flatMap(conditionsOf)
    const { constraints } = content.vocabulary.lexicon
    const must = (each: 'person' | 'household') =>
      constraints.filter((constraint) => constraint.each === each).map((constraint) => constraint.must)
    let asked = 0
    for (let index = 0; index < HOUSEHOLDS; index += 1) {
      const world = worldFor(index, 1 + (index % 4))
      const ask = (conditions: readonly Condition[], subject: Entity) => {
        for (const { id } of world.events) {
          const plain = lookFrom(world, id, subject)
          const together = lookTogether(world, id, subject)
          for (const condition of conditions) {
            asked += 1
            const found = together.judge(condition, together)
            const wanted = evaluate(condition, plain)
            if (found !== wanted) expect({ condition, subject, found }).toEqual({ condition, subject, found: wanted })
          }
        }
      }
      for (const id of world.persons) ask([...ofPersons, ...must('person')], { type: 'person', id })
      for (const { id } of world.households) ask([...ofHouseholds, ...must('household')], { type: 'household', id })
    }
    expect(asked).toBeGreaterThan(HOUSEHOLDS * definitions.length)
  }, 240_000)
})
