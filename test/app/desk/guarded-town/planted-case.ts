import fc from 'fast-check'
import { isoFromDay, formatWareki } from '#core/value'
import { DOMAINS, FACTS } from './town.ts'

/** A value put into a visit: the traces by which it would be known again, and the domain it lies in. */
export interface Planted {
  /** A fact of the vocabulary, or a part of the visit that lies in a domain of its own. */
  readonly fact: string
  readonly subject: string
  readonly side?: 'before' | 'after'
  readonly value: string
  readonly traces: readonly string[]
}

/** Where a fact lies: in a domain, without legal basis, or not in the vocabulary at all. */
export type Place = (typeof DOMAINS)[number] | 'no-basis' | 'unlisted'

export interface PlantedCase {
  readonly town: number
  readonly places: Readonly<Record<string, Place>>
  readonly domains: readonly string[]
  readonly planted: readonly Planted[]
  readonly persons: readonly string[]
  /** Which command is given. */
  readonly turn: number
}

const DAY_ZERO = -14_600
const TIMED = ['person.family-name', 'person.given-name', 'person.relationship', 'person.guild']

/** A value nobody else has, and how it could turn up: as it is, or as a date in the Japanese calendar. */
const valueOf = (fact: string, choice: number, index: number): Pick<Planted, 'value' | 'traces'> => {
  const kind = FACTS[fact]!
  if (kind === 'date') {
    const day = DAY_ZERO + 37 * index
    return { value: isoFromDay(day), traces: [isoFromDay(day), formatWareki(day) ?? ''] }
  }
  if (kind === 'number') return { value: String(4_000_003 + 7 * index), traces: [String(4_000_003 + 7 * index)] }
  if (typeof kind === 'string') return { value: `Zq${index}qZ`, traces: [`Zq${index}qZ`] }
  const value = kind[choice % kind.length]!
  return { value, traces: value.includes('xq') ? [value] : [] }
}

const plantable = Object.keys(FACTS).filter((fact) => !['visit.received-on', 'person.household'].includes(fact))
const place = fc.constantFrom<Place>(...DOMAINS, ...DOMAINS, ...DOMAINS, 'no-basis', 'unlisted')

/** Any grant over any assignment of facts to domains, and a household in which nearly everything was said. */
export const plantedCase = (towns: number): fc.Arbitrary<PlantedCase> =>
  fc
    .record({
      town: fc.nat(towns - 1),
      places: fc.record(Object.fromEntries(Object.keys(FACTS).map((fact) => [fact, place]))),
      domains: fc.oneof(
        { weight: 6, arbitrary: fc.subarray([...DOMAINS]).map((some) => [...new Set(['desk', ...some])]) },
        { weight: 1, arbitrary: fc.subarray([...DOMAINS]) },
      ),
      size: fc.integer({ min: 1, max: 3 }),
      turn: fc.nat(999),
      choices: fc.array(fc.nat(11), { minLength: 120, maxLength: 120 }),
    })
    .map(({ town, places, domains, size, choices, turn }) => {
      const persons = ['p1', 'p2', 'p3'].slice(0, size)
      const planted: Planted[] = []
      const plant = (fact: string, subject: string, side?: 'before' | 'after'): void => {
        const index = planted.length
        const choice = choices[index % choices.length]!
        // Now and then a fact is not stated.
        if (choice === 11) return
        planted.push({ fact, subject, ...valueOf(fact, choice, index + 1), ...(side === undefined ? {} : { side }) })
      }
      for (const fact of plantable) {
        const [type] = fact.split('.')
        if (type === 'event') plant(fact, 'e1')
        else if (type === 'household') plant(fact, 'h1')
        else
          for (const person of persons) {
            if (TIMED.includes(fact)) for (const side of ['before', 'after'] as const) plant(fact, person, side)
            else plant(fact, person)
          }
      }
      return {
        town,
        places: { ...places, 'visit.received-on': 'desk', 'person.household': 'desk' },
        domains,
        planted,
        persons,
        turn,
      }
    })
