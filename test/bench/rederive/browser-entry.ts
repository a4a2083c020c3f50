import { nationalHolidays } from '#adapters/holidays'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import type { Catalogue, Situation, Statement } from '#core/definitions'
import { derive } from '#core/derivation'
import { askingCosts, nextQuestion, topicsOf } from '#core/interview'
import type { OpenQuestion } from '#core/interview'
import type { PackTexts } from '../../parity/browser-entry.ts'
import { householdOfSix } from './household-of-six.ts'

/** Milliseconds of one answer, as medians and as the 95th of a hundred: what follows from it, and the question after it. */
export interface Pace {
  readonly open: number
  readonly derive: readonly [median: number, p95: number]
  readonly question: readonly [median: number, p95: number]
}

/** Answers questions of a household of six as a hearing puts them and takes the time of each, after a few to warm up. */
export type TakePace = (texts: PackTexts) => readonly Pace[]

/** Takes the time of each answer of a whole hearing, every derivation taking the one before it along: median and 95th of a hundred. */
export type TakeHearing = (texts: PackTexts) => { readonly answers: number; readonly derive: readonly [number, number] }

const WARM_UP = 20
const ROUNDS = 60
const HEARINGS = 4
const MOST_ANSWERS = 100

const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
const spread = (times: readonly number[]): readonly [number, number] => {
  const sorted = times.toSorted((a, b) => a - b)
  return [at(sorted, 0.5), at(sorted, 0.95)]
}

/** The same situation with one fact answered the other way round each time, so that nothing can be remembered. */
const toggled = (situation: Situation, round: number): Situation => {
  const statement: Statement = {
    entity: 'p1',
    fact: 'person.my-number-card',
    value: round % 2 === 0 ? 'valid' : 'not-held',
    origin: 'visitor',
  }
  return { ...situation, statements: [...situation.statements, statement] }
}

const paceOf = (situation: Situation, catalogue: Catalogue): Pace => {
  const asker = { authority: catalogue.desk['default-authority'] }
  const [costs, topics] = [askingCosts(catalogue.vocabulary), topicsOf(catalogue.vocabulary)]
  const deriving: number[] = []
  const asking: number[] = []
  let open = 0
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const began = performance.now()
    const derived = derive(toggled(situation, round), catalogue, asker)
    const followed = performance.now()
    nextQuestion(derived, costs, topics)
    const asked = performance.now()
    open = derived.entries.filter(({ verdict }) => verdict === 'not-settled').length
    if (round < WARM_UP) continue
    deriving.push(followed - began)
    asking.push(asked - followed)
  }
  return { open, derive: spread(deriving), question: spread(asking) }
}

/** No where that can be said, but for every ninth answer. */
const answerTo = ({ fact, subject, side }: OpenQuestion, nth: number, catalogue: Catalogue): Statement => {
  const values = catalogue.vocabulary.lexicon.facts.get(fact)?.values ?? []
  const other = values[(nth * 7 + 3) % values.length] ?? 'unknown'
  const value = values.includes('no') && nth % 9 !== 4 ? 'no' : other
  return { entity: subject, fact, value, origin: 'visitor', ...(side === null ? {} : { side }) }
}

const hear = (from: Situation, catalogue: Catalogue): readonly number[] => {
  const asker = { authority: catalogue.desk['default-authority'] }
  const [costs, topics] = [askingCosts(catalogue.vocabulary), topicsOf(catalogue.vocabulary)]
  const times: number[] = []
  let situation = from
  let derived = derive(situation, catalogue, asker)
  while (times.length < MOST_ANSWERS) {
    const question = nextQuestion(derived, costs, topics)
    if (question === undefined) break
    const statement = answerTo(question, times.length, catalogue)
    situation = { ...situation, statements: [...situation.statements, statement] }
    const began = performance.now()
    derived = derive(situation, catalogue, asker, derived)
    times.push(performance.now() - began)
  }
  return times
}

const catalogueOf = ({ files, pack, forms }: PackTexts): Catalogue => {
  const { catalogue } = loadCatalogue({
    files,
    pack,
    read: readYaml,
    holidays: nationalHolidays(),
    forms: new Set(forms),
  })
  if (catalogue === undefined) throw new Error('the packs have problems')
  return catalogue
}

const takePace: TakePace = (texts) => {
  const catalogue = catalogueOf(texts)
  return householdOfSix.map((situation) => paceOf(situation, catalogue))
}

const takeHearing: TakeHearing = (texts) => {
  const catalogue = catalogueOf(texts)
  const [nothingAsked] = householdOfSix
  if (nothingAsked === undefined) throw new Error('there is no household')
  const [warm, ...hearings] = Array.from({ length: HEARINGS + 1 }, () => hear(nothingAsked, catalogue))
  return { answers: warm?.length ?? 0, derive: spread(hearings.flat()) }
}

Reflect.set(globalThis, 'takePace', takePace)
Reflect.set(globalThis, 'takeHearing', takeHearing)
