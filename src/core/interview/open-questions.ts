import type { Derivation, Entry } from '#core/derivation'
import { chooseQuestion } from './choose-question.ts'

/** One question that can still change a verdict: the fact, whom it is about, and how many verdicts hang on it. */
export interface OpenQuestion {
  readonly fact: string
  readonly subject: string
  readonly side: 'before' | 'after' | null
  /** わからない was answered: it is not asked again, but stays listed. */
  readonly asked: boolean
  /** Procedures whose verdict it can change. */
  readonly procedures: readonly string[]
}

/**
 * The open questions of a derivation, the one most verdicts hang on first; among equals in the order of the definitions.
 * Relations are asked once for all persons: the answer names everyone they hold with. What only a discreet procedure hangs
 * on is never among them: the list stands where others can read it, and such a matter is raised by the person alone.
 */
export function openQuestions(entries: readonly Entry[]): readonly OpenQuestion[] {
  const questions = new Map<string, OpenQuestion>()
  for (const entry of entries) {
    if (entry.verdict !== 'not-settled' || entry.discreet) continue
    for (const missing of entry.missing) {
      const key = keyOf(missing)
      const known = questions.get(key)
      const procedures = new Set([...(known?.procedures ?? []), entry.procedure])
      questions.set(key, {
        fact: missing.fact,
        subject: missing.subject,
        side: missing.side,
        asked: missing.asked,
        procedures: [...procedures],
      })
    }
  }
  return [...questions.values()].sort((a, b) => b.procedures.length - a.procedures.length)
}

/** What asking a fact costs: a paper in the hand is cheap, a day to recall or several people to name is dear. */
export type CostOf = (fact: string) => number

/** Which topic a fact belongs to, and where it stands in it: lower first. */
export type TopicOf = (fact: string) => { readonly topic: number; readonly place: number }

const ALIKE = { topic: 0, place: 0 }

/**
 * The next question to ask: the one with which the fewest are to be expected, per what asking costs; where it costs little, topic
 * by topic, and within a topic, where it costs nothing, everybody before the event and then after it. Undefined when all that is open was answered
 * わからない or nothing is open.
 */
export function nextQuestion(
  { entries, open }: Pick<Derivation, 'entries' | 'open'>,
  costOf: CostOf,
  topicOf: TopicOf = () => ALIKE,
): OpenQuestion | undefined {
  const questions = openQuestions(entries).filter(({ asked }) => !asked)
  const chosen = chooseQuestion({
    questions: open.variables.map(({ variable: { fact, side }, answers }) => {
      const { topic, place } = topicOf(fact)
      return { answers, cost: costOf(fact), topic, rank: 2 * place + (side === 'after' ? 1 : 0) }
    }),
    goals: open.goals,
  })
  const variable = chosen === undefined ? undefined : open.variables[chosen]?.variable
  const wanted = variable && keyOf({ fact: variable.fact, subject: variable.entity, side: variable.side ?? null })
  return questions.find((question) => keyOf(question) === wanted) ?? questions[0]
}

function keyOf({ fact, subject, side }: Pick<OpenQuestion, 'fact' | 'subject' | 'side'>): string {
  return `${subject}|${fact}|${side ?? ''}`
}
