import { describe, expect, it } from 'vitest'
import { wordProblem } from '#locales'
import { checkLeavesSeen } from '#core/verification'
import { goodTexts, load } from '../definitions/invented.ts'

const EXAMPLES = 'base/greeting/examples.yaml'
const DEFINITION = 'base/greeting/definition.yaml'

/** What both ways asks of the invented packs when the examples are these households and the definition is changed so. */
const unseen = (households: readonly string[], change: (text: string) => string = (text) => text) => {
  const texts = goodTexts()
  texts.set(DEFINITION, change(texts.get(DEFINITION) ?? ''))
  const examples = households.map((persons) => {
    const ids = [...persons.matchAll(/(p\d):/g)].map(([, id]) => id).join(', ')
    const event = `{ id: e1, kind: arrive, date: 2026-04-01, reason: work, persons: [${ids}] }`
    return `  - title: 世帯\n    case: { received-on: 2026-04-03, persons: { ${persons} }, events: [${event}] }\n    expect: []\n`
  })
  texts.set(EXAMPLES, `format: madoguchi/examples@1\nexamples:\n${examples.join('')}`)
  const { catalogue, files, problems } = load(texts)
  if (catalogue === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  return checkLeavesSeen(files, catalogue).filter(({ params }) => params.procedure === 'greeting')
}
const lines = (problems: ReturnType<typeof unseen>) =>
  problems.map(({ params: { part, leaf, missing } }) => [part, leaf, missing].map(String).join(' | '))

const RED = 'p1: { birth-date: 1990-05-05, colour: { after: red }, coins: 1 }'
const BLUE_CHILD = 'p2: { birth-date: 2020-05-05, colour: { after: blue }, coins: 0 }'

describe('leaves seen both ways by the examples', () => {
  it('are asked of every condition of the definition', () => {
    // Only what the event was for has been work alone.
    expect(lines(unseen([`${RED}, ${BLUE_CHILD}`]))).toEqual(['documents letter | fact: event.reason, is: work | no'])
  })

  it('are named with the way that is missing, at their place', () => {
    const found = unseen([RED])
    expect(lines(found)).toEqual([
      'needed-when | fact: person.colour@after, is: red | no',
      'needed-when | age-on: event.date, at-least: 10 | no',
      'nothing-to-do-when | fact: person.colour@after, is: blue | yes',
      'documents letter | fact: event.reason, is: work | no',
      'fee stamp | number: person.coins, at-least: 1 | no',
    ])
    expect(found[0]?.at).toMatchObject({ file: DEFINITION, pointer: '/needed-when/all/0' })
    expect(wordProblem('ja', found[0] ?? { code: '', params: {} })).not.toMatch(/\{[\w-]+\}/)
  })

  it('are not seen where the answer is not known', () => {
    expect(lines(unseen(['p1: { colour: { after: unknown }, coins: unknown }'])).slice(0, 2)).toEqual([
      'needed-when | fact: person.colour@after, is: red | yes, no',
      'needed-when | age-on: event.date, at-least: 10 | yes, no',
    ])
  })

  it('are asked inside a set of its members alone', () => {
    const others = (text: string) =>
      text.replace(
        '{ age-on: event.date, at-least: 10 }',
        '{ some: { of: household-others@after, such-that: { number: person.coins, at-least: 9 } } }',
      )
    expect(lines(unseen([RED, BLUE_CHILD], others))).toContain(
      'needed-when | number: person.coins, at-least: 9 | yes, no',
    )
    expect(lines(unseen([`${RED}, ${BLUE_CHILD}`], others))).toContain(
      'needed-when | number: person.coins, at-least: 9 | yes',
    )
  })

  it('leave out what the city has set once for everybody', () => {
    const found = unseen([`${RED}, ${BLUE_CHILD}`], (text) =>
      text.replace('{ age-on: event.date, at-least: 10 }', '{ setting: greeting-style, is: grand }'),
    )
    expect(lines(found)).toEqual(['documents letter | fact: event.reason, is: work | no'])
  })
})
