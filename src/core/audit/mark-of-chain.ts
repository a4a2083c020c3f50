import type { AuditEntry } from './audit-entry.ts'

/**
 * The latest time a chain bears witness to (高水位), epoch milliseconds: no clock may lie far before it. What was written while
 * the clock was suspect does not count, and once the clock was cleared (要綱15条) counting begins anew. `undefined` for a
 * chain that says nothing.
 */
export const markOfChain = (entries: readonly AuditEntry[]): number | undefined => {
  let mark: number | undefined
  for (const { content } of entries) {
    if (content.action === 'office/clock-cleared') mark = content.at
    else if (content.timeSource !== 'suspect') mark = Math.max(mark ?? content.at, content.at)
  }
  return mark
}
