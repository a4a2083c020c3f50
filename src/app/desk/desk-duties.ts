import { dutiesAt, isOpen, type Duty, type LastTick } from '#core/hours'
import { adjustmentsOf, systemHoursOf, type TimeParts } from './desk-hours.ts'

/** A gap between two ticks longer than this is a sleep, milliseconds. */
const SLEEP = 60_000

/**
 * Asks each second, on waking and on coming into sight what falls to be done (lock, end the day, say a notice); the answer
 * is in the order of doing. `mark` is the latest time seen before this page was opened, so that a closing missed while it was
 * shut is found at the start.
 */
export function dutyClock(parts: TimeParts, mark?: number): () => readonly Duty[] {
  const rule = systemHoursOf(parts.catalogue)
  const tickAt = (at: number): LastTick => ({ at, open: isOpen(at, rule, adjustmentsOf(parts)) })
  let last: LastTick | undefined
  return () => {
    const { epochMs, source } = parts.clock.now()
    last ??= mark === undefined ? undefined : tickAt(mark)
    // What a clock says that was set back is no ground for ending a day or beginning one.
    if (source === 'suspect') return []
    const notices = parts.catalogue.desk['closing-notices']
    const duties = dutiesAt(epochMs, last, { rule, adjustments: adjustmentsOf(parts), notices, sleepAfter: SLEEP })
    last = tickAt(epochMs)
    return duties
  }
}
