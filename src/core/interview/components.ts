import { questionsOf, rankOf, topicIn } from './asking.ts'
import type { Goal } from '#core/logic'
import type { Asking } from './asking.ts'

/** Part of an asking that shares no question with the rest: what is best to ask in it hangs on nothing outside. */
export interface Component {
  readonly questions: readonly number[]
  readonly goals: readonly Goal[]
}

/**
 * Splits an asking into its components, the one most hangs on first, among equals the one with the topic that is usually asked
 * first.
 */
export function componentsOf({ questions, goals }: Asking): readonly Component[] {
  const root = questions.map((_, i) => i)
  const find = (i: number): number => {
    const above = root[i] ?? i
    return above === i ? i : find(above)
  }
  const read = goals.map((goal) => [...questionsOf(goal)])
  for (const [first, ...others] of read)
    for (const other of others) if (first !== undefined) root[find(other)] = find(first)
  const found = new Map<number, { questions: Set<number>; goals: Goal[] }>()
  goals.forEach((goal, i) => {
    const [first] = read[i] ?? []
    if (first === undefined) return
    const component = found.get(find(first)) ?? { questions: new Set<number>(), goals: [] }
    found.set(find(first), component)
    component.goals.push(goal)
    for (const question of read[i] ?? []) component.questions.add(question)
  })
  return [...found.values()]
    .map(({ questions: asked, goals: own }) => ({
      questions: [...asked].sort((a, b) => a - b),
      goals: own,
      rank: Math.min(...[...asked].map((index) => rankOf(questions[index]))),
      topic: Math.min(...[...asked].map((index) => topicIn(questions[index]))),
    }))
    .sort((a, b) => a.topic - b.topic || b.goals.length - a.goals.length || a.rank - b.rank)
}
