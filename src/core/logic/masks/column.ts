import type { ColumnPlan } from './leaf-rows.ts'

/** Fills a column that was cleared, for all subjects. */
export type Fill = (column: Column, everybody: number) => void

/**
 * What is known of one fact, for all subjects at once: bit sets of those it is known of, of those it does not apply to, and of those who
 * have a value that some leaf names; of dates and numbers what they lie between.
 */
export class Column {
  readonly fill: Fill
  known = 0
  none = 0
  /** By the place of a value. */
  readonly having: number[] = []
  /** By subject. */
  readonly least: number[] = []
  readonly most: number[] = []
  /** In which round it was filled. */
  round = 0
  private readonly places: ReadonlyMap<string, number>

  constructor({ places }: ColumnPlan, fill: Fill) {
    this.places = places
    this.fill = fill
  }

  /** A leaf has come to name a value that had no place when the column was filled. */
  get isShort(): boolean {
    return this.having.length < this.places.size
  }

  /** Forgets everything before it is filled anew. */
  clear(): void {
    this.known = 0
    this.none = 0
    const { having } = this
    for (let place = 0; place < having.length; place += 1) having[place] = 0
    while (this.isShort) having.push(0)
  }

  /** One of a list is known of these subjects; a value no leaf names is as good as any other. */
  choice(subjects: number, value: string): void {
    this.known |= subjects
    const place = this.places.get(value)
    if (place !== undefined) this.having[place] = (this.having[place] ?? 0) | subjects
  }

  /** A number or a day is known of a subject, or what it lies between. */
  between(subject: number, least: number, most: number): void {
    this.known |= 1 << subject
    this.least[subject] = least
    this.most[subject] = most
  }

  /** It does not apply to these subjects. */
  nothing(subjects: number): void {
    this.none |= subjects
    const place = this.places.get('none')
    if (place !== undefined) this.having[place] = (this.having[place] ?? 0) | subjects
  }
}
