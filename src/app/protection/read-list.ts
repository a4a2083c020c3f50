import { protectionKind, type ProtectionState } from '#core/protection'
import { readRecord, streamOf, type Setup } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import type { RecordStore } from '../ports.ts'

/** The one record of the protection list. */
export const listStream = (setup: Setup): string => streamOf(setup, 'protection', 'list')

/**
 * The list as the reader's keys go. Problem: `protection-list-unreadable` when it is destroyed, damaged or cannot be read;
 * nothing may then be concluded from it. A list nobody has written yet is empty and stands for no day.
 */
export async function readList(parts: {
  readonly setup: Setup
  readonly records: Pick<RecordStore, 'read'>
}): Promise<Result<ProtectionState>> {
  const stream = listStream(parts.setup)
  const stored = await parts.records.read(stream)
  const state = stored.ok ? readRecord(protectionKind, stored.value) : stored
  if (!state.ok) return failure(problem('protection-list-unreadable'))
  return success({ ...state.value, stream })
}
