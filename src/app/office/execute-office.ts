import type { Principal } from '#core/access'
import { auditAct, canonical } from '#core/audit'
import { officeKind, personOf, type OfficeDraft, type OfficeState } from '#core/office'
import { foldEvents } from '#core/record'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import type { OfficeAnswer, OfficeCommand } from './commands.ts'
import { checkAsked, draftsOf, OPERATION_OF } from './drafts-of-command.ts'
import { issueAccounts, keysGained, shareKeys, withdrawKeys } from './hand-keys.ts'
import { noticeOf } from './notice-of-command.ts'
import { officeLists, type OfficeParts } from './office-parts.ts'
import { checkDrafts, recordOffice, type Moment } from './record-office.ts'

/** What a command left: the office's new state, and what the answer carries besides the view. */
export interface Executed {
  readonly state: OfficeState
  readonly answer: Omit<OfficeAnswer, 'office'>
}

/**
 * Carries out one command of a principal on the office as it is: checked, keys handed over, signed, recorded, keys taken back.
 * Keys are handed over before the right is recorded and taken back again if that fails; a right without its keys would be
 * worth nothing, keys without a right open nothing (who is not granted is not let in). Problems: those of `checkTerms`,
 * `checkOfficeDraft`, the vault and the store.
 */
export async function executeOffice(
  parts: OfficeParts,
  state: OfficeState,
  principal: Principal,
  command: OfficeCommand,
): Promise<Result<Executed>> {
  const now = parts.clock.now()
  const asked = draftsOf(command, { state, actor: principal.user, next: () => parts.ids.next() })
  const refused = checkDrafts(parts, state, principal, asked, now)
  const problems = [...refused, ...checkAsked(command, officeLists(parts)).filter((each) => !isNamed(refused, each))]
  if (problems.length > 0) return failure(...problems)

  const issued = await issueAccounts(parts, asked)
  if (!issued.ok) return issued
  const { drafts, accounts } = issued.value
  const anew = new Set(accounts.map(({ user }) => user))
  const after = expected(state, principal, drafts, now)
  const gained = keysGained(parts, { before: state, after, at: now.epochMs }, anew)
  const shared = await shareKeys(parts, gained)
  const recorded = shared.ok ? await recordOffice(parts, state, principal, drafts, now) : shared
  if (!recorded.ok) {
    await withdrawKeys(parts, gained)
    return recorded
  }
  const lost = keysGained(parts, { before: after, after: state, at: now.epochMs }, new Set())
  const warnings: Problem[] = [...warningsOf(command, state)]
  if (!(await withdrawKeys(parts, lost))) warnings.push(problem('keys-not-taken-back'))
  if (command.type === 'clear-clock') await parts.cleared?.('clock')
  if (command.type === 'clear-store-loss') await parts.cleared?.('store-loss')
  const notice = noticeOf(command, recorded.value, parts)
  return success({
    state: recorded.value,
    answer: {
      ...(accounts.length === 0 ? {} : { codes: accounts.map(({ user, code }) => ({ user, code })) }),
      ...(notice === undefined ? {} : { notice }),
      ...(warnings.length === 0 ? {} : { warnings }),
    },
  })
}

/** Writes into the audit that a command was refused, and why; a refusal stays one when that cannot be written. */
export async function noteRefusal(
  { audit, clock, terminal }: OfficeParts,
  user: string,
  command: OfficeCommand,
  refusal: string,
): Promise<void> {
  const [operation, act] = OPERATION_OF[command.type]
  const { epochMs, source } = clock.now()
  await audit.append([
    auditAct(
      { action: 'refused', operation, act, refusal },
      { terminal, actor: user, at: epochMs, timeSource: source },
    ),
  ])
}

/** The state the drafts will leave; unsigned, so it is used for nothing but to see which keys it calls for. */
function expected(
  state: OfficeState,
  { user }: Principal,
  drafts: readonly OfficeDraft[],
  { epochMs, source }: Moment,
): OfficeState {
  return drafts.reduce<OfficeState>((next, draft) => {
    const event = {
      ...{ stream: next.stream, seq: next.version + 1, id: '', terminal: '', actor: user, v: 1, catalogue: '' },
      ...{ recordedAt: epochMs, timeSource: source, type: draft.type, payload: { ...draft.payload, signature: '' } },
    } as Parameters<typeof officeKind.apply>[1]
    return foldEvents(officeKind, [event], next)
  }, state)
}

/** Whether a problem is named already; a request's days are looked at by the desk's words and by the record. */
const isNamed = (problems: readonly Problem[], { code, params }: Problem): boolean =>
  problems.some((each) => each.code === code && canonical(each.params) === canonical(params))

/** What may be as it is but should be looked at: a user id that is known by another name. */
function warningsOf(command: OfficeCommand, state: OfficeState): readonly Problem[] {
  const requests =
    command.type === 'request-grant' ? [command.request] : command.type === 'propose-renewal' ? command.requests : []
  return requests
    .filter(({ user, name }) => ![undefined, name].includes(personOf(state, user)?.name))
    .map(({ user }) => problem('person-name-differs', { user }))
}
