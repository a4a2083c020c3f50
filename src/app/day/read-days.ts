import { dayKind, dayOfStream, dayStream, readRecord, type DayState } from '#core/record'
import { success, type Day, type Result } from '#core/value'
import type { DeskParts } from '../desk/desk-parts.ts'

/** A section's day; empty where nobody has said anything. Problems: those of the store and of reading. */
export const readDay = (parts: DeskParts, day: Day, section: string): Promise<Result<DayState>> =>
  readStream(parts, dayStream(parts.setup, day, section))

/** What every section has said of a day. Problems: those of the store and of reading. */
export async function readDays(parts: DeskParts, day: Day): Promise<Result<readonly DayState[]>> {
  const listed = await parts.records.list(dayKind.id)
  if (!listed.ok) return listed
  const days: DayState[] = []
  for (const { stream } of listed.value) {
    if (dayOfStream(stream)?.day !== day) continue
    const state = await readStream(parts, stream)
    if (!state.ok) return state
    days.push(state.value)
  }
  return success(days)
}

async function readStream({ records }: DeskParts, stream: string): Promise<Result<DayState>> {
  const stored = await records.read(stream)
  const state = stored.ok ? readRecord(dayKind, stored.value) : stored
  return state.ok ? success({ ...state.value, stream }) : state
}
