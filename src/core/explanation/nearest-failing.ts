import { evaluate, membersOf, readFact } from '#core/logic'
import type { Condition, Leaf, Quantifier, Scope } from '#core/logic'
import { criterionOf, factOf, placeOf, textOfReading } from './criterion.ts'
import type { Failing } from './explanation.ts'

/** Conditions that are not met, and how far they are from being met. */
export interface Distance {
  readonly cost: number
  readonly failing: readonly Failing[]
}

const MET: Distance = { cost: 0, failing: [] }
const NEVER: Distance = { cost: Number.POSITIVE_INFINITY, failing: [] }
/** A fact that is still open is nearer than one that is otherwise; who moves, what happened and what the city set are far. */
const COSTS = { open: 1, fact: 2, nobody: 4, concerned: 5, event: 6, setting: 7 } as const

/** The conditions nearest to making a condition hold (`wanted`) or not hold: of alternatives, the one that lacks least. */
export function nearestFailing(
  condition: Condition,
  scope: Scope,
  wanted: boolean,
  above: string | null = null,
): Distance {
  const law = condition.law ?? above
  if (evaluate(condition, scope) === (wanted ? 'yes' : 'no')) return MET
  switch (condition.op) {
    case 'all':
    case 'any': {
      const parts = condition.conditions.map((child) => nearestFailing(child, scope, wanted, law))
      return (condition.op === 'all') === wanted ? together(parts) : least(parts)
    }
    case 'not':
      return nearestFailing(condition.condition, scope, !wanted, law)
    case 'some':
    case 'every':
    case 'at-least':
      return ofMembers(condition, scope, wanted, law)
    default:
      return ofLeaf(condition, scope, wanted, law)
  }
}

/** The nearest of several; of none, one that cannot be reached. */
export function least(parts: readonly Distance[]): Distance {
  return parts.reduce((best, part) => (part.cost < best.cost ? part : best), NEVER)
}

function together(parts: readonly Distance[]): Distance {
  return {
    cost: parts.reduce((sum, { cost }) => sum + cost, 0),
    failing: parts.flatMap(({ failing }) => failing),
  }
}

function ofMembers(quantifier: Quantifier, scope: Scope, wanted: boolean, law: string | null): Distance {
  const members = membersOf(quantifier.of, scope).candidates.filter(({ belongs }) => belongs !== 'no')
  const distances = (holds: boolean) =>
    members
      .map(({ person }) =>
        nearestFailing(quantifier.suchThat, { ...scope, subject: { type: 'person', id: person } }, holds, law),
      )
      .sort((a, b) => a.cost - b.cost)
  if (quantifier.op === 'every') return wanted ? together(distances(true)) : least(distances(false))
  if (!wanted) return together(distances(false).slice(0, Math.max(0, members.length - quantifier.n + 1)))
  if (members.length >= quantifier.n) return together(distances(true).slice(0, quantifier.n))
  const { set, side } = quantifier.of
  return {
    cost: COSTS.nobody,
    failing: [{ kind: 'nobody', set, side: side ?? null, subject: scope.subject.id, n: quantifier.n, law }],
  }
}

function ofLeaf(leaf: Leaf, scope: Scope, wanted: boolean, law: string | null): Distance {
  switch (leaf.op) {
    case 'event':
      return { cost: COSTS.event, failing: [{ kind: 'event', events: leaf.kinds, wanted, law }] }
    case 'concerned':
      return { cost: COSTS.concerned, failing: [{ kind: 'concerned', subject: scope.subject.id, wanted, law }] }
    case 'setting': {
      const { setting, values } = leaf
      const value = scope.world.settings[setting] ?? ''
      return { cost: COSTS.setting, failing: [{ kind: 'setting', setting, value, values, wanted, law }] }
    }
    default: {
      const ref = factOf(leaf)
      const criterion = criterionOf(leaf)
      if (ref === undefined || criterion === undefined) return MET
      const read = readFact(ref, scope)
      const value = textOfReading(read)
      return {
        cost: value === null ? COSTS.open : COSTS.fact,
        failing: [{ kind: 'fact', ...placeOf(read.variable), criterion, wanted, value, law }],
      }
    }
  }
}
