import type { Principal } from '#core/access'
import { auditAct, type AuditAct } from '#core/audit'
import { personOf, principalOf, type OfficeState } from '#core/office'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import type { Secret } from '../ports/vault.ts'
import type { NoticeView } from './commands.ts'
import { keepKeys } from './keep-keys.ts'
import { noticesFor, ownEnd } from './notices-for.ts'
import { officeRules, type OfficeParts } from './office-parts.ts'
import type { OfficeReader } from './office-reader.ts'
import { recordOffice } from './record-office.ts'

/** Who works here now, and what they are to be told first. */
export interface SignedIn {
  readonly principal: Principal
  /** 職員の氏名. */
  readonly name: string
  /** Notices not read yet. */
  readonly notices: readonly NoticeView[]
  /** Last day (ISO) of the person's own rights, when it lies within 30 days and nothing carries them on. */
  readonly grantEnds?: string
  /** What was set aside of the office's record: `office-event-forged` {seq}. */
  readonly problems: readonly Problem[]
}

/** Whether somebody begins to work, or opens again what they locked; the audit tells them apart. */
export type Entrance = 'sign-in' | 'unlocked'

/**
 * Opens a person's account and says who they are here now (要綱10条・11条・12条). Whoever has no right in force is not let in: the
 * vault is locked again. Both outcomes stand in the audit; what cannot be written there is not done. Problems: those of the
 * vault, of reading the office, and of `principalOf`; `signing-key-differs` when the account's key is not the one the record
 * states.
 */
export async function signIn(
  parts: OfficeParts,
  reader: OfficeReader,
  user: string,
  secret: Secret,
  entrance: Entrance,
): Promise<Result<SignedIn>> {
  const opened = await parts.vault.unlock(user, secret)
  const entered = opened.ok ? await enter(parts, reader, user, secret) : opened
  if (entered.ok) {
    const written = await note(parts, entered.value.principal, actOf(entrance, secret))
    if (written.ok) return entered
    await parts.vault.lock()
    return written
  }
  await parts.vault.lock()
  await note(parts, { user }, { action: 'sign-in-failed', problem: entered.problems[0]?.code ?? '' })
  return entered
}

/** Writes an act into the audit. */
export function note(
  { audit, clock, terminal }: OfficeParts,
  { user, onBehalfOf }: Pick<Principal, 'user' | 'onBehalfOf'>,
  act: AuditAct,
): Promise<Result<unknown>> {
  const { epochMs, source } = clock.now()
  const behalf = onBehalfOf === undefined ? {} : { onBehalfOf }
  return audit.append([auditAct(act, { terminal, actor: user, ...behalf, at: epochMs, timeSource: source })])
}

function actOf(entrance: Entrance, { type }: Secret): AuditAct {
  return entrance === 'unlocked' && type !== 'code' && type !== 'recovery'
    ? { action: 'unlocked', secret: type }
    : { action: 'sign-in', secret: type }
}

async function enter(
  parts: OfficeParts,
  reader: OfficeReader,
  user: string,
  secret: Secret,
): Promise<Result<SignedIn>> {
  const read = await reader.fresh()
  if (!read.ok) return read
  const { state, problems } = read.value
  const now = parts.clock.now()
  const rules = officeRules(parts)
  const principal = principalOf(state, { user, terminal: parts.terminal }, now.epochMs, rules)
  if (!principal.ok) return principal
  const genuine = await hasStatedKey(parts, state, user)
  if (!genuine.ok) return genuine
  if (secret.type === 'code' && personOf(state, user)?.codeOutstanding === true) {
    const used = await recordOffice(parts, state, principal.value, [{ type: 'password-set', payload: { user } }], now)
    if (!used.ok) return used
    reader.keep({ state: used.value, problems })
  }
  await keepKeys(parts, state, principal.value)
  const ends = ownEnd(state, user, now.epochMs, rules)
  return success({
    principal: principal.value,
    name: personOf(state, user)?.name ?? user,
    notices: noticesFor(state, principal.value, now.epochMs, rules).filter(({ read: isRead }) => !isRead),
    ...(ends === undefined ? {} : { grantEnds: ends }),
    problems,
  })
}

/** Whether the account that is open signs with the key the record states: else one of the two was put in another's place. */
async function hasStatedKey({ vault, ids }: OfficeParts, state: OfficeState, user: string): Promise<Result<void>> {
  const text = `madoguchi office ${ids.next()}`
  const signature = await vault.sign(text)
  if (!signature.ok) return signature
  const key = personOf(state, user)?.signingKeys.at(-1) ?? ''
  return (await vault.verify(key, text, signature.value)) ? success(undefined) : failure(problem('signing-key-differs'))
}
