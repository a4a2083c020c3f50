import { indexOf, listStanding, saidIn } from '#core/protection'
import type { ProtectionKnown } from '#core/record'
import { success, type Result } from '#core/value'
import { deskTime, type TimeParts } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { mattersOfVisit } from './matters-of-visit.ts'
import { listStream, readList } from './read-list.ts'
import type { ProtectionWatch } from './watch.ts'

/** What of a desk the watch needs. */
export type WatchParts = TimeParts & Pick<DeskParts, 'setup' | 'hash' | 'records'>

/** What is kept of a version of the list: tokens and the day, nothing anybody could read. */
interface Kept {
  readonly version: number
  readonly mattersOf: ProtectionKnown['mattersOf']
  readonly asOf?: string
}

const UNREADABLE: ProtectionKnown = { list: 'unreadable', mattersOf: () => [] }

/** The days the desk lets the list stand for. */
export const limitsOf = ({ catalogue }: Pick<DeskParts, 'catalogue'>) => ({
  maxAgeDays: catalogue.desk.protection['list-max-age-days'],
  warnBeforeDays: catalogue.desk.protection['warn-before-days'],
})

/**
 * Watches the protection list of a store. The store is asked for the list's version each time, which every tab and every
 * account may see, and the list is read again when it is another one: what one tab records stops the other at its next
 * command. Whatever cannot be read fails closed; a list that was there and is gone counts as unreadable.
 */
export function watchProtection(parts: WatchParts): ProtectionWatch {
  const stream = listStream(parts.setup)
  let kept: Kept | undefined

  async function read(version: number): Promise<Result<Kept>> {
    const state = await readList(parts)
    if (!state.ok) return state
    const key = await parts.records.keyOf(stream)
    if (!key.ok) return key
    const { entries, asOf } = state.value
    return success({
      version,
      mattersOf: mattersOfVisit(indexOf(entries), (text) => parts.hash.commit(key.value, text), saidIn(entries)),
      ...(asOf === undefined ? {} : { asOf }),
    })
  }

  return {
    known: async () => {
      const listed = await parts.records.list('protection')
      if (!listed.ok) return UNREADABLE
      const version = listed.value.find((each) => each.stream === stream)?.version ?? 0
      if (kept !== undefined && version < kept.version) return stopped(kept)
      if (kept?.version !== version) {
        const now = await read(version)
        if (!now.ok) return kept === undefined ? UNREADABLE : stopped(kept)
        kept = now.value
      }
      const { today } = deskTime(parts)
      return { ...knownOf(kept), list: listStanding(kept, today, limitsOf(parts)) }
    },
  }
}

const knownOf = ({ mattersOf, asOf }: Kept): Omit<ProtectionKnown, 'list'> => ({
  ...(asOf === undefined ? {} : { asOf }),
  mattersOf,
})

/** A list that was read and cannot be any more goes on stopping whom it had, and lets no address be printed. */
const stopped = (kept: Kept): ProtectionKnown => ({ ...knownOf(kept), list: 'unreadable' })

/** The parts of a desk with what the list says now, for one command or query; without a watch nothing is known of it. */
export async function withProtection(parts: DeskParts): Promise<DeskParts> {
  return parts.protection === undefined ? parts : { ...parts, known: await parts.protection.known() }
}
