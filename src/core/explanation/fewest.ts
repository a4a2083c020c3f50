/** A smallest choice of items that suffices. */
export interface Fewest<T> {
  readonly items: readonly T[]
  /** No choice of fewer items suffices. */
  readonly proven: boolean
}

/**
 * The smallest choice that suffices, of items all of which together do; more items never suffice less. First every item that
 * can be left out is; then smaller choices are looked for among those that hit every gap found so far (a gap: items of which
 * at least one is needed), until one suffices, which is then a smallest. `tries` bounds how often `suffices` is asked.
 */
export function fewest<T>(items: readonly T[], suffices: (chosen: readonly T[]) => boolean, tries: number): Fewest<T> {
  let left = tries
  const ask = (chosen: readonly T[]): boolean => {
    left -= 1
    return suffices(chosen)
  }
  let chosen = items
  for (const item of items) {
    const without = chosen.filter((each) => each !== item)
    if (ask(without)) chosen = without
  }
  const gaps: (readonly T[])[] = []
  while (left > items.length) {
    const hitting = smallestHitting(gaps, chosen.length)
    if (hitting === undefined) return { items: chosen, proven: true }
    if (ask(hitting)) return { items: items.filter((item) => hitting.includes(item)), proven: true }
    let most = hitting
    for (const item of items) if (!most.includes(item) && !ask([...most, item])) most = [...most, item]
    gaps.push(items.filter((item) => !most.includes(item)))
  }
  return { items: chosen, proven: false }
}

/** A smallest choice with at least one item of every gap, of fewer than `below` items; undefined where there is none. */
function smallestHitting<T>(gaps: readonly (readonly T[])[], below: number): readonly T[] | undefined {
  for (let size = 0; size < below; size += 1) {
    const found = hit(gaps, [], size)
    if (found !== undefined) return found
  }
  return undefined
}

function hit<T>(gaps: readonly (readonly T[])[], chosen: readonly T[], more: number): readonly T[] | undefined {
  const open = gaps.find((gap) => !gap.some((item) => chosen.includes(item)))
  if (open === undefined) return chosen
  if (more === 0) return undefined
  for (const item of open) {
    const found = hit(gaps, [...chosen, item], more - 1)
    if (found !== undefined) return found
  }
  return undefined
}
