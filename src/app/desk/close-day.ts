import type { Principal } from '#core/access'
import { auditAct } from '#core/audit'
import { lastClosing } from '#core/hours'
import { readRecord, visitKind, type Envelope, type VisitEvent, type VisitState } from '#core/record'
import { success, type Result } from '#core/value'
import { authorise } from './authorise.ts'
import { adjustmentsOf, deskTime, systemHoursOf } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { draftContext, recordDrafts } from './record-visit.ts'

/** The code of the reason a visit is suspended for at closing (要綱15条1項). */
export const CLOSING_REASON = 'closing'

/** What ending the day did. */
export interface ClosedDay {
  /** When the desk closed, epoch milliseconds; absent when no closing is known. */
  readonly closedAt?: number
  readonly suspended: number
  /** Visits that could not be suspended; they are open still, and are tried again at the next call. */
  readonly failed: number
}

/**
 * Ends the day: every visit of this terminal that is still under way after the desk closed is suspended, with the reason
 * `closing`, and that is written into the audit. While the desk is open it does so for what an earlier closing found no
 * one to do for (the machine slept or was locked), so it may be called at closing and at each sign-in alike. Nothing typed
 * is lost: a suspended visit goes on where it stood. Problems: `operation-not-granted`, those of the store.
 */
export async function closeDay(parts: DeskParts, principal: Principal): Promise<Result<ClosedDay>> {
  const granted = await authorise(parts, principal, 'closing')
  if (!granted.ok) return granted
  const { now, hours } = deskTime(parts)
  const closedAt = lastClosing(now, systemHoursOf(parts.catalogue), adjustmentsOf(parts))
  const listed = await parts.records.list('visit')
  if (!listed.ok) return listed
  const before = hours.state === 'closed' ? Infinity : (closedAt ?? -Infinity)
  let suspended = 0
  let failed = 0
  for (const { stream, lastAt } of listed.value) {
    if (lastAt >= before) continue
    const done = await suspend(parts, principal, stream)
    if (done === 'suspended') suspended += 1
    if (done === 'failed') failed += 1
  }
  const day = { ...(closedAt === undefined ? {} : { closedAt }), suspended, failed }
  if (hours.state !== 'closed' && suspended + failed === 0) return success(day)
  const noted = await parts.audit.append([entryOf(parts, principal, day)])
  return noted.ok ? success(day) : noted
}

const TRIES = 3 // somebody may be saving at this very moment; after that save it is tried anew

async function suspend(
  parts: DeskParts,
  principal: Principal,
  stream: string,
): Promise<'suspended' | 'failed' | 'nothing-to-do'> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const stored = await parts.records.read(stream)
    if (!stored.ok) return 'failed'
    if (stored.value.at(-1)?.terminal !== parts.terminal) return 'nothing-to-do'
    const state = stateOf(stored.value)
    if (state === undefined) return 'failed'
    if (!UNDER_WAY.has(state.phase)) return 'nothing-to-do'
    const draft = { type: 'visit-suspended', payload: { reason: { code: CLOSING_REASON } } } as const
    const written = await recordDrafts(parts, principal, state, [draft], draftContext(parts, principal))
    if (written.ok) return 'suspended'
    if (!written.problems.some(({ code }) => code === 'version-conflict')) return 'failed'
  }
  return 'failed'
}

const UNDER_WAY = new Set<VisitState['phase']>(['awaiting-visitor', 'awaiting-protection', 'open'])

const stateOf = (stored: readonly Envelope[]): VisitState | undefined => {
  const read = readRecord<VisitState, VisitEvent>(visitKind, stored)
  return read.ok ? read.value : undefined
}

function entryOf(
  { clock, terminal }: DeskParts,
  principal: Principal,
  { suspended, failed }: Pick<ClosedDay, 'suspended' | 'failed'>,
) {
  const { epochMs, source } = clock.now()
  const who = principal.onBehalfOf === undefined ? {} : { onBehalfOf: principal.onBehalfOf }
  const act = { action: 'closing', suspended, failed } as const
  return auditAct(act, { terminal, actor: principal.user, ...who, at: epochMs, timeSource: source })
}
