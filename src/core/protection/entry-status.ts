import { addMonths, dayFromIso, type Day } from '#core/value'
import type { ProtectionEntry } from './protection-state.ts'

/**
 * Where an entry stands on a day: set and not yet decided, in its term, in the last month of it (when a renewal may be asked
 * for), over and to be confirmed, proposed to be lifted, lifted.
 */
export type EntryStatus = 'provisional' | 'in-force' | 'renewable' | 'to-confirm' | 'lift-proposed' | 'lifted'

/**
 * The status of an entry on a day (住民基本台帳事務処理要領第5の10: a term of a year, renewed from a month before its end).
 * Nothing but the second person's word lifts it: a term that is over changes what is to be done, not what is stopped.
 */
export const statusOn = ({ lifted, liftProposedBy, term }: ProtectionEntry, today: Day): EntryStatus => {
  if (lifted) return 'lifted'
  if (liftProposedBy !== undefined) return 'lift-proposed'
  const end = term === undefined ? undefined : dayFromIso(term.to)
  if (term === undefined) return 'provisional'
  if (end === undefined || today > end) return 'to-confirm'
  return today >= addMonths(end, -1) ? 'renewable' : 'in-force'
}

/** Whether an entry stops visits: every status does but lifted. */
export const isBlocking = ({ lifted }: Pick<ProtectionEntry, 'lifted'>): boolean => !lifted
