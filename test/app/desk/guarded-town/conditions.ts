import { FACTS } from './town.ts'

/** A whole number below `n`, from the generator of a run. */
export type Draw = (n: number) => number

/** A small generator of whole numbers (Mulberry32), so that the pool of definitions is the same in every run. */
export const drawFrom = (seed: number): Draw => {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

const CHOICES = Object.entries(FACTS).flatMap(([id, kind]) => (typeof kind === 'string' ? [] : [{ id, values: kind }]))
const TIMED = ['person.relationship', 'person.guild']
const pick = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)]!

const leaf = (draw: Draw): string => {
  switch (draw(5)) {
    case 0:
      return `{ number: person.lanterns, at-least: "${draw(9_000)}" }`
    case 1:
      return `{ age-on: visit.received-on, at-least: "${draw(90)}" }`
    default: {
      const { id, values } = pick(CHOICES, draw)
      const side = TIMED.includes(id) ? (draw(2) === 0 ? '@before' : '@after') : ''
      return `{ fact: ${id}${side}, is: ${pick(values, draw)} }`
    }
  }
}

const some = (draw: Draw): string => `{ some: { of: household@after, such-that: ${leaf(draw)} } }`

/** A condition as written in a definition for each person, or for each household: then of some member of it. */
export const randomCondition = (draw: Draw, subject: 'person' | 'household', depth = 2): string => {
  if (depth === 0) return subject === 'person' ? leaf(draw) : some(draw)
  const inner = () => randomCondition(draw, subject, depth - 1)
  switch (draw(6)) {
    case 0:
      return `{ all: [${inner()}, ${inner()}] }`
    case 1:
      return `{ any: [${inner()}, ${inner()}] }`
    case 2:
      return `{ not: ${inner()} }`
    case 3:
      return some(draw)
    default:
      return randomCondition(draw, subject, 0)
  }
}
