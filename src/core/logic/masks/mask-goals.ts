import type { Condition, Leaf } from '../condition.ts'
import { factsOf } from '../leaves.ts'
import { ColumnAnswers } from './column-answers.ts'
import type { Source } from './column-answers.ts'
import { deciding } from './deciding.ts'
import { Masks } from './masks.ts'
import { leavesWithin, Program, quantifies } from './program.ts'
import type { WrittenProgram } from './program.ts'

/** A condition that is asked of every subject, and the kinds of life event that bring it about; without any, every kind does. */
export interface MaskGoal {
  readonly kinds?: readonly string[]
  readonly condition: Condition
}

/** Goals made ready, as plain data: so that it can be done when the product is built. */
export interface CompiledGoals {
  readonly program: WrittenProgram
  /** Where each goal's group begins, and the kinds of event that bring it about. */
  readonly starts: readonly number[]
  readonly kinds: readonly (readonly string[] | null)[]
}

/** Makes goals ready: equal leaves become one. */
export function compileGoals(goals: readonly MaskGoal[]): CompiledGoals {
  const program = new Program()
  const starts = goals.map(({ condition }) => program.add(condition))
  return { program: program.written(), starts, kinds: goals.map(({ kinds }) => kinds ?? null) }
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
  private readonly program: Program
  private readonly starts: readonly number[]
  private readonly always: number[] = []
  private readonly byKind = new Map<string, number[]>()
  private readonly answers: ColumnAnswers
  private readonly masks: Masks
  /** In which round each goal was last worked out. */
  private readonly worked: Int32Array
  private round = 0
  private readonly waiting: number[] = []
  private dependants: Dependants | undefined

  constructor({ program, starts, kinds }: CompiledGoals, source: Source) {
    this.program = Program.from(program)
    this.starts = starts
    kinds.forEach((bringing, goal) => {
      if (bringing === null) this.always.push(goal)
      else for (const kind of bringing) bucketOf(this.byKind, kind).push(goal)
    })
    this.yes = new Int32Array(starts.length)
    this.no = new Int32Array(starts.length)
    this.worked = new Int32Array(starts.length)
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
    const { masks, waiting } = this
    const { resting, readers, quantified } = (this.dependants ??= dependantsOf(this.program, this.starts))
    waiting.length = 0
    const reading = readers.get(fact)
    if (reading !== undefined) {
      for (const column of reading.columns) this.answers.forget(column)
      for (const leaf of reading.leaves) if (masks.changes(leaf)) this.wait(resting[leaf] ?? [])
    }
    this.wait(quantified)
    this.work(waiting)
    return waiting.length
  }

  /** The leaves that decide a goal for one subject; of an unknown one, those that leave it open. */
  why(goal: number, subject: number): readonly Leaf[] {
    const start = this.starts[goal]
    if (start === undefined) return []
    const leaves: Leaf[] = []
    for (const number of deciding(start, 1 << subject, this.program, this.masks)) {
      const leaf = this.program.leaves[number]
      // One leaf may stand in several parts; it cannot be left out sooner, for the part it was met in first may drop out.
      if (leaf !== undefined && !leaves.includes(leaf)) leaves.push(leaf)
    }
    return leaves
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

/** By leaf, the goals it stands in; by fact, the columns and the leaves that read it; and the goals that look at a set. */
interface Dependants {
  readonly resting: readonly (readonly number[])[]
  readonly readers: ReadonlyMap<string, { readonly columns: readonly number[]; readonly leaves: readonly number[] }>
  readonly quantified: readonly number[]
}

function dependantsOf({ leaves, code, rows }: Program, starts: readonly number[]): Dependants {
  const resting = leaves.map((): number[] => [])
  const reading = new Map<string, number[]>()
  const quantified: number[] = []
  starts.forEach((start, goal) => {
    for (const leaf of leavesWithin(start, code)) {
      const standing = resting[leaf]
      if (standing !== undefined && standing.at(-1) !== goal) standing.push(goal)
    }
    if (quantifies(start, code)) quantified.push(goal)
  })
  leaves.forEach((leaf, number) => {
    for (const { fact } of factsOf(leaf)) bucketOf(reading, fact).push(number)
  })
  const readers = new Map([...reading].map(([fact, own]) => [fact, { columns: rows.columnsOf(fact), leaves: own }]))
  return { resting, readers, quantified }
}

function bucketOf(buckets: Map<string, number[]>, key: string): number[] {
  const known = buckets.get(key)
  if (known !== undefined) return known
  const bucket: number[] = []
  buckets.set(key, bucket)
  return bucket
}
