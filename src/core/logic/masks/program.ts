import type { Condition, Leaf, Quantifier } from '../condition.ts'
import { leafKey } from './leaf-key.ts'
import { LeafRows } from './leaf-rows.ts'

/*
 * Conditions as one row of numbers. A group is `kind, end, part, part …`: kinds are below 0, `end` is where the group ends. A part that is
 * not below 0 is a leaf, its number doubled, and one more where it is negated; any other part is a group of its own. Negations have been
 * carried down to the leaves (De Morgan holds in Kleene's logic). A quantifier is `kind, end, its number` and one group.
 */
export const ALL = -1
export const ANY = -2
export const QUANTIFIER = -3
export const NOT_QUANTIFIER = -4
const NO_GROUP = 0

/** A program as plain data, so that it can be made when the product is built. */
export interface WrittenProgram {
  readonly code: readonly number[]
  readonly leaves: readonly Leaf[]
  readonly quantifiers: readonly Quantifier[]
}

/** Conditions made ready for bit sets, over leaves that are held once however many conditions ask them. */
export class Program {
  readonly leaves: Leaf[] = []
  readonly rows = new LeafRows()
  readonly quantifiers: Quantifier[] = []
  /** The row; good until the next condition is added. */
  code: Int32Array = new Int32Array(64)
  private length = 0
  private readonly leafNumbers = new Map<string, number>()

  /** A program that was written down; conditions that are added to it meet none of its leaves again. */
  static from({ code, leaves, quantifiers }: WrittenProgram): Program {
    const program = new Program()
    program.code = Int32Array.from(code)
    program.length = code.length
    for (const leaf of leaves) program.rows.add(leaf)
    program.leaves.push(...leaves)
    program.quantifiers.push(...quantifiers)
    return program
  }

  /** The program as plain data. */
  written(): WrittenProgram {
    return { code: [...this.code.subarray(0, this.length)], leaves: this.leaves, quantifiers: this.quantifiers }
  }

  /** Adds a condition and says where its group begins. */
  add(condition: Condition): number {
    const start = this.length
    if (condition.op === 'all' || condition.op === 'any') this.part(condition, NO_GROUP, false)
    else this.open(ALL, () => this.part(condition, ALL, false))
    return start
  }

  private part(condition: Condition, within: number, negated: boolean): void {
    switch (condition.op) {
      case 'not':
        this.part(condition.condition, within, !negated)
        return
      case 'all':
      case 'any': {
        const kind = (condition.op === 'all') === negated ? ANY : ALL
        const parts = (): void => {
          for (const part of condition.conditions) this.part(part, kind, negated)
        }
        // All of all, and any of any, is one group.
        if (kind === within) parts()
        else this.open(kind, parts)
        return
      }
      case 'some':
      case 'every':
      case 'at-least':
        this.open(negated ? NOT_QUANTIFIER : QUANTIFIER, () => {
          this.push(this.quantifiers.push(condition) - 1)
          this.add(condition.suchThat)
        })
        return
      default:
        this.push(this.leafNumber(condition) * 2 + (negated ? 1 : 0))
    }
  }

  private open(kind: number, parts: () => void): void {
    this.push(kind)
    const end = this.length
    this.push(0)
    parts()
    this.code[end] = this.length
  }

  private push(value: number): void {
    if (this.length === this.code.length) {
      const longer = new Int32Array(this.length * 2)
      longer.set(this.code)
      this.code = longer
    }
    this.code[this.length] = value
    this.length += 1
  }

  private leafNumber(leaf: Leaf): number {
    const key = leafKey(leaf)
    const known = this.leafNumbers.get(key)
    if (known !== undefined) return known
    const number = this.leaves.push(leaf) - 1
    this.leafNumbers.set(key, number)
    this.rows.add(leaf)
    return number
  }
}

/** The leaves of a group, quantified ones included, as often as they stand in it. */
export function leavesWithin(start: number, code: Int32Array): readonly number[] {
  const leaves: number[] = []
  const end = code[start + 1] ?? start
  for (let at = start; at < end;) {
    const part = code[at] ?? 0
    if (part >= 0) leaves.push(part >> 1)
    at += part >= 0 ? 1 : part <= QUANTIFIER ? 3 : 2
  }
  return leaves
}

/** Whether a group looks at a set. */
export function quantifies(start: number, code: Int32Array): boolean {
  const end = code[start + 1] ?? start
  for (let at = start; at < end;) {
    const part = code[at] ?? 0
    if (part <= QUANTIFIER) return true
    at += part >= 0 ? 1 : 2
  }
  return false
}
