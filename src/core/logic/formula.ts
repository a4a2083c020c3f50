import type { Value, Variable } from './world.ts'

/**
 * What can still come out: a variable with a closed list of values, one whose values are ordered days or numbers, or a
 * free yes/no that stands for what cannot be looked into (people nobody has named, two open dates compared).
 */
export interface Slot {
  readonly index: number
  /** What can be asked about it; none for people nobody has named. */
  readonly about: readonly Variable[]
  /** What it is called in every event that looks at it. */
  readonly name: string
  /** The closed list; undefined for days and numbers, which lie from `low` to `high`. */
  readonly values: readonly Value[] | undefined
  /** The bit set of all its values. */
  readonly all: number
  readonly low: number
  readonly high: number
}

/**
 * A statement about one slot. Closed: its value is among those of the bit set `mask`. Ordered: `from` on (`holds`) or
 * before it.
 */
export type Atom =
  | { readonly slot: Slot; readonly mask: number }
  | { readonly slot: Slot; readonly from: number; readonly holds: boolean }

/** At least `n` of these hold: *all* and *any* are its ends, and a negation is a count of negated parts. */
export interface Count {
  readonly n: number
  readonly of: readonly Open[]
  /** A bit for each slot it speaks of, some of which share one: what is not among them it does not mention. */
  readonly near: number
}

/** A formula that hangs on something open. */
export type Open = Atom | Count

/** A condition with everything known worked in. */
export type Formula = boolean | Open

/** The longest list that fits a bit set. */
export const MOST_BITS = 31

/** At least `n` of the parts, simplified. */
export function count(n: number, parts: readonly Formula[]): Formula {
  const wanted = n - parts.filter((part) => part === true).length
  const open = parts.filter((part): part is Open => typeof part !== 'boolean')
  if (wanted <= 0) return true
  if (wanted > open.length) return false
  const [only] = open
  return open.length === 1 && only !== undefined ? only : counted(wanted, open)
}

/** At least `n` of several open parts. */
function counted(n: number, of: readonly Open[]): Count {
  let near = 0
  for (const part of of) near |= nearOf(part)
  return { n, of, near }
}

/** The bits of what a formula may mention. */
export function nearOf(formula: Open): number {
  return 'of' in formula ? formula.near : 1 << (formula.slot.index & 31)
}

/** All of the parts. */
export function allOf(parts: readonly Formula[]): Formula {
  return count(parts.length, parts)
}

/** Any of the parts. */
export function anyOf(parts: readonly Formula[]): Formula {
  return count(1, parts)
}

/** The formula turned round, down to its atoms. */
export function negated(formula: Formula): Formula {
  if (typeof formula === 'boolean') return !formula
  if ('of' in formula) return count(formula.of.length - formula.n + 1, formula.of.map(negated))
  return complement(formula)
}

/** The statement that holds exactly where this one does not. */
export function complement(atom: Atom): Atom {
  if ('mask' in atom) return { slot: atom.slot, mask: atom.slot.all & ~atom.mask }
  return { ...atom, holds: !atom.holds }
}

/** The slot's value is one of those marked; long lists are told apart by their order. */
export function among(slot: Slot, marked: readonly boolean[]): Formula {
  if (!marked.includes(true)) return false
  if (!marked.includes(false)) return true
  if (marked.length <= MOST_BITS)
    return { slot, mask: marked.reduce((mask, is, i) => (is ? mask | (1 << i) : mask), 0) }
  const runs = marked.flatMap((is, i) => (is && marked[i - 1] !== true ? [i] : []))
  return anyOf(
    runs.map((start) => {
      const end = marked.indexOf(false, start)
      return allOf([from(slot, start), end < 0 ? true : negated(from(slot, end))])
    }),
  )
}

/** A free slot is answered yes. */
export function granted(slot: Slot): Formula {
  return { slot, mask: 1 }
}

/** A statement about an ordered slot; constant outside its range. */
export function from(slot: Slot, value: number): Formula {
  if (value <= slot.low) return true
  return value > slot.high ? false : { slot, from: value, holds: true }
}

/** The slots of a formula in reading order. */
export function slotsOf(formula: Formula, found = new Set<Slot>()): ReadonlySet<Slot> {
  if (typeof formula === 'boolean') return found
  if ('of' in formula) for (const part of formula.of) slotsOf(part, found)
  else found.add(formula.slot)
  return found
}

/** The same formula about another slot of the same values. */
export function substitute(formula: Formula, slot: Slot, twin: Slot): Formula {
  return typeof formula === 'boolean' ? formula : renamed(formula, slot, twin)
}

/** The same open formula about another slot of the same values. */
export function renamed(formula: Open, slot: Slot, twin: Slot): Open {
  if ('of' in formula) {
    const bit = 1 << (slot.index & 31)
    return (formula.near & bit) === 0
      ? formula
      : counted(
          formula.n,
          formula.of.map((part) => renamed(part, slot, twin)),
        )
  }
  return formula.slot === slot ? { ...formula, slot: twin } : formula
}
