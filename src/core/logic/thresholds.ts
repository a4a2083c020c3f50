import type { Leaf } from './condition.ts'
import { allOf, anyOf, from, negated } from './formula.ts'
import type { Formula, Slot } from './formula.ts'
import { evaluateLeaf } from './operators.ts'
import type { Scope } from './read.ts'
import { withReading } from './world.ts'
import type { Value, Variable } from './world.ts'

/**
 * What a leaf says about one open day or number, everything else in it being known: every bound flips once over the
 * ordered values, and the day at which it flips is searched for by asking the leaf.
 */
export function thresholds(leaf: Leaf, variable: Variable, slot: Slot, scope: Scope): Formula {
  return allOf(halvesOf(leaf).map((half) => flip(half, variable, slot, scope)))
}

/** A two-sided bound flips twice; each half flips once. */
export function halvesOf(leaf: Leaf): readonly Leaf[] {
  if (leaf.op !== 'age' && leaf.op !== 'days' && leaf.op !== 'number') return [leaf]
  const { atLeast, below } = leaf.bounds
  return [
    ...(atLeast === undefined ? [] : [{ ...leaf, bounds: { atLeast } }]),
    ...(below === undefined ? [] : [{ ...leaf, bounds: { below } }]),
  ]
}

function flip(leaf: Leaf, variable: Variable, slot: Slot, scope: Scope): Formula {
  const declaration = scope.world.lexicon.facts.get(variable.fact)
  const valueOf = (n: number): Value => (declaration?.type === 'number' ? n : { earliest: n, latest: n, text: '' })
  const holdsAt = (n: number) =>
    evaluateLeaf(leaf, {
      ...scope,
      world: withReading(scope.world, variable, { state: 'known', value: valueOf(n), origin: 'assumed' }),
    }).truth === 'yes'
  if (leaf.op === 'changed') return changed(leaf, variable, slot, scope)
  const { first, flipsAt } = searchFlip(slot.low, slot.high, holdsAt)
  if (flipsAt === undefined) return first
  const later = from(slot, flipsAt)
  return first ? negated(later) : later
}

/**
 * What is answered at the lower of two whole numbers, and the first one up to the higher at which it is answered otherwise; undefined
 * where the higher has the same answer. The answer flips once at most.
 */
export function searchFlip<T>(
  low: number,
  high: number,
  answer: (n: number) => T,
): { readonly first: T; readonly flipsAt: number | undefined } {
  const first = answer(low)
  if (first === answer(high)) return { first, flipsAt: undefined }
  let before = low
  let after = high
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (answer(middle) === first) before = middle
    else after = middle
  }
  return { first, flipsAt: after }
}

/** Differs from the other side's value, which is known. */
function changed(leaf: Leaf & { op: 'changed' }, variable: Variable, slot: Slot, scope: Scope): Formula {
  const other = scope.world.stated({ ...variable, side: variable.side === 'before' ? 'after' : 'before' }, scope.event)
  if (other.state !== 'known') return true
  const value =
    typeof other.value === 'object' && 'earliest' in other.value ? other.value.earliest : Number(other.value)
  return anyOf([negated(from(slot, value)), from(slot, value + 1)])
}
