import { percentile } from '../statistics.ts'

/** Something that is timed: one pass over all households. */
export type Pass = () => void

/** Microseconds a household of each, as medians of rounds in which every one has its turn, so that what else runs meets all alike. */
export function timed<K extends string>(
  passes: Readonly<Record<K, Pass>>,
  { households, rounds, repeats }: { readonly households: number; readonly rounds: number; readonly repeats: number },
): Readonly<Record<K, number>> {
  const names = Object.keys(passes) as K[]
  const taken = new Map(names.map((name): [K, number[]] => [name, []]))
  for (let round = 0; round < rounds + WARM_UP; round += 1)
    for (const name of names) {
      const begun = performance.now()
      for (let i = 0; i < repeats; i += 1) passes[name]()
      if (round >= WARM_UP) taken.get(name)?.push(((performance.now() - begun) * 1000) / repeats / households)
    }
  return Object.fromEntries([...taken].map(([name, times]) => [name, percentile(times, 50)])) as Record<K, number>
}

const WARM_UP = 3
