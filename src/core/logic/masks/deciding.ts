import type { Masks } from './masks.ts'
import { ALL, leavesWithin, QUANTIFIER } from './program.ts'
import type { Program } from './program.ts'

const NO = 0
const UNKNOWN = 1
const YES = 2

/**
 * The leaves a group's answer for one subject rests on, by their numbers: of a conjunction that fails one failing part is enough, of a
 * disjunction that holds one holding part; of what is not known, every part that is not; of a quantifier all it looks at. One that
 * stands in several of them is named as often.
 */
export function deciding(start: number, subject: number, program: Program, masks: Masks): readonly number[] {
  const found: number[] = []
  gather(start, subject, program, masks, found)
  return found
}

/** What a group comes to for the subject; the leaves that decide it are behind those found before. */
function gather(start: number, subject: number, program: Program, masks: Masks, found: number[]): number {
  const { code } = program
  const kind = code[start] ?? ALL
  const end = code[start + 1] ?? start
  if (kind <= QUANTIFIER) {
    for (const leaf of leavesWithin(start, code)) found.push(leaf)
    masks.look(start)
    return answerOf(masks, subject)
  }
  const enough = kind === ALL ? NO : YES
  const first = found.length
  let answer = kind === ALL ? YES : NO
  for (let at = start + 2; at < end;) {
    const part = code[at] ?? 0
    const behind = found.length
    let own: number
    if (part >= 0) {
      masks.lookAtLeaf(part)
      own = answerOf(masks, subject)
      found.push(part >> 1)
    } else own = gather(at, subject, program, masks, found)
    at = part >= 0 ? at + 1 : (code[at + 1] ?? end)
    if (own === answer) continue
    // Once it is not known, a part that is known says no more; a part that decides says all.
    if (answer === UNKNOWN && own !== enough) found.length = behind
    else {
      if (behind > first) forget(found, first, behind)
      answer = own
    }
    if (answer === enough) break
  }
  return answer
}

function answerOf({ yes, no }: Masks, subject: number): number {
  if ((yes & subject) !== 0) return YES
  return (no & subject) !== 0 ? NO : UNKNOWN
}

/** Takes those from one place up to another out; those behind move up. */
function forget(found: number[], from: number, to: number): void {
  for (let at = to; at < found.length; at += 1) found[from + at - to] = found[at] ?? 0
  found.length -= to - from
}
