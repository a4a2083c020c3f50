import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { drawCase } from '#app/residents/draw-case'
import { readYaml } from '#adapters/yaml'
import { parseCase } from '#core/definitions'
import { derive } from '#core/derivation'
import { explain } from '#core/explanation'
import { inventedPeople, wordExplanation } from '#locales'
import { openPack } from '../../src/cli/composition.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')

it.each(['ja', 'ja-easy', 'en'] as const)('every explanation of the real procedures is all in %s', (language) => {
  let explained = 0
  for (let index = 0; index < 4; index += 1) {
    const drawn = drawCase({ seed: 7, index, receivedOn: '2026-04-03', words: inventedPeople })
    const located = readYaml('drawn.yaml', JSON.stringify(drawn))
    const given = located.ok ? parseCase(located.value, '', catalogue).case : undefined
    if (given === undefined) throw new Error(String(index))
    const called = {
      persons: {},
      households: ['h1'],
      events: Object.fromEntries(given.situation.events.map(({ id, kind }) => [id, kind])),
    }
    const { entries } = derive(given.situation, catalogue, { authority: 'one-stop-desk' })
    const told = entries.filter(({ verdict }) => verdict !== 'not-needed').slice(0, 15)
    for (const { procedure, subject, deadline } of told) {
      const explanation = explain(given.situation, catalogue, { procedure, subject })
      if (explanation === undefined) continue
      explained += 1
      expect([procedure, wordExplanation(explanation, catalogue, called, language, deadline).untranslated]).toEqual([
        procedure,
        [],
      ])
    }
  }
  expect(explained).toBeGreaterThan(10)
})
