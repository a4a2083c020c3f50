import { readYaml } from '#adapters/yaml'
import type { CaseFile } from '#app/residents/resident'
import { parseCase } from '#core/definitions'
import type { Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Derivation } from '#core/derivation'
import { askingCosts, groupedWith, nextQuestion, openQuestions, topicsOf } from '#core/interview'
import type { OpenQuestion } from '#core/interview'

type Facts = Record<string, string | Record<string, string> | readonly string[]>

/** What stands on a paper the visitor brings: known before anything is asked. */
const ON_PAPER = ['relationship', 'family-name', 'given-name', 'name-kana', 'birth-date', 'sex', 'nationality']
const OF_EVENT = ['id', 'kind', 'date', 'persons', 'previous-address', 'new-address']
/** More than any hearing takes. */
const MOST = 200

const only = (facts: object, keys: readonly string[]): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => keys.includes(key))) as Facts

/** A hearing that has come to its end. */
export interface Hearing {
  /** Every fact asked, in order. */
  readonly asked: readonly OpenQuestion[]
  /** How many times something was asked: a question put for several facts at once counts once. */
  readonly times: number
  readonly derivation: Derivation
  /** The whole truth together with what was said of facts it does not mention. */
  readonly told: CaseFile
}

/** What follows from a case, at the one-stop desk; `earlier` of the same case spares what has not changed. */
export function derivedFrom(shown: object, catalogue: Catalogue, earlier?: Derivation): Derivation {
  const located = readYaml('shown.yaml', JSON.stringify(shown))
  const parsed = located.ok ? parseCase(located.value, '', catalogue) : undefined
  if (parsed?.case === undefined) throw new Error(JSON.stringify(parsed?.problems ?? located))
  return derive(parsed.case.situation, catalogue, { authority: 'one-stop-desk' }, earlier)
}

/** A whole hearing: what the paper says is known, the rest is asked until nothing is open. */
export function hear(whole: CaseFile, catalogue: Catalogue): Hearing {
  const { vocabulary } = catalogue
  const costOf = askingCosts(vocabulary)
  const order = [...vocabulary.lexicon.facts.keys()]
  const persons = Object.fromEntries(Object.entries(whole.persons).map(([id, facts]) => [id, only(facts, ON_PAPER)]))
  const event = only(whole.events[0] ?? {}, OF_EVENT)
  const asked: OpenQuestion[] = []
  let times = 0
  let earlier: Derivation | undefined
  for (;;) {
    const derivation = derivedFrom({ ...whole, persons, events: [event] }, catalogue, earlier)
    earlier = derivation
    const next = nextQuestion(derivation, costOf, topicsOf(vocabulary, stated()))
    if (next === undefined) return { asked, derivation, times, told: told() }
    if (times > MOST) throw new Error(`${String(whole.title)}: asks again and again for ${next.fact}`)
    times += 1
    const together = groupedWith(next, openQuestions(derivation.entries), vocabulary)?.questions ?? [next]
    for (const question of inOrder(together)) answer(question)
  }

  /** Fact by fact, as the desk shows what is asked at once. */
  function inOrder(questions: readonly OpenQuestion[]): readonly OpenQuestion[] {
    return questions.toSorted((a, b) => order.indexOf(a.fact) - order.indexOf(b.fact))
  }

  /** What the desk holds by now, the papers included. */
  function stated(): readonly string[] {
    return [
      ...Object.values(persons).flatMap((facts) => Object.keys(facts).map((fact) => `person.${fact}`)),
      ...Object.keys(event).map((fact) => `event.${fact}`),
    ]
  }

  function told(): CaseFile {
    const people = Object.entries(whole.persons).map(([id, facts]) => [id, { ...persons[id], ...facts }] as const)
    return { ...whole, persons: Object.fromEntries(people), events: [{ ...event, ...whole.events[0] }] } as CaseFile
  }

  /** What is said of a fact the whole truth does not mention: no where that can be said, else わからない. */
  function unsaid(fact: string): string {
    return vocabulary.lexicon.facts.get(fact)?.values.includes('no') === true ? 'no' : 'unknown'
  }

  function answer(question: OpenQuestion): void {
    asked.push(question)
    const key = question.fact.slice(question.fact.indexOf('.') + 1)
    const isEvent = question.fact.startsWith('event.')
    const target = isEvent ? event : (persons[question.subject] ?? {})
    const stated = (isEvent ? whole.events[0] : whole.persons[question.subject])?.[key]
    const true_ = stated ?? unsaid(question.fact)
    const { side } = question
    if (side === null) target[key] = true_ as string
    else {
      const bySide = typeof true_ === 'object' && !Array.isArray(true_) ? (true_ as Record<string, string>) : undefined
      const value = bySide === undefined ? true_ : (bySide[side] ?? unsaid(question.fact))
      const known = target[key]
      target[key] = {
        ...(typeof known === 'object' && !Array.isArray(known) ? (known as Record<string, string>) : {}),
        [side]: String(value),
      }
    }
  }
}
