import { hasOperation, reaches, type Principal } from '#core/access'
import { dayOfStream, isStanding, type DayDraft, type DayState } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import { authorise, authoriseView } from '../desk/authorise.ts'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import type { DayCommand, NoticeLine } from './commands.ts'
import { readDay, readDays } from './read-days.ts'
import { recordDay } from './record-day.ts'

const NOTICE = { operation: 'day-notice', act: 'execute' } as const

/** The use cases of today's notices (本日のお知らせ). */
export interface DayDesk {
  /** Those that hold now, of all sections, in the order of posting. */
  readonly notices: (principal: Principal) => Promise<Result<readonly NoticeLine[]>>
  readonly execute: (command: DayCommand, principal: Principal) => Promise<Result<readonly NoticeLine[]>>
}

/**
 * Opens today's notices. A section keeps what its own people say, of whichever window they were told; only they take it down.
 * Whoever works on visits or posts notices sees them all. Problems: `operation-not-granted` {operation},
 * `day-notice-unknown` also for another section's, and those of `checkDayDraft` and of the store.
 */
export function openDay(parts: DeskParts): DayDesk {
  const list = async (principal: Principal): Promise<Result<readonly NoticeLine[]>> => {
    const { now, today } = deskTime(parts)
    const days = await readDays(parts, today)
    if (!days.ok) return days
    const lines = days.value.flatMap(({ stream, notices }) => {
      const mayWithdraw = isOwn(parts, principal, dayOfStream(stream)?.section ?? '')
      return notices.filter((notice) => isStanding(notice, now)).map((notice) => ({ ...notice, mayWithdraw }))
    })
    return success(lines.toSorted((a, b) => a.at - b.at))
  }
  return {
    notices: async (principal) => {
      const isPoster = hasOperation(principal, NOTICE.operation, NOTICE.act)
      const granted = isPoster
        ? await authorise(parts, principal, NOTICE.operation)
        : await authoriseView(parts, principal)
      return granted.ok ? list(principal) : granted
    },
    execute: async (command, principal) => {
      const granted = await authorise(parts, principal, NOTICE.operation)
      const done = granted.ok ? await execute(parts, principal, command) : granted
      return done.ok ? list(principal) : done
    },
  }
}

const isOwn = ({ catalogue }: DeskParts, principal: Principal, section: string): boolean =>
  reaches(principal, catalogue.desk.operations, NOTICE, { section })

async function execute(parts: DeskParts, principal: Principal, command: DayCommand): Promise<Result<void>> {
  const state = await dayOf(parts, principal, command)
  return state.ok ? recordDay(parts, principal, state.value, draftOf(parts, command)) : state
}

/** The day a command changes: the own section's, or the one whose notice is taken down. */
async function dayOf(parts: DeskParts, principal: Principal, command: DayCommand): Promise<Result<DayState>> {
  const { today } = deskTime(parts)
  if (command.type === 'post-notice') return readDay(parts, today, principal.section)
  const days = await readDays(parts, today)
  if (!days.ok) return days
  const found = days.value.find(({ notices }) => notices.some(({ notice }) => notice === command.notice))
  return found !== undefined && isOwn(parts, principal, dayOfStream(found.stream)?.section ?? '')
    ? success(found)
    : failure(problem('day-notice-unknown'))
}

function draftOf({ ids }: DeskParts, command: DayCommand): DayDraft {
  if (command.type === 'withdraw-notice') return { type: 'day-notice-withdrawn', payload: { notice: command.notice } }
  const { what, section, until, text = '' } = command
  return {
    type: 'day-notice-posted',
    payload: {
      notice: ids.next(),
      what,
      ...(section === undefined ? {} : { section }),
      ...(until === undefined ? {} : { until }),
      ...(text.trim() === '' ? {} : { text: text.trim() }),
    },
  }
}
