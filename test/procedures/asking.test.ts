import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import { drawCase } from '#app/residents/draw-case'
import type { CaseFile } from '#app/residents/resident'
import { parseCase } from '#core/definitions'
import { derive } from '#core/derivation'
import { askingCosts, groupedWith, nextQuestion, openQuestions, type OpenQuestion } from '#core/interview'
import { inventedPeople } from '#locales'
import { openPack } from '../../src/cli/composition.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')
const { vocabulary } = catalogue
const costOf = askingCosts(vocabulary)

type Facts = Record<string, string | Record<string, string> | readonly string[]>
const ON_PAPER = ['relationship', 'family-name', 'given-name', 'name-kana', 'birth-date', 'sex', 'nationality']
const OF_EVENT = ['id', 'kind', 'date', 'persons', 'previous-address', 'new-address']
const only = (facts: object, keys: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key))) as Facts

const derived = (shown: object) => {
  const located = readYaml('shown.yaml', JSON.stringify(shown))
  const parsed = located.ok ? parseCase(located.value, '', catalogue) : undefined
  if (parsed?.case === undefined) throw new Error(JSON.stringify(parsed?.problems ?? located))
  return derive(parsed.case.situation, catalogue, { authority: 'one-stop-desk' })
}

/** A whole hearing: what the paper says is known, the rest is asked until nothing is open. */
const hear = (whole: CaseFile) => {
  const persons = Object.fromEntries(Object.entries(whole.persons).map(([id, facts]) => [id, only(facts, ON_PAPER)]))
  const event = only(whole.events[0] ?? {}, OF_EVENT)
  const asked: OpenQuestion[] = []
  let times = 0
  for (;;) {
    const derivation = derived({ ...whole, persons, events: [event] })
    const next = nextQuestion(derivation, costOf)
    if (next === undefined || asked.length > 100) return { asked, derivation, times }
    times += 1
    const together = groupedWith(next, openQuestions(derivation.entries), vocabulary)?.questions ?? [next]
    for (const question of together) answer(question)
  }

  function answer(question: OpenQuestion): void {
    asked.push(question)
    const key = question.fact.slice(question.fact.indexOf('.') + 1)
    const isEvent = question.fact.startsWith('event.')
    const target = isEvent ? event : (persons[question.subject] ?? {})
    const true_ = (isEvent ? whole.events[0] : whole.persons[question.subject])?.[key] ?? 'unknown'
    const { side } = question
    if (side === null) target[key] = true_ as string
    else {
      const value = typeof true_ === 'object' && !Array.isArray(true_) ? (true_ as Record<string, string>)[side] : true_
      const known = target[key]
      target[key] = {
        ...(typeof known === 'object' && !Array.isArray(known) ? (known as Record<string, string>) : {}),
        [side]: String(value),
      }
    }
  }
}

describe('a hearing over the real definitions', () => {
  it.each(Array.from({ length: 8 }, (_, index) => index))(
    'of invented household %i asks nothing twice and ends with the verdicts of the whole truth',
    (index) => {
      const whole = drawCase({ seed: 31, index, receivedOn: '2026-04-03', words: inventedPeople })
      const { asked, derivation, times } = hear(whole)
      const keys = asked.map(({ fact, subject, side }) => `${fact} ${subject} ${side ?? ''}`)
      expect(new Set(keys).size).toBe(keys.length)
      const verdicts = (of: ReturnType<typeof derive>) =>
        of.entries
          .filter(({ discreet }) => !discreet)
          .map(({ procedure, subject, verdict }) => [procedure, subject, verdict])
      expect(verdicts(derivation)).toEqual(verdicts(derived(whole)))
      expect(times).toBeLessThan(40)
    },
  )
})
