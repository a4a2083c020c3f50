import type { VisitLine } from '#app/desk/commands'

/** The heaps of the reception's list, in the order in which they are shown. */
export const VISIT_GROUPS = ['working', 'filling', 'entry', 'collection', 'checking', 'suspended', 'closed'] as const

/** A heap of visits: at work, waiting for something, at the back desk, put away, over. */
export type VisitGroup = (typeof VISIT_GROUPS)[number]

/** Where a visit lies. */
export function groupOf({ phase, hold, waiting }: VisitLine): VisitGroup {
  if (phase === 'closed' || phase === 'suspended') return phase
  if (hold !== undefined) return 'checking'
  return waiting?.for ?? 'working'
}

/** The visits in the order of their heaps, the longest untouched first. */
export const inGroups = (lines: readonly VisitLine[]): readonly VisitLine[] =>
  VISIT_GROUPS.flatMap((group) =>
    lines.filter((line) => groupOf(line) === group).toSorted((a, b) => a.lastAt - b.lastAt),
  )
