import type { Condition } from '#core/logic'

/**
 * How many people besides the subject a condition can need to hold (`positive`) or to fail: one for each *some*, n for *at
 * least n*. A household with so many people shows whatever any household can show of it.
 */
export function witnesses(condition: Condition, positive = true): number {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const each = condition.conditions.map((child) => witnesses(child, positive))
      return (condition.op === 'all') === positive ? each.reduce((sum, n) => sum + n, 0) : Math.max(0, ...each)
    }
    case 'not':
      return witnesses(condition.condition, !positive)
    case 'some':
    case 'at-least': {
      const n = condition.op === 'some' ? 1 : condition.n
      return (positive ? n : 0) + witnesses(condition.suchThat, positive)
    }
    case 'every':
      return (positive ? 0 : 1) + witnesses(condition.suchThat, positive)
    default:
      return 0
  }
}

/** How few people a household can have in which a condition holds: no smaller one need be tried. */
export function fewest(condition: Condition, positive = true): number {
  switch (condition.op) {
    case 'all':
    case 'any': {
      const each = condition.conditions.map((child) => fewest(child, positive))
      return (condition.op === 'all') === positive ? Math.max(0, ...each) : each.length === 0 ? 0 : Math.min(...each)
    }
    case 'not':
      return fewest(condition.condition, !positive)
    case 'some':
    case 'at-least':
      return positive ? membersBesides(condition.of.set) + (condition.op === 'some' ? 1 : condition.n) : 0
    default:
      return 0
  }
}

/** The subject does not belong to those it stands in a relation to. */
function membersBesides(set: string): number {
  return ['everyone', 'concerned', 'household'].includes(set) ? 0 : 1
}
