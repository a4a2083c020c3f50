import { hasOperation, type Principal } from '#core/access'
import {
  daysLeft,
  listStanding,
  statusOn,
  type ListedPerson,
  type ProtectionEntry,
  type ProtectionState,
} from '#core/protection'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import type { ProtectionEntryView, ProtectionView } from './commands.ts'
import { limitsOf } from './protection-watch.ts'

const NOBODY: ListedPerson = { name: '', kana: '', birth: '', address: '' }

const shown = (entry: ProtectionEntry, today: number): ProtectionEntryView => ({
  id: entry.id,
  status: statusOn(entry, today),
  person: entry.details?.person ?? NOBODY,
  household: entry.details?.household ?? [],
  opponents: entry.details?.opponents ?? [],
  ...(entry.term === undefined ? {} : entry.term),
  setBy: entry.setBy,
  ...(entry.visit === undefined ? {} : { visit: entry.visit }),
  ...(entry.liftProposedBy?.[0] === undefined ? {} : { liftProposedBy: entry.liftProposedBy[0] }),
  heldNotices: entry.notices,
})

/** An entry to whoever only answers for the notices: which one, what is held, and nobody's name. */
const notices = (entry: ProtectionEntry, today: number): ProtectionEntryView => ({
  ...shown({ ...entry, setBy: '' }, today),
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
  const held = state.entries.filter((entry) => entry.notices.some(({ released }) => !released))
  const entries = keeps
    ? state.entries.map((entry) => shown(entry, today))
    : (releases ? held : []).map((entry) => notices(entry, today))
  return {
    version: state.version,
    entries,
    ...(state.asOf === undefined ? {} : { asOf: state.asOf }),
    tooOld: listStanding(state, today, limits) === 'old',
    ...(left === undefined || left > limits.warnBeforeDays ? {} : { daysLeft: Math.max(left, 0) }),
    otherNotices: keeps || releases ? state.notices : [],
  }
}
