import type { PrintWindow } from '#core/printing'
import type { PaperWords } from './desk-parts.ts'

/** So many stops stand on a guide sheet in letters that are read at arm's length. */
const STOPS = 6

/**
 * The way through the windows as it stands on the guide sheet: a window that comes twice with nothing in between is one stop, each stop has
 * one number and says one thing that is done there and how many more; where there are too many, the last says how many follow.
 */
export function windowRows(
  stops: readonly PrintWindow[],
  { andMore, moreStops }: Pick<PaperWords, 'andMore' | 'moreStops'>,
): readonly PrintWindow[] {
  const way = joined(stops).map(({ what, ...stop }, at): PrintWindow => ({
    ...stop,
    step: String(at + 1),
    what: what.slice(0, 1).map((first) => andMore(first, what.length - 1)),
  }))
  if (way.length <= STOPS) return way
  return [...way.slice(0, STOPS - 1), { section: moreStops(way.length - STOPS + 1), what: [] }]
}

function joined(stops: readonly PrintWindow[]): readonly PrintWindow[] {
  const ways: PrintWindow[] = []
  for (const stop of stops) {
    const before = ways.at(-1)
    if (before?.section === stop.section)
      ways[ways.length - 1] = { ...before, ...stop, what: [...before.what, ...stop.what] }
    else ways.push(stop)
  }
  return ways
}
