/**
 * How much work one definition may cost, in steps of the solver; opening a world counts as some. When it is spent, what was
 * not shown is *not proven*. `isOver` lets whoever runs the verification end it by a clock of their own.
 */
export class Budget {
  private steps: number
  private readonly isOver: () => boolean

  constructor(steps: number, isOver: () => boolean = () => false) {
    this.steps = steps
    this.isOver = isOver
  }

  /** Steps one search may take. */
  get left(): number {
    return this.isSpent ? 0 : this.steps
  }

  get isSpent(): boolean {
    return this.steps <= 0 || this.isOver()
  }

  spend(steps: number): void {
    this.steps -= steps
  }
}
