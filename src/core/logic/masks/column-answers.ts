import type { FactRef, Leaf } from '../condition.ts'
import { Column } from './column.ts'
import type { Fill } from './column.ts'
import { CHOICE, COLUMN, FIRST, LAST, NUMBER, OTHER, ROW, TO } from './leaf-rows.ts'
import type { Answers, Found } from './masks.ts'
import type { Program } from './program.ts'

/** Where what is known comes from. */
export interface Source {
  /** How a fact is read into its column, for all subjects. */
  readonly reader: (fact: FactRef) => Fill
  /** Answers a leaf that no column can, for all subjects. */
  readonly other: (leaf: Leaf, everybody: number, found: Found) => void
  /** What a quantifier comes to, for all subjects, given the members its condition holds and fails for. */
  readonly quantifier: Answers['quantifier']
}

/**
 * Leaves answered from columns, so that each fact is read once however many leaves ask about it, and a choice of one of a list is
 * no more than bit sets laid over each other.
 */
export class ColumnAnswers implements Answers {
  readonly quantifier: Answers['quantifier']
  private readonly columns: (Column | undefined)[] = []
  private readonly program: Program
  private readonly source: Source
  private round = 0

  constructor(program: Program, source: Source) {
    this.program = program
    this.source = source
    this.quantifier = source.quantifier
  }

  begin(): void {
    this.round += 1
  }

  /** A column is filled anew when it is next read. */
  forget(number: number): void {
    const column = this.columns[number]
    if (column !== undefined) column.round = 0
  }

  leaf(number: number, everybody: number, found: Found): void {
    const { rows, places } = this.program.rows
    const at = number * ROW
    const kind = rows[at] ?? OTHER
    if (kind === OTHER) {
      const leaf = this.program.leaves[number]
      if (leaf !== undefined) this.source.other(leaf, everybody, found)
      return
    }
    const column = this.read(rows[at + COLUMN] ?? 0, everybody)
    const first = rows[at + FIRST] ?? 0
    const last = rows[at + LAST] ?? 0
    if (kind === CHOICE) {
      const { having } = column
      let yes = 0
      for (let i = first; i < last; i += 1) yes |= having[places[i] ?? 0] ?? 0
      found.yes = yes
      found.no = (column.known | column.none) & ~yes
    } else if (kind === NUMBER) within(column, first, last, found)
    else elapsed(column, this.read(rows[at + TO] ?? 0, everybody), first, last, found)
  }

  private read(number: number, everybody: number): Column {
    const column = this.columns[number] ?? this.add(number)
    if (column.round !== this.round || column.isShort) {
      column.clear()
      column.fill(column, everybody)
      column.round = this.round
    }
    return column
  }

  private add(number: number): Column {
    const plan = this.program.rows.columns[number]
    if (plan === undefined) throw new Error('a leaf reads a column that was planned with it')
    while (this.columns.length <= number) this.columns.push(undefined)
    return (this.columns[number] = new Column(plan, this.source.reader(plan.fact)))
  }
}

/** Numbers are known exactly. */
function within({ known, none, least }: Column, atLeast: number, below: number, found: Found): void {
  let yes = 0
  for (let left = known; left !== 0; left &= left - 1) {
    const bit = left & -left
    const n = least[31 - Math.clz32(bit)] ?? 0
    if (n >= atLeast && n < below) yes |= bit
  }
  found.yes = yes
  found.no = (known | none) & ~yes
}

/** Days between two dates that may be known only roughly: settled where both ends agree. */
function elapsed(from: Column, to: Column, atLeast: number, below: number, found: Found): void {
  let yes = 0
  let no = from.none | to.none
  for (let left = from.known & to.known; left !== 0; left &= left - 1) {
    const bit = left & -left
    const i = 31 - Math.clz32(bit)
    const fewest = (to.least[i] ?? 0) - (from.most[i] ?? 0)
    const most = (to.most[i] ?? 0) - (from.least[i] ?? 0)
    if (fewest >= atLeast && most < below) yes |= bit
    else if (most < atLeast || fewest >= below) no |= bit
  }
  found.yes = yes
  found.no = no
}
