import type { Principal } from '#core/access'
import type { Entry } from '#core/derivation'
import { readRecord, visitKind } from '#core/record'
import type { Envelope, PrintedSheet, VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'
import { handedOut } from './ready-sheets.ts'
import { formsOfVisit, planSeenBy, readySheet } from './sheets.ts'
import { sheetKey } from './sheet-calls.ts'

interface Seen {
  readonly state: VisitState
  readonly plan: readonly Entry[]
}

/**
 * Says of a sheet whether this principal would see another one now than what they would have seen of it when it was printed, both
 * times with their own eyes: what they may not see, then or now, changes nothing. A record that cannot be read leaves it at yes.
 */
export function otherThanPrinted(
  parts: DeskParts,
  principal: Principal,
  now: Seen,
): (sheet: PrintedSheet) => Promise<boolean> {
  // What went out together was printed from one state.
  const printings = new Map<string, Seen | undefined>()
  const seenAt = async (sheet: PrintedSheet): Promise<Seen | undefined> => {
    const printing = sheet.batch ?? sheet.job
    if (!printings.has(printing)) {
      const state = await stateAtPrinting(parts, now.state.stream, sheet)
      printings.set(printing, state === undefined ? undefined : { state, plan: planSeenBy(state, parts, principal) })
    }
    return printings.get(printing)
  }
  return async (sheet) => {
    const then = await seenAt(sheet)
    if (then === undefined) return true
    return (await contentSeen(parts, principal, then, sheet)) !== (await contentSeen(parts, principal, now, sheet))
  }
}

/** The visit as it stood once everything that went out with a sheet was printed. */
async function stateAtPrinting(
  { records }: Pick<DeskParts, 'records'>,
  stream: string,
  { job, batch }: PrintedSheet,
): Promise<VisitState | undefined> {
  const stored = await records.read(stream)
  if (!stored.ok) return undefined
  const isPrinting = ({ type, payload }: Envelope): boolean => {
    const printed = payload as Partial<Pick<PrintedSheet, 'job' | 'batch'>>
    return type === 'sheet-printed' && (printed.job === job || (batch !== undefined && printed.batch === batch))
  }
  const last = stored.value.findLastIndex(isPrinting)
  const read = readRecord(visitKind, stored.value.slice(0, last + 1))
  return last >= 0 && read.ok ? read.value : undefined
}

/** What stands on a sheet under its number, as this principal sees the visit; undefined while nothing they see calls for it. */
async function contentSeen(
  parts: DeskParts,
  principal: Principal,
  { state, plan }: Seen,
  { form, subject, serial }: PrintedSheet,
): Promise<string | undefined> {
  const key = sheetKey(form, subject)
  if (!formsOfVisit(state, parts, principal, plan).includes(key)) return undefined
  const made = await readySheet(parts, principal, state, key, { plan, serial, chosen: handedOut(state) })
  return made.ok ? made.value.sheet.contentHash : undefined
}
