import type { Principal } from '#core/access'
import type { ProtectionState } from '#core/protection'
import { failure, isoFromDay, problem, success, type Result } from '#core/value'
import { authorise } from '../desk/authorise.ts'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import type { ProtectionCommand, ProtectionDesk, ProtectionView } from './commands.ts'
import { draftsOfCommand, OPERATION_OF } from './drafts-of-command.ts'
import { readVisit } from '../desk/record-visit.ts'
import { protectionView, withTickets } from './protection-view.ts'
import { withProtection } from './protection-watch.ts'
import { readList } from './read-list.ts'
import { recordProtection } from './record-protection.ts'
import { answerHold, listHolds, type HoldLine } from './resolve-hold.ts'

/** The use cases of the protection list, with the visits that wait for the back desk. */
export interface OpenedProtection extends ProtectionDesk<Principal> {
  readonly holds: (principal: Principal) => Promise<Result<readonly HoldLine[]>>
}

/**
 * Opens the protection list of a desk. Every command is asked of the matrix (`operation-not-granted` {operation}) and of the
 * list's own rules (see `checkProtectionDraft`); two persons, one entry, and never by a list.
 */
export function openProtection(parts: DeskParts): OpenedProtection {
  return {
    execute: async (command, principal) => {
      const [operation, act] = OPERATION_OF[command.type]
      const granted = await authorise(parts, principal, operation, act)
      return granted.ok ? execute(parts, principal, command) : granted
    },
    list: (principal) => show(parts, principal),
    holds: async (principal) => {
      const granted = await authorise(parts, principal, 'hold', 'view')
      return granted.ok ? listHolds(await withProtection(parts), principal) : granted
    },
  }
}

async function execute(
  parts: DeskParts,
  principal: Principal,
  command: ProtectionCommand,
): Promise<Result<ProtectionView>> {
  if (command.type === 'resolve-hold' || command.type === 'confirm-address') {
    const answered = await answerHold(await withProtection(parts), principal, command)
    return answered.ok ? show(parts, principal) : answered
  }
  const state = await readList(parts)
  if (!state.ok) return state
  // Names are written only of an entry that is there: the same draft sets a new one.
  if (command.type === 'complete-protection' && !state.value.entries.some(({ id }) => id === command.entry))
    return failure(problem('protection-entry-unknown'))
  const key = await parts.records.keyOf(state.value.stream)
  if (!key.ok) return key
  const commit = (text: string) => parts.hash.commit(key.value, text)
  const drafts = draftsOfCommand(command, principal, state.value, parts.ids.next, commit)
  const recorded = await recordProtection(parts, principal, state.value, drafts)
  return recorded.ok ? view(recorded.value, parts, principal) : recorded
}

async function show(parts: DeskParts, principal: Principal): Promise<Result<ProtectionView>> {
  const state = await readList(parts)
  return state.ok ? view(state.value, parts, principal) : state
}

/** The list with the tickets of the visits it speaks of, as far as those are still there and the reader's keys go. */
async function view(state: ProtectionState, parts: DeskParts, principal: Principal): Promise<Result<ProtectionView>> {
  const shown = protectionView(state, parts, principal)
  const visits = [
    ...shown.entries.flatMap(({ visit, heldNotices }) => [visit, ...heldNotices.map((held) => held.visit)]),
    ...(shown.otherNotices ?? []).map((held) => held.visit),
  ]
  const tickets = new Map<string, string>()
  for (const visit of new Set(visits)) {
    const read = visit === undefined ? undefined : await readVisit(parts, visit)
    if (visit !== undefined && read?.ok === true && read.value.ticket !== '') tickets.set(visit, read.value.ticket)
  }
  return success(withTickets(shown, tickets))
}

/**
 * The sample city's list stands for the day it is opened on: nothing real is ever compared with it. Called at its founding and
 * at each opening; a real set-up's list is confirmed by a person. Problems: those of `confirm-list`.
 */
export async function keepSampleListCurrent(parts: DeskParts, keeper: Principal): Promise<Result<void>> {
  if (parts.setup !== 'sample') return success(undefined)
  const asOf = isoFromDay(deskTime(parts).today)
  const list = await readList(parts)
  if (!list.ok) return list
  if (list.value.asOf !== undefined && list.value.asOf >= asOf) return success(undefined)
  const confirmed = await recordProtection(parts, keeper, list.value, [{ type: 'list-confirmed', payload: { asOf } }])
  return confirmed.ok ? success(undefined) : confirmed
}
