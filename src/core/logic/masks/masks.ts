import type { Quantifier } from '../condition.ts'
import { ALL, NOT_QUANTIFIER, QUANTIFIER } from './program.ts'
import type { Program } from './program.ts'

/** The most subjects that fit one bit set; with more the plain reading is right and quick enough. */
export const MOST_SUBJECTS = 31

/** For whom something holds and for whom it does not; whoever is in neither, it is not known of. */
export interface Found {
  yes: number
  no: number
}

/** Where leaves and quantifiers are answered for all subjects at once, bit `i` being the `i`th of them. */
export interface Answers {
  /** Everything is read anew from here on. */
  readonly begin: () => void
  /** What a leaf of the program comes to. */
  readonly leaf: (number: number, everybody: number, found: Found) => void
  /** What a quantifier comes to, given the members its condition holds and fails for. */
  readonly quantifier: (quantifier: Quantifier, members: Found, everybody: number, found: Found) => void
}

/** Where a leaf's bits stand in the row, and the round in which they were answered. */
const STRIDE = 4
const NO = 1
const ROUND = 2

/**
 * Kleene's logic for all subjects at once, without a branch a subject: a condition is two bit sets, for whom it holds and for whom it does
 * not. A leaf is answered when it is first looked at, and once for all the conditions it stands in.
 *
 * Invariant: nobody is in both sets.
 */
export class Masks implements Found {
  /** Of the group or leaf that was looked at last. */
  yes = 0
  no = 0
  /** The bits of all subjects. */
  everybody = 0
  private round = 0
  private readonly program: Program
  private readonly answers: Answers
  private readonly members: Masks
  private leaves: Int32Array

  /** `members`: whose bits the condition inside a quantifier is answered in, where it is not asked of persons anyway. */
  constructor(program: Program, answers: Answers, members?: Masks) {
    this.members = members ?? this
    this.program = program
    this.answers = answers
    this.leaves = new Int32Array(program.leaves.length * STRIDE)
  }

  /** Begins anew with so many subjects: nothing is answered yet. */
  begin(subjects: number): void {
    this.everybody = (1 << subjects) - 1
    this.round += 1
    this.answers.begin()
  }

  /** Makes room for leaves that were added since: whether a fact applies is a condition of its own, met while another is looked at. */
  grow(): void {
    const { length } = this.program.leaves
    if (this.leaves.length >= length * STRIDE) return
    const longer = new Int32Array(length * STRIDE * 2)
    longer.set(this.leaves)
    this.leaves = longer
  }

  /** Answers a leaf again; true where it was answered before and comes out otherwise now. */
  changes(leaf: number): boolean {
    const at = leaf * STRIDE
    if (this.leaves[at + ROUND] !== this.round) return false
    const yes = this.leaves[at]
    const no = this.leaves[at + NO]
    this.answer(leaf)
    return yes !== this.leaves[at] || no !== this.leaves[at + NO]
  }

  /** Looks at a leaf by its part of the program. */
  lookAtLeaf(part: number): void {
    const leaf = part >> 1
    const at = leaf * STRIDE
    if (this.leaves[at + ROUND] !== this.round) this.answer(leaf)
    const yes = this.leaves[at] ?? 0
    const no = this.leaves[at + NO] ?? 0
    this.yes = (part & 1) === 0 ? yes : no
    this.no = (part & 1) === 0 ? no : yes
  }

  /** Looks at a group of the program: its two bit sets are `yes` and `no` afterwards. */
  look(start: number): void {
    const { round, everybody } = this
    const { code } = this.program
    let { leaves } = this
    const kind = code[start] ?? ALL
    const end = code[start + 1] ?? start
    if (kind <= QUANTIFIER) {
      this.quantifier(start, kind)
      return
    }
    // What decides the group as soon as one part says it, and what every part has to say otherwise.
    let one = 0
    let each = everybody
    let at = start + 2
    while (at < end && one !== everybody) {
      const part = code[at] ?? 0
      let yes: number
      let no: number
      if (part >= 0) {
        const leaf = (part >> 1) * STRIDE
        if (leaves[leaf + ROUND] !== round) {
          this.answer(part >> 1)
          ;({ leaves } = this)
        }
        const swapped = part & 1
        yes = leaves[leaf + swapped] ?? 0
        no = leaves[leaf + 1 - swapped] ?? 0
        at += 1
      } else {
        this.look(at)
        ;({ yes, no, leaves } = this)
        at = code[at + 1] ?? end
      }
      one |= kind === ALL ? no : yes
      each &= kind === ALL ? yes : no
    }
    this.yes = kind === ALL ? each : one
    this.no = kind === ALL ? one : each
  }

  private quantifier(start: number, kind: number): void {
    const { code, quantifiers } = this.program
    const quantifier = quantifiers[code[start + 2] ?? 0]
    if (quantifier === undefined) return
    const { members } = this
    members.grow()
    members.look(start + 3)
    this.answers.quantifier(quantifier, members, this.everybody, this)
    if (kind === NOT_QUANTIFIER) {
      const { yes } = this
      this.yes = this.no
      this.no = yes
    }
  }

  private answer(leaf: number): void {
    const at = leaf * STRIDE
    this.answers.leaf(leaf, this.everybody, this)
    const { leaves } = this
    leaves[at] = this.yes
    leaves[at + NO] = this.no
    leaves[at + ROUND] = this.round
  }
}
