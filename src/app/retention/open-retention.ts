import { hasOperation, type Act, type Principal } from '#core/access'
import { failure, isoFromDay, problem, type Result } from '#core/value'
import { authorise } from '../desk/authorise.ts'
import { rulesOf } from '../desk/field-rules-of-desk.ts'
import type { OfficeCommand } from '../office/commands.ts'
import type { Office } from '../office/office.ts'
import type { RetentionCommand, RetentionView } from './commands.ts'
import type { RetentionParts } from './destroy-due.ts'
import { answersFor } from './domain-of-record.ts'
import { listRetention, readCounted } from './list-retention.ts'

/** The use cases of keeping records and keeping them back (保存と消去の保留). */
export interface RetentionDesk {
  readonly list: (principal: Principal) => Promise<Result<RetentionView>>
  readonly execute: (command: RetentionCommand, principal: Principal) => Promise<Result<RetentionView>>
}

/** The act of the matrix that each command is. */
const ACT_OF = {
  'hold-record': 'execute',
  'approve-hold': 'approve',
  'release-hold': 'execute',
} as const satisfies Record<RetentionCommand['type'], Act>

/**
 * Opens retention over a desk and its office, in whose signed record the holds stand. Problems: `operation-not-granted`
 * {operation}, `retention-record-missing` for a visit that is worked on, gone or of another's domains, and those of the office.
 */
export function openRetention(parts: RetentionParts, office: Pick<Office, 'execute'>): RetentionDesk {
  const list = async (principal: Principal): Promise<Result<RetentionView>> => {
    const act = (['view', 'execute', 'approve'] as const).find((each) => hasOperation(principal, 'retention', each))
    const granted = await authorise(parts, principal, 'retention', act ?? 'view')
    return granted.ok ? listRetention(parts, principal) : granted
  }
  return {
    list,
    execute: async (command, principal) => {
      const granted = await authorise(parts, principal, 'retention', ACT_OF[command.type])
      if (!granted.ok) return granted
      const asked = await commandOf(parts, command, principal)
      const done = asked.ok ? await office.execute(asked.value, principal) : asked
      return done.ok ? list(principal) : done
    },
  }
}

/** What the office records of a command: for a hold, also the domain it is in and from when on the record is counted. */
async function commandOf(
  parts: RetentionParts,
  command: RetentionCommand,
  principal: Principal,
): Promise<Result<OfficeCommand>> {
  if (command.type !== 'hold-record') return { ok: true, value: command }
  const { record, until, reason } = command
  const read = await readCounted(parts, record)
  const found = read.ok ? read.value : undefined
  const domain = found && answersFor(found.state, parts, rulesOf(parts), principal, 'execute')
  if (found === undefined || domain === undefined) return failure(problem('retention-record-missing'))
  const since = isoFromDay(found.counted.since)
  return { ok: true, value: { type: 'hold-record', record, domain, since, until, reason } }
}
