import type { Goal } from '#core/logic'

/** Goals as flat arrays, every part before the goal it belongs to: walked thousands of times for one question. */
export interface FlatGoals {
  /** Of a leaf the question, of a count −1. */
  readonly question: Int32Array
  /** Of a leaf the answers under which it holds, of a count how many parts must hold. */
  readonly mask: Int32Array
  /** First and last (exclusive) of a count's parts in `parts`. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly parts: Int32Array
  /** Where each goal's nodes begin and end; its own node is the last. */
  readonly begin: Int32Array
  readonly end: Int32Array
}

/** Flattens goals. */
export function flatten(goals: readonly Goal[]): FlatGoals {
  const question: number[] = []
  const mask: number[] = []
  const from: number[] = []
  const to: number[] = []
  const parts: number[] = []
  const add = (goal: Goal): number => {
    const own = 'of' in goal ? goal.of.map(add) : []
    from.push(parts.length)
    parts.push(...own)
    to.push(parts.length)
    question.push('of' in goal ? -1 : goal.question)
    mask.push('of' in goal ? goal.n : goal.mask)
    return question.length - 1
  }
  const begin: number[] = []
  const end: number[] = []
  for (const goal of goals) {
    begin.push(question.length)
    add(goal)
    end.push(question.length)
  }
  const array = (values: readonly number[]) => Int32Array.from(values)
  return {
    question: array(question),
    mask: array(mask),
    from: array(from),
    to: array(to),
    parts: array(parts),
    begin: array(begin),
    end: array(end),
  }
}
