import type { Situation } from '#core/definitions'
import { lighting } from './lamp-town.ts'

/** A whole number below `n`, from the generator of a run. */
export type Draw = (n: number) => number

/** Whole numbers from a seed (mulberry32). */
export const drawFrom = (seed: number): Draw => {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

const pick = <T>(list: readonly T[], draw: Draw): T => list[draw(list.length)]!
const side = (draw: Draw) => pick(['@before', '@after'], draw)

const leaf = (draw: Draw): string => {
  switch (draw(11)) {
    case 0:
      return `{ number: person.lanterns, at-least: "${1 + draw(4)}" }`
    case 1:
      return `{ age-on: visit.received-on, at-least: "${pick(['10', '20'], draw)}", below: "60" }`
    case 2:
      return `{ through-fiscal-year-of-age: "18", on: event.date }`
    case 3:
      return `{ fact: person.keeper, is: ${pick(['yes', 'no'], draw)} }`
    case 4:
      return `{ fact: person.oil-card, is: ${pick(['yes', 'none', 'no'], draw)} }`
    case 5:
      return `{ changed: person.guild }`
    case 6:
      return `{ fact: person.role${side(draw)}, is: ${pick(['head', 'child', '[child, guest]'], draw)} }`
    case 7:
      return `{ event: ${pick(['lighting', 'dimming'], draw)} }`
    case 8:
      return `{ concerned: yes }`
    default:
      return `{ fact: person.guild${side(draw)}, is: ${pick(['wick', 'oil', '[oil, ash]'], draw)} }`
  }
}

/** A condition about one person. */
export const condition = (draw: Draw, depth = 2): string => {
  if (depth === 0) return leaf(draw)
  const inner = () => condition(draw, depth - 1)
  switch (draw(7)) {
    case 0:
      return `{ all: [${inner()}, ${inner()}] }`
    case 1:
      return `{ any: [${inner()}, ${inner()}, ${inner()}] }`
    case 2:
      return `{ not: ${inner()} }`
    case 3:
      return `{ some: { of: ${pick(['household@after', 'household-others@before', 'person.pupils@after', 'everyone'], draw)}, such-that: ${inner()} } }`
    case 4:
      return `{ every: { of: household@after, such-that: ${inner()} } }`
    default:
      return `{ all: [${inner()}, ${inner()}] }`
  }
}

/** The lines of a definition of its own. */
export const definitionLines = (draw: Draw): string => {
  const nothing = draw(3) === 0 ? `\nnothing-to-do-when: { when: ${condition(draw, 1)}, reason: { ja: 要らない } }` : ''
  return `for-each: person\nevents: [lighting, dimming]\nneeded-when: ${condition(draw, 3)}${nothing}`
}

const VALUES: Readonly<Record<string, readonly string[]>> = {
  'birth-date': ['1980-05-05', '2006-04-01', '2008-04-02', '2020-01-01', '2009'],
  keeper: ['yes', 'no', 'unknown'],
  lanterns: ['0', '1', '3', '5'],
  'oil-card': ['yes', 'no'],
}
const TIMED: Readonly<Record<string, readonly string[]>> = {
  role: ['head', 'child', 'guest'],
  guild: ['wick', 'oil', 'ash'],
}

/** A situation of one to three people of whom some facts are known. */
export const situation = (draw: Draw): Situation => {
  const persons = ['p1', 'p2', 'p3'].slice(0, 1 + draw(3))
  const written: Record<string, string> = {}
  const share = 2 + draw(9)
  for (const person of persons) {
    for (const [fact, values] of Object.entries(VALUES))
      if (draw(10) < share) written[`${person}.${fact}`] = pick(values, draw)
    for (const [fact, values] of Object.entries(TIMED))
      for (const at of ['before', 'after'])
        if (draw(10) < share) written[`${person}.${fact}@${at}`] = pick(values, draw)
  }
  return lighting(written, persons, pick(['lighting', 'lighting', 'dimming'], draw))
}
