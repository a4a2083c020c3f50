import type { Condition, Leaf } from '../condition.ts'
import { factsOf, setsOf } from '../leaves.ts'
import { ColumnAnswers } from './column-answers.ts'
import type { Source } from './column-answers.ts'
import { deciding } from './deciding.ts'
import { Masks } from './masks.ts'
import { leavesWithin, Program } from './program.ts'

/** A condition that is asked of every subject, and the kinds of life event that bring it about; without any, every kind does. */
export interface MaskGoal {
  readonly kinds?: readonly string[]
  readonly condition: Condition
}

/**
 * Many conditions over the same subjects, as bit sets: worked out whole for one kind of event, then again only where an answer
 * bears on them. What the kind of event does not bring about holds for nobody and is never looked at.
 *
 * Invariant: after any answers it holds what working it out whole would give. For that a fact whose applying hangs on others has to
 * be told of when they change.
 */
export class MaskGoals {
  /** For whom each goal holds, and for whom it does not. */
  readonly yes: Int32Array
  readonly no: Int32Array
  private readonly program = new Program()
  /** Where each goal's group begins. */
  private readonly starts: readonly number[]
  private readonly always: readonly number[]
  private readonly byKind = new Map<string, number[]>()
  /** By leaf, the goals it stands in; by fact, the leaves that read it; and the goals that look at a set. */
  private readonly resting: readonly (readonly number[])[]
  private readonly reading = new Map<string, number[]>()
  private readonly quantified: readonly number[]
  private readonly answers: ColumnAnswers
  private readonly masks: Masks
  /** In which round each goal was last worked out. */
  private readonly worked: Int32Array
  private round = 0
  private readonly waiting: number[] = []

  constructor(goals: readonly MaskGoal[], source: Source) {
    this.starts = goals.map(({ condition }) => this.program.add(condition))
    this.always = numbersOf(goals, ({ kinds }) => kinds === undefined)
    this.quantified = numbersOf(goals, ({ condition }) => setsOf(condition)[Symbol.iterator]().next().done !== true)
    goals.forEach(({ kinds = [] }, goal) => {
      for (const kind of kinds) bucketOf(this.byKind, kind).push(goal)
    })
    const { leaves, code } = this.program
    const resting = leaves.map((): number[] => [])
    this.starts.forEach((start, goal) => {
      for (const leaf of leavesWithin(start, code)) {
        const standing = resting[leaf]
        if (standing !== undefined && standing.at(-1) !== goal) standing.push(goal)
      }
    })
    this.resting = resting
    leaves.forEach((leaf, number) => {
      for (const { fact } of factsOf(leaf)) bucketOf(this.reading, fact).push(number)
    })
    this.yes = new Int32Array(goals.length)
    this.no = new Int32Array(goals.length)
    this.worked = new Int32Array(goals.length)
    this.answers = new ColumnAnswers(this.program, source)
    this.masks = new Masks(this.program, this.answers)
  }

  /** Works out everything that a kind of event brings about, for so many subjects. */
  whole(kind: string, subjects: number): void {
    this.masks.begin(subjects)
    this.round += 1
    this.yes.fill(0)
    this.no.fill(this.masks.everybody)
    this.work(this.always)
    this.work(this.byKind.get(kind) ?? [])
  }

  /** Works out again what an answer about a fact bears on, and says how many goals that were. */
  after(fact: string): number {
    const { masks, resting, waiting } = this
    waiting.length = 0
    this.answers.forget(fact)
    for (const leaf of this.reading.get(fact) ?? []) if (masks.changes(leaf)) this.wait(resting[leaf] ?? [])
    this.wait(this.quantified)
    this.work(waiting)
    return waiting.length
  }

  /** The leaves that decide a goal for one subject; of an unknown one, those that leave it open. */
  why(goal: number, subject: number): readonly Leaf[] {
    const start = this.starts[goal]
    if (start === undefined) return []
    return deciding(start, 1 << subject, this.program, this.masks).flatMap((leaf) => this.program.leaves[leaf] ?? [])
  }

  /** What this event does not bring about stays with nobody; what waits already waits once. */
  private wait(goals: readonly number[]): void {
    const { worked, round, waiting } = this
    for (const goal of goals) {
      if (worked[goal] !== round) continue
      worked[goal] = 0
      waiting.push(goal)
    }
  }

  private work(goals: readonly number[]): void {
    const { masks, starts, yes, no, worked, round } = this
    for (const goal of goals) {
      const start = starts[goal]
      if (start === undefined) continue
      masks.look(start)
      yes[goal] = masks.yes
      no[goal] = masks.no
      worked[goal] = round
    }
  }
}

function numbersOf(goals: readonly MaskGoal[], is: (goal: MaskGoal) => boolean): readonly number[] {
  return goals.flatMap((goal, number) => (is(goal) ? [number] : []))
}

function bucketOf(buckets: Map<string, number[]>, key: string): number[] {
  const known = buckets.get(key)
  if (known !== undefined) return known
  const bucket: number[] = []
  buckets.set(key, bucket)
  return bucket
}
