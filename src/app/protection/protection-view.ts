import { hasOperation, type Principal } from '#core/access'
import {
  daysLeft,
  listStanding,
  statusOn,
  type HeldNotice,
  type ListedPerson,
  type ProtectionEntry,
  type ProtectionState,
} from '#core/protection'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import type { HeldNoticeView, ProtectionEntryView, ProtectionView } from './commands.ts'
import { limitsOf } from './protection-watch.ts'

const NOBODY: ListedPerson = { name: '', kana: '', birth: '', address: '' }

const held = ({ id, visit, at, released }: HeldNotice): HeldNoticeView => ({ id, visit, at, released })

/** Whoever cannot read the names does not learn whether there are any. */
const shown = (entry: ProtectionEntry, today: number, principal: Principal): ProtectionEntryView => ({
  id: entry.id,
  status: statusOn(entry, today),
  person: entry.details?.person ?? NOBODY,
  household: entry.details?.household ?? [],
  opponents: entry.details?.opponents ?? [],
  ...(entry.term === undefined ? {} : entry.term),
  named: entry.details !== undefined || !principal.domains.includes('protection'),
  setBy: entry.setBy,
  ...(entry.visit === undefined ? {} : { visit: entry.visit }),
  ...(entry.liftProposedBy?.[0] === undefined ? {} : { liftProposedBy: entry.liftProposedBy[0] }),
  heldNotices: entry.notices.map(held),
})

/** An entry to whoever only answers for the notices: which one, what is held, and nobody's name. */
const notices = (entry: ProtectionEntry, today: number, principal: Principal): ProtectionEntryView => ({
  ...shown({ ...entry, setBy: '' }, today, principal),
  person: NOBODY,
  household: [],
  opponents: [],
})

/**
 * The list as a principal may see it: its day and how far it can be relied on for everybody, the entries for those who keep
 * it, and for whoever releases notices the entries that hold some, without names.
 */
export function protectionView(state: ProtectionState, parts: DeskParts, principal: Principal): ProtectionView {
  const { today } = deskTime(parts)
  const limits = limitsOf(parts)
  const left = daysLeft(state, today, limits)
  const keeps = hasOperation(principal, 'protection-list', 'view') || hasOperation(principal, 'protection-list')
  const releases = hasOperation(principal, 'protection-list', 'approve')
  const waiting = state.entries.filter((entry) => entry.notices.some(({ released }) => !released))
  const entries = keeps
    ? state.entries.map((entry) => shown(entry, today, principal))
    : (releases ? waiting : []).map((entry) => notices(entry, today, principal))
  return {
    version: state.version,
    entries,
    ...(state.asOf === undefined ? {} : { asOf: state.asOf }),
    tooOld: listStanding(state, today, limits) === 'old',
    ...(left === undefined || left > limits.warnBeforeDays ? {} : { daysLeft: Math.max(left, 0) }),
    otherNotices: keeps || releases ? state.notices.map(held) : [],
  }
}

/** The same with the tickets of visits, by stream. */
export function withTickets(view: ProtectionView, tickets: ReadonlyMap<string, string>): ProtectionView {
  const named = <T extends { readonly visit?: string }>(each: T): T => {
    const ticket = each.visit === undefined ? undefined : tickets.get(each.visit)
    return ticket === undefined ? each : { ...each, ticket }
  }
  return {
    ...view,
    entries: view.entries.map((entry) => ({ ...named(entry), heldNotices: entry.heldNotices.map(named) })),
    ...(view.otherNotices === undefined ? {} : { otherNotices: view.otherNotices.map(named) }),
  }
}
