import type { Condition } from '#core/logic'

/** A part of a condition and what is left of the whole when, of every *any* on the way, only that way is open. */
export interface Branch {
  readonly branch: Condition
  readonly whole: Condition
}

/** Every branch of every *any* that makes the condition hold, nested ones included. */
export function* branchesOf(condition: Condition): Iterable<Branch> {
  switch (condition.op) {
    case 'any':
      for (const child of condition.conditions) {
        yield { branch: child, whole: child }
        yield* branchesOf(child)
      }
      return
    case 'all':
      for (const child of condition.conditions) {
        for (const { branch, whole } of branchesOf(child)) {
          const conditions = condition.conditions.map((each) => (each === child ? whole : each))
          yield { branch, whole: { ...condition, conditions } }
        }
      }
      return
    case 'some':
    case 'at-least':
      for (const { branch, whole } of branchesOf(condition.suchThat))
        yield { branch, whole: { ...condition, suchThat: whole } }
      return
    default:
  }
}
