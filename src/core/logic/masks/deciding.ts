import type { Masks } from './masks.ts'
import { ALL, leavesWithin, QUANTIFIER } from './program.ts'
import type { Program } from './program.ts'

const NO = 0
const UNKNOWN = 1
const YES = 2

/**
 * The leaves a group's answer for one subject rests on, by their numbers: of a conjunction that fails one failing part is enough, of a
 * disjunction that holds one holding part; of what is not known, every part that is not; of a quantifier all it looks at.
 */
export function deciding(
  start: number,
  subject: number,
  program: Program,
  masks: Masks,
  found: number[] = [],
): readonly number[] {
  const { code } = program
  const kind = code[start] ?? ALL
  const end = code[start + 1] ?? start
  if (kind <= QUANTIFIER) {
    for (const leaf of leavesWithin(start, code)) if (!found.includes(leaf)) found.push(leaf)
    return found
  }
  masks.look(start)
  const answer = answerOf(masks, subject)
  const enough = kind === ALL ? NO : YES
  for (let at = start + 2; at < end;) {
    const part = code[at] ?? 0
    const isLeaf = part >= 0
    if (isLeaf) masks.lookAtLeaf(part)
    else masks.look(at)
    if (answerOf(masks, subject) === answer) {
      if (!isLeaf) deciding(at, subject, program, masks, found)
      else if (!found.includes(part >> 1)) found.push(part >> 1)
      if (answer === enough) break
    }
    at = isLeaf ? at + 1 : (code[at + 1] ?? end)
  }
  return found
}

function answerOf({ yes, no }: Masks, subject: number): number {
  if ((yes & subject) !== 0) return YES
  return (no & subject) !== 0 ? NO : UNKNOWN
}
