import { UNKNOWN_ANSWER } from '#core/definitions'
import type { Catalogue, Definition, Situation } from '#core/definitions'
import { derive } from '#core/derivation'
import type { Derivation } from '#core/derivation'
import { askingCosts, nextQuestion, openQuestions, topicsOf } from '#core/interview'
import { factIdsOf } from '#core/logic'
import type { Condition } from '#core/logic'
import { grouped } from '#core/value'

import { conditionInEvent } from './condition-in-event.ts'

/** A question of the interview on paper: one fact, or all facts of a question put once for everybody. */
export interface PaperQuestion {
  readonly facts: readonly string[]
  /** The question for several facts at once, by its id. */
  readonly group: string | undefined
  /** Put to an ordinary household too; else only where it may apply. */
  readonly ordinary: boolean
}

/** What stands in the head of the sheet, and is no question. */
const HEAD = [
  'visit.received-on',
  'event.date',
  'person.household',
  'person.birth-date',
  'person.relationship',
  'person.sex',
  'person.nationality',
]

const LIMIT = 80

/** What a procedure reads in an event: whether it is needed, nothing to do, and by when; with what, where, and for how much. */
const conditionsOf = (definition: Definition): readonly Condition[] =>
  [
    definition.neededWhen,
    definition.nothingToDo?.when,
    ...[...definition.deadline, ...definition.routing, ...definition.documents, ...definition.fee].map(
      ({ when }) => when,
    ),
  ].filter((condition) => condition !== undefined)

/** The procedures that an event of this kind can bring up, by section as the city lists them; without what may not be seen to exist. */
export const proceduresOf = ({ definitions, offices, desk }: Catalogue, kind: string): readonly Definition[] => {
  const sections = [...new Set([...offices.keys(), ...desk.sections.map(({ id }) => id)])]
  const all = [...definitions.values()].flatMap((versions) => {
    const newest = versions.at(-1)
    return newest === undefined || newest.discreet || !newest.events.includes(kind) ? [] : [newest]
  })
  return all.toSorted((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || (a.id < b.id ? -1 : 1))
}

/** How many procedures of an event read each fact. */
const readersOf = (catalogue: Catalogue, kind: string): ReadonlyMap<string, number> => {
  const readers = new Map<string, number>()
  for (const definition of proceduresOf(catalogue, kind)) {
    const read = conditionsOf(definition).flatMap((condition) => {
      const left = conditionInEvent(condition, { kind, settings: catalogue.settings })
      return typeof left === 'boolean' ? [] : [...factIdsOf(left)]
    })
    for (const fact of new Set(read)) readers.set(fact, (readers.get(fact) ?? 0) + 1)
  }
  return readers
}

/** The facts that the desk asks an ordinary household for, in its order; each answer is what the household says. */
function* askedOf(catalogue: Catalogue, household: Situation): Generator<undefined, readonly string[]> {
  const { vocabulary } = catalogue
  const costOf = askingCosts(vocabulary)
  const said = grouped(household.statements, ({ entity, fact }) => `${entity} ${fact}`)
  let statements = household.statements.filter(({ fact }) => HEAD.includes(fact))
  const asked: string[] = []
  const asker = { authority: catalogue.desk['default-authority'] }
  let derivation: Derivation | undefined
  for (let turn = 0; turn < LIMIT; turn += 1) {
    // Only what the last answer bears on is judged again.
    derivation = derive({ ...household, statements }, catalogue, asker, derivation)
    const stated = statements.map(({ fact }) => fact)
    const next = nextQuestion(derivation, costOf, topicsOf(vocabulary, stated))
    if (next === undefined) break
    asked.push(next.fact)
    yield
    // Asked of one, asked of all: paper has a column for each.
    const open = openQuestions(derivation.entries).filter(({ fact }) => fact === next.fact)
    statements = [
      ...statements,
      ...open.flatMap(({ subject, fact, side }) => {
        const unknown = {
          entity: subject,
          fact,
          value: UNKNOWN_ANSWER,
          origin: 'paper',
          ...(side === null ? {} : { side }),
        }
        return said.get(`${subject} ${fact}`) ?? [unknown]
      }),
    ]
  }
  return [...new Set(asked)]
}

/** All turns at once. */
function atOnce<T>(turns: Generator<undefined, T>): T {
  for (;;) {
    const turn = turns.next()
    if (turn.done === true) return turn.value
  }
}

/**
 * The questions of the interview about one kind of event: first those the desk puts to an ordinary household, in its order, then all
 * others that a procedure of the event hangs on, those first on which most do. Nothing that only a discreet procedure reads, and
 * nothing that paper cannot ask (a fact without a question).
 */
export const paperQuestions = (
  catalogue: Catalogue,
  kind: string,
  ordinary: Situation | undefined,
): readonly PaperQuestion[] =>
  inOrder(catalogue, kind, ordinary === undefined ? [] : atOnce(askedOf(catalogue, ordinary)))

/** The same, question by question, with a pause after each: a screen stays at hand meanwhile. */
export async function paperQuestionsInTurns(
  catalogue: Catalogue,
  kind: string,
  ordinary: Situation | undefined,
  pause: () => Promise<void>,
): Promise<readonly PaperQuestion[]> {
  if (ordinary === undefined) return inOrder(catalogue, kind, [])
  const turns = askedOf(catalogue, ordinary)
  for (;;) {
    await pause()
    const turn = turns.next()
    if (turn.done === true) return inOrder(catalogue, kind, turn.value)
  }
}

function inOrder(catalogue: Catalogue, kind: string, first: readonly string[]): readonly PaperQuestion[] {
  const { texts, lexicon } = catalogue.vocabulary
  const readers = readersOf(catalogue, kind)
  const canBe = (fact: string): boolean => {
    const when = lexicon.facts.get(fact)?.appliesWhen
    return when === undefined || conditionInEvent(when, { kind, settings: catalogue.settings }) !== false
  }
  const isAsked = (fact: string): boolean =>
    !HEAD.includes(fact) &&
    readers.has(fact) &&
    canBe(fact) &&
    (texts.get(fact)?.question ?? texts.get(fact)?.group) !== undefined
  const byReaders = [...readers].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([fact]) => fact)
  const all = [...new Set([...first, ...byReaders])].filter(isAsked)
  const groupOf = (fact: string): string | undefined => texts.get(fact)?.group
  const questions = all
    .filter(
      (fact, index) =>
        groupOf(fact) === undefined || all.findIndex((each) => groupOf(each) === groupOf(fact)) === index,
    )
    .map((fact) => {
      const group = groupOf(fact)
      const facts = group === undefined ? [fact] : all.filter((each) => groupOf(each) === group)
      return { facts, group, ordinary: facts.some((each) => first.includes(each)) }
    })
  return [...questions.filter((each) => each.ordinary), ...questions.filter((each) => !each.ordinary)]
}
