import type { Principal } from '#core/access'
import { CHAIN_START, type AuditEntry } from '#core/audit'
import { dayAt } from '#core/hours'
import { isoFromDay, success, type Result } from '#core/value'
import { authorise } from '../desk/authorise.ts'
import { deskTime, systemHoursOf } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { listVisits } from '../desk/list-visits.ts'
import type { AuditLog } from '../ports.ts'

/** What is counted of a day, by the action of its audit entries. */
const COUNTED = {
  opened: 'visit/visit-opened',
  closed: 'visit/visit-closed',
  suspended: 'visit/visit-suspended',
  printed: 'visit/sheet-printed',
  confirmed: 'visit/sheet-confirmed',
  voided: 'visit/sheet-voided',
  refused: 'refused',
} as const

/** What the closing sheet (終了時の控え) says: where the chain ends, what was done today, what is left. Ticket numbers, no names. */
export interface ClosingSheet {
  readonly terminal: string
  /** ISO. */
  readonly day: string
  /** Epoch milliseconds. */
  readonly at: number
  /** Audit entries of this day. */
  readonly entries: number
  readonly seq: number
  readonly hash: string
  readonly counts: Readonly<Record<keyof typeof COUNTED, number>>
  /** Tickets of visits still under way: none, when the day was ended. */
  readonly open: readonly string[]
  readonly suspended: readonly string[]
  /** The head as `seq:hash`, which `audit-verify --anchor` takes: path data of a square of `size` modules. */
  readonly qr: { readonly size: number; readonly path: string }
}

/**
 * The sheet to be printed at closing and filed: with it a chain whose end was cut, or that was written anew, is found out.
 * Problems: `operation-not-granted` {operation}, those of the store.
 */
export async function closingSheet(
  parts: DeskParts,
  principal: Principal,
  world: { readonly log: Pick<AuditLog, 'read'>; readonly qrCode: (text: string) => ClosingSheet['qr'] },
): Promise<Result<ClosingSheet>> {
  const granted = await authorise(parts, principal, 'closing')
  if (!granted.ok) return granted
  const visits = await listVisits(parts, principal)
  if (!visits.ok) return visits
  const read = await world.log.read(parts.terminal)
  if (!read.ok) return read
  const { now, today } = deskTime(parts)
  const rule = systemHoursOf(parts.catalogue)
  const ofToday = read.value.filter(({ content }) => dayAt(content.at, rule) === today)
  const { seq, hash } = read.value.at(-1) ?? CHAIN_START
  const tickets = (isWanted: (phase: string) => boolean) =>
    visits.value.filter(({ phase }) => isWanted(phase)).map(({ ticket }) => ticket)
  return success({
    terminal: parts.terminal,
    day: isoFromDay(today),
    at: now,
    entries: ofToday.length,
    seq,
    hash,
    counts: countsOf(ofToday),
    open: tickets((phase) => phase !== 'suspended' && phase !== 'closed'),
    suspended: tickets((phase) => phase === 'suspended'),
    qr: world.qrCode(`${String(seq)}:${hash}`),
  })
}

function countsOf(entries: readonly AuditEntry[]): ClosingSheet['counts'] {
  const count = (action: string): number => entries.filter(({ content }) => content.action === action).length
  return {
    opened: count(COUNTED.opened),
    closed: count(COUNTED.closed),
    suspended: count(COUNTED.suspended),
    printed: count(COUNTED.printed),
    confirmed: count(COUNTED.confirmed),
    voided: count(COUNTED.voided),
    refused: count(COUNTED.refused),
  }
}
