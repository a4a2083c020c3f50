import { admitEvent, NO_OFFICE, officeKind, personOf, type OfficeEvent, type OfficeState } from '#core/office'
import { upcast, type Envelope } from '#core/record'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import { officeRules, officeStream, type OfficeParts } from './office-parts.ts'
import { signatureOf, signedText } from './signed-text.ts'

/** The office as its genuine events leave it, and what was set aside: `office-event-forged` {seq}. */
export interface OfficeRecord {
  readonly state: OfficeState
  readonly problems: readonly Problem[]
}

type ReadingParts = Pick<OfficeParts, 'setup' | 'catalogue' | 'records' | 'vault'>

/**
 * Reads the office's record. Every event is verified: its signature by the key its actor had then, and whether the actor was
 * permitted to do it, then, by the matrix in use. What fails either is set aside and confers nothing. Problems: those of the
 * store and of `upcast`; `office-not-founded` when there is nothing; `event-out-of-sequence` {seq}; `office-event-forged`
 * {seq} when not even the founding is genuine.
 */
export async function readOffice(parts: ReadingParts): Promise<Result<OfficeRecord>> {
  const stream = officeStream(parts)
  const stored = await parts.records.read(stream)
  if (!stored.ok) return stored
  if (stored.value.length === 0) return failure(problem('office-not-founded'))
  const rules = officeRules(parts)
  const problems: Problem[] = []
  let state: OfficeState = { ...NO_OFFICE, stream }
  for (const [index, event] of stored.value.entries()) {
    if (event.seq !== index + 1 || event.stream !== stream)
      return failure(problem('event-out-of-sequence', { seq: event.seq }))
    const lifted = upcast<OfficeState, OfficeEvent>(officeKind, event)
    if (!lifted.ok) return lifted
    const isGenuine = (await isSigned(parts, state, event)) && isAdmitted(state, lifted.value, rules)
    if (!isGenuine) problems.push(problem('office-event-forged', { seq: event.seq }))
    state = isGenuine ? officeKind.apply(state, lifted.value) : { ...state, version: event.seq }
  }
  if (state.people.length === 0) return failure(...problems)
  return success({ state, problems })
}

/** By the key the record itself states for the actor; the founder's stands in the first event. */
async function isSigned({ vault }: ReadingParts, state: OfficeState, event: Envelope): Promise<boolean> {
  const stated = state.people.length === 0 ? (event.payload as { signingKey?: unknown } | null)?.signingKey : undefined
  const key = personOf(state, event.actor)?.signingKeys.at(-1) ?? stated
  return typeof key === 'string' && vault.verify(key, signedText(event), signatureOf(event))
}

/** A payload without the shape its type demands is not admitted, however well it is signed. */
function isAdmitted(state: OfficeState, event: OfficeEvent, rules: ReturnType<typeof officeRules>): boolean {
  try {
    return admitEvent(state, event, rules).length === 0
  } catch {
    return false
  }
}
