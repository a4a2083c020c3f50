import type { Bounds, DateRef, FactRef, Leaf } from '../condition.ts'

/** A fact that leaves read, and the places of the values they name. */
export interface ColumnPlan {
  readonly fact: FactRef
  readonly places: ReadonlyMap<string, number>
}

/** How a leaf is answered: as one of a list, by a number, by days between two dates, or by its operator. */
export const CHOICE = 0
export const NUMBER = 1
export const DAYS = 2
export const OTHER = 3

/*
 * A leaf made ready is a row of numbers: its kind; the column it reads and, for days, the column they are counted to; then for a choice
 * where its places begin and end, for numbers and days the bounds. Rows lie side by side, as they are read by the thousand.
 */
export const COLUMN = 1
export const TO = 2
export const FIRST = 3
export const LAST = 4
export const ROW = 5

/** Bounds that are not there. */
const LEAST = -(2 ** 31)
const MOST = 2 ** 31 - 1

/** Leaves made ready, in the order they were added, and the columns they read. */
export class LeafRows {
  readonly columns: ColumnPlan[] = []
  /** The places of all choices, those of one leaf side by side. */
  readonly places: number[] = []
  rows = new Int32Array(64 * ROW)
  private readonly byFact = new Map<string, number>()
  private length = 0

  add(leaf: Leaf): void {
    if (this.length === this.rows.length) {
      const longer = new Int32Array(this.length * 2)
      longer.set(this.rows)
      this.rows = longer
    }
    this.rows.set(this.rowOf(leaf), this.length)
    this.length += ROW
  }

  /** The columns of a fact, on whichever side. */
  columnsOf(fact: string): readonly number[] {
    return this.columns.flatMap((column, number) => (column.fact.fact === fact ? [number] : []))
  }

  private rowOf(leaf: Leaf): readonly number[] {
    switch (leaf.op) {
      case 'is': {
        const column = this.column(leaf.fact)
        const first = this.places.length
        for (const value of leaf.values) this.places.push(this.place(column, value))
        return [CHOICE, column, column, first, this.places.length]
      }
      case 'number': {
        if (!areNarrow(leaf.bounds)) return [OTHER]
        const column = this.column(leaf.fact)
        return [NUMBER, column, column, leaf.bounds.atLeast ?? LEAST, leaf.bounds.below ?? MOST]
      }
      case 'days': {
        const { from, to, bounds, rolls } = leaf
        if (rolls === true || !isAsStated(from) || !isAsStated(to) || !areNarrow(bounds)) return [OTHER]
        return [DAYS, this.column(from), this.column(to), bounds.atLeast ?? LEAST, bounds.below ?? MOST]
      }
      default:
        return [OTHER]
    }
  }

  private column(fact: FactRef): number {
    const key = fact.side === undefined ? fact.fact : `${fact.fact}@${fact.side}`
    const known = this.byFact.get(key)
    if (known !== undefined) return known
    const number = this.columns.push({ fact, places: new Map() }) - 1
    this.byFact.set(key, number)
    return number
  }

  private place(column: number, value: string): number {
    const places = this.columns[column]?.places as Map<string, number>
    const known = places.get(value) ?? places.size
    places.set(value, known)
    return known
  }
}

/** A fact read as it was stated, neither a fixed day nor a day months before it. */
const isAsStated = (ref: DateRef): ref is FactRef => !('day' in ref) && ref.monthsBefore === undefined

/** Bounds that fit a row, and leave room for those that are not there. */
const areNarrow = ({ atLeast = 0, below = 0 }: Bounds): boolean =>
  [atLeast, below].every((bound) => Number.isInteger(bound) && Math.abs(bound) < MOST)
