import type { Vocabulary } from '#core/definitions'
import type { OpenQuestion } from './open-questions.ts'

/** A question put once for several facts and everybody (まとめて聞く質問), with the open questions it answers. */
export interface GroupedQuestion {
  /** The id of the group in the vocabulary. */
  readonly group: string
  readonly questions: readonly OpenQuestion[]
}

/**
 * The group a question is asked in, with all open questions of that group; undefined for a question without a group, for one that
 * was answered わからない, and where it is the only one left of its group: then it is put by itself.
 */
export function groupedWith(
  question: OpenQuestion,
  open: readonly OpenQuestion[],
  { texts }: Pick<Vocabulary, 'texts'>,
): GroupedQuestion | undefined {
  const group = texts.get(question.fact)?.group
  if (group === undefined || question.asked) return undefined
  const questions = open.filter(({ fact, asked }) => !asked && texts.get(fact)?.group === group)
  return questions.length < 2 ? undefined : { group, questions }
}

/** How many times something has to be asked at most: the questions of one group count as one. */
export function askingsOf(open: readonly OpenQuestion[], { texts }: Pick<Vocabulary, 'texts'>): number {
  const groups = open.map(({ fact }) => texts.get(fact)?.group)
  return (
    new Set(groups.filter((group) => group !== undefined)).size + groups.filter((group) => group === undefined).length
  )
}
