import type { Principal } from '#core/access'
import { checkDayDraft, type DayDraft, type DayEvent, type DayState } from '#core/record'
import { failure, type Result } from '#core/value'
import { deskTime, timeContext } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { appendAudited, inEnvelope } from '../write-events.ts'

/** Checks what is said of a day and appends it. Problems: those of `checkDayDraft` and of the store (`version-conflict`). */
export async function recordDay(
  parts: DeskParts,
  principal: Principal,
  state: DayState,
  draft: DayDraft,
): Promise<Result<void>> {
  const time = deskTime(parts)
  const { now, source } = time
  const sections = parts.catalogue.desk.sections.map(({ id }) => id)
  const problems = checkDayDraft(state, draft, { now, hours: timeContext(time).hours, sections })
  if (problems.length > 0) return failure(...problems)
  const place = { stream: state.stream, seq: state.version + 1 }
  const event = inEnvelope(parts, principal, { epochMs: now, source }, place, draft) as DayEvent
  return appendAudited(parts, state.stream, state.version, [event])
}
