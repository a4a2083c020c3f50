import { dayAt } from '#core/hours'
import { isoFromDay } from '#core/value'
import { useDeskAccess } from '../desk/desk-access.ts'
import { useDeskStore } from '../desk/desk-store.ts'

/** Today by the desk's clock, ISO. */
export function useToday(): string {
  return isoFromDay(dayAt(useDeskAccess().now(), { utcOffsetMinutes: useDeskStore().utcOffset }))
}
