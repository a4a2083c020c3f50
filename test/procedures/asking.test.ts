import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawCase } from '#app/residents/draw-case'
import type { Derivation } from '#core/derivation'
import { inventedPeople } from '#locales'
import { openPack } from '../../src/cli/composition.ts'
import { derivedFrom, hear } from './hear.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')

describe('a hearing over the real definitions', () => {
  it.each(Array.from({ length: 8 }, (_, index) => index))(
    'of invented household %i asks nothing twice and ends with the verdicts of the whole truth',
    (index) => {
      const whole = drawCase({ seed: 31, index, receivedOn: '2026-04-03', words: inventedPeople })
      const { asked, derivation, times, told } = hear(whole, catalogue)
      const keys = asked.map(({ fact, subject, side }) => `${fact} ${subject} ${side ?? ''}`)
      expect(new Set(keys).size).toBe(keys.length)
      const verdicts = (of: Derivation) =>
        of.entries
          .filter(({ discreet }) => !discreet)
          .map(({ procedure, subject, verdict }) => [procedure, subject, verdict])
      expect(verdicts(derivation)).toEqual(verdicts(derivedFrom(told, catalogue)))
      expect(times).toBeLessThan(40)
    },
  )
})
