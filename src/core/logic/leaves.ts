import type { Condition, DateRef, FactRef, Leaf } from './condition.ts'

/** Every leaf of a condition, quantified ones included, in writing order. */
export function* leavesOf(condition: Condition): Iterable<Leaf> {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const child of condition.conditions) yield* leavesOf(child)
      return
    case 'not':
      yield* leavesOf(condition.condition)
      return
    case 'some':
    case 'every':
    case 'at-least':
      yield* leavesOf(condition.suchThat)
      return
    default:
      yield condition
  }
}

/** Every set a condition quantifies over. */
export function* setsOf(condition: Condition): Iterable<{ readonly set: string; readonly side?: 'before' | 'after' }> {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const child of condition.conditions) yield* setsOf(child)
      return
    case 'not':
      yield* setsOf(condition.condition)
      return
    case 'some':
    case 'every':
    case 'at-least':
      yield condition.of
      yield* setsOf(condition.suchThat)
      return
    default:
  }
}

/** The fact references of one leaf. */
export function factsOf(leaf: Leaf): readonly FactRef[] {
  switch (leaf.op) {
    case 'is':
    case 'number':
      return [leaf.fact]
    case 'age':
    case 'fiscal-year-of-age':
      return [leaf.birth, ...factOfDate(leaf.on)]
    case 'days':
      return [...factOfDate(leaf.from), ...factOfDate(leaf.to)]
    case 'changed':
      return [
        { fact: leaf.fact, side: 'before' },
        { fact: leaf.fact, side: 'after' },
      ]
    default:
      return []
  }
}

function factOfDate(ref: DateRef): readonly FactRef[] {
  return 'day' in ref ? [] : [ref]
}

/** The ids of all facts a condition speaks of, relations and the household included. */
export function factIdsOf(condition: Condition): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const leaf of leavesOf(condition)) for (const ref of factsOf(leaf)) ids.add(ref.fact)
  for (const { set } of setsOf(condition))
    ids.add(set === 'household' || set === 'household-others' ? 'person.household' : set)
  return ids
}
