import type { Day } from '#core/value'
import { doesFor } from './document-quality.ts'
import type { DocumentDemand } from './identity-schema.ts'
import type { Counting } from './counting.ts'

/** A demand and how many documents it still wants. */
export interface Unfilled {
  readonly demand: DocumentDemand
  readonly count: number
}

/**
 * Gives the documents to the demands so that as many as possible are filled, no document to two of them (双方は異なる必要が
 * ある), and says what stays unfilled. `filled` is how many documents found a place.
 */
export const fillDemands = (
  demands: readonly DocumentDemand[],
  documents: readonly Counting[],
  today: Day,
): { readonly unfilled: readonly Unfilled[]; readonly filled: number } => {
  const slots = demands.flatMap((demand) => Array.from({ length: demand['at-least'] }, () => demand))
  const slotOf = new Map<Counting, number>()

  /** Finds a place for a slot, moving others on where they have another one. */
  const place = (slot: number, tried: Set<Counting>): boolean => {
    const demand = slots[slot]
    for (const document of documents) {
      if (demand === undefined || tried.has(document) || !doesFor(demand, document, today)) continue
      tried.add(document)
      const holder = slotOf.get(document)
      if (holder !== undefined && !place(holder, tried)) continue
      slotOf.set(document, slot)
      return true
    }
    return false
  }

  const empty = slots.filter((_, slot) => !place(slot, new Set()))
  return {
    unfilled: demands.flatMap((demand) => {
      const count = empty.filter((each) => each === demand).length
      return count > 0 ? [{ demand, count }] : []
    }),
    filled: slotOf.size,
  }
}
