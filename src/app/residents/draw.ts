/** Draws from a seeded sequence, so that the same seed gives the same residents everywhere. */
export interface Draw {
  /** True with probability `p`. */
  readonly chance: (p: number) => boolean
  /** A whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(items: readonly [T, ...T[]]) => T
  /** A key of the table, by weight. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
}

const GOLDEN = 0x9e3779b9

/** The sequence of a seed and an index (SplitMix32): neighbouring indices have nothing in common. */
export function drawOf(seed: number, index: number): Draw {
  let state = (Math.imul(seed ^ 0x5bf03635, GOLDEN) ^ Math.imul(index + 1, 0x85ebca6b)) >>> 0
  const next = (): number => {
    state = (state + GOLDEN) >>> 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  return {
    chance: (p) => next() < p,
    between,
    pick: (items) => items[between(0, items.length - 1)] ?? items[0],
    weighted: (weights) => {
      const entries = Object.entries<number>(weights) as [keyof typeof weights, number][]
      const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
      let rest = next() * total
      for (const [key, weight] of entries) {
        rest -= weight
        if (rest < 0) return key
      }
      throw new RangeError('no weights')
    },
  }
}
