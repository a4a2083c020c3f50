import { reaches, type Principal } from '#core/access'
import { auditAct } from '#core/audit'
import {
  DISPOSITIONS,
  holdOf,
  PENDING,
  readRecord,
  visitKind,
  type Disposition,
  type PrintedSheet,
  type VisitState,
} from '#core/record'
import { compareIds, failure, isoFromDay, problem, success, type Result } from '#core/value'
import { authorise } from '../desk/authorise.ts'
import { deskTime } from '../desk/desk-hours.ts'
import { clerkName } from '../desk/clerk-name.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { seenBy } from '../desk/seen-visit.ts'
import { withProtection } from '../protection/protection-watch.ts'
import { tallyOf, type TallyLine } from './tally.ts'

const BOOK = { operation: 'day-book', act: 'view' } as const

/** The form id under which the printing of a day book stands in the audit. */
const FORM = 'day-book'

/** Everything that may become of a procedure, in the order of the book's columns. */
export const OUTCOMES: readonly Disposition[] = [...DISPOSITIONS, PENDING]

/** A sheet of a visit in the book. */
export type BookedSheet = Pick<PrintedSheet, 'form' | 'serial' | 'copy' | 'sheets' | 'status' | 'handwritten'> & {
  readonly name: string
}

/** A visit in the day book: ticket, times, what it was about in kinds and counts. No name. */
export interface DayBookLine {
  readonly ticket: string
  readonly phase: VisitState['phase']
  /** Epoch milliseconds. */
  readonly openedAt: number
  readonly closedAt?: number
  readonly purpose?: 'consultation'
  readonly channel?: 'telephone' | 'post'
  /** 紙で受付: the name of whoever took it; `openedAt` is when. It was entered afterwards. */
  readonly paper?: { readonly by: string }
  /** It was or is stopped for a check (確認中): what it was about does not stand in the book. */
  readonly withheld?: true
  /** Names of the kinds of life event. */
  readonly events: readonly string[]
  /** How many procedures ended how. */
  readonly outcomes: readonly { readonly disposition: Disposition; readonly count: number }[]
  readonly sheets: readonly BookedSheet[]
}

/** The book of one section's day (受付簿) and its tally by section (課ごとの集計). */
export interface DayBook {
  /** ISO. */
  readonly day: string
  /** The nearest days before and after it (ISO) of which there is anything to show; none lies beyond what is kept, or today. */
  readonly earlier?: string
  readonly later?: string
  /** When it was made, epoch milliseconds. */
  readonly at: number
  readonly section: string
  readonly terminal: string
  /** In the order of opening. */
  readonly lines: readonly DayBookLine[]
  readonly tally: readonly TallyLine[]
}

/** The use cases of the day book. */
export interface DayBooks {
  /** Of today, or of an earlier day (ISO) of which visits are still kept. */
  readonly read: (principal: Principal, day?: string) => Promise<Result<DayBook>>
  /** The book that is put on paper; that it is stands in the audit. */
  readonly print: (principal: Principal, day?: string) => Promise<Result<DayBook>>
}

/**
 * Opens the day book of a desk: the visits received on a day by the principal's own section, as long as they are kept. Problems:
 * `operation-not-granted` {operation}, also `print-office-paper` for the paper; `day-not-kept` {day}; those of the store and of reading.
 */
export function openDayBooks(parts: DeskParts): DayBooks {
  const read = async (principal: Principal, day?: string): Promise<Result<DayBook>> => {
    const granted = await authorise(parts, principal, BOOK.operation, BOOK.act)
    return granted.ok ? readBook(await withProtection(parts), principal, day) : granted
  }
  return {
    read,
    print: async (principal, day) => {
      const granted = await authorise(parts, principal, 'print-office-paper')
      const book = granted.ok ? await read(principal, day) : granted
      if (!book.ok) return book
      const { user, onBehalfOf } = principal
      const { epochMs, source } = parts.clock.now()
      const noted = await parts.audit.append([
        auditAct(
          { action: 'office-paper-printed', form: FORM, sheets: 1 },
          {
            ...{ terminal: parts.terminal, actor: user, at: epochMs, timeSource: source },
            ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
          },
        ),
      ])
      return noted.ok ? book : noted
    },
  }
}

async function readBook(parts: DeskParts, principal: Principal, wanted?: string): Promise<Result<DayBook>> {
  const listed = await parts.records.list(visitKind.id)
  if (!listed.ok) return listed
  const { today, now } = deskTime(parts)
  const day = wanted ?? isoFromDay(today)
  const kept = new Set([isoFromDay(today)])
  const lines: DayBookLine[] = []
  const states: VisitState[] = []
  for (const { stream } of listed.value) {
    const stored = await parts.records.read(stream)
    const state = stored.ok ? readRecord(visitKind, stored.value) : stored
    if (!state.ok) return state
    const { receivedOn, section = '' } = state.value
    if (!reaches(principal, parts.catalogue.desk.operations, BOOK, { section })) continue
    kept.add(receivedOn)
    if (receivedOn !== day) continue
    const openedAt = state.value.paper?.at ?? (stored.ok ? stored.value[0]?.recordedAt : undefined) ?? now
    lines.push(lineOf(state.value, openedAt, parts, principal))
    states.push(seenBy(state.value, parts, principal))
  }
  if (!kept.has(day)) return failure(problem('day-not-kept', { day }))
  return success({
    day,
    ...neighbours(day, [...kept]),
    at: now,
    section: principal.section,
    terminal: parts.terminal,
    lines: lines.toSorted((a, b) => a.openedAt - b.openedAt || compareIds(a.ticket, b.ticket)),
    tally: tallyOf(states, parts),
  })
}

function neighbours(day: string, kept: readonly string[]): Pick<DayBook, 'earlier' | 'later'> {
  const days = kept.toSorted(compareIds)
  const [earlier, later] = [days.findLast((each) => each < day), days.find((each) => each > day)]
  return { ...(earlier === undefined ? {} : { earlier }), ...(later === undefined ? {} : { later }) }
}

function lineOf(state: VisitState, openedAt: number, parts: DeskParts, principal: Principal): DayBookLine {
  const { ticket, phase, purpose, channel, paper, closing, sheets, events, dispositions } = seenBy(
    state,
    parts,
    principal,
  )
  const isWithheld = holdOf(state, parts.known).standing.length > 0
  return {
    ticket,
    phase,
    openedAt,
    ...(closing === undefined ? {} : { closedAt: closing.at }),
    ...(purpose === undefined ? {} : { purpose }),
    ...(channel === undefined ? {} : { channel }),
    ...(paper === undefined ? {} : { paper: { by: clerkName(paper.by, parts) } }),
    ...(isWithheld ? { withheld: true } : {}),
    events: isWithheld ? [] : [...new Set(events.map(({ kind }) => parts.catalogue.events.get(kind)?.name.ja ?? kind))],
    outcomes: isWithheld ? [] : outcomesOf(Object.values(dispositions).map(({ disposition }) => disposition)),
    sheets: sheets.map(({ form, serial, copy, sheets: pages, status, handwritten }) => ({
      ...{ form, copy, sheets: pages, status },
      name: parts.forms.get(form)?.form.name.ja ?? form,
      ...(serial === undefined ? {} : { serial }),
      ...(handwritten === undefined ? {} : { handwritten }),
    })),
  }
}

const outcomesOf = (ends: readonly Disposition[]): DayBookLine['outcomes'] =>
  OUTCOMES.map((disposition) => ({ disposition, count: ends.filter((end) => end === disposition).length })).filter(
    ({ count }) => count > 0,
  )
