/** A random whole number from 0 below n. */
export type Pick = (n: number) => number

/** Random numbers from a seed (mulberry32): a hundred thousand worlds want a quick source. */
export function pickFrom(seed: number): Pick {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}
