import type { Principal } from '#core/access'
import { auditAct, recordReference, type AuditContent } from '#core/audit'
import type { Catalogue } from '#core/definitions'
import { isKeptBack, type RetentionHold } from '#core/office'
import { success, type Problem, type Result } from '#core/value'
import { authorise } from '../desk/authorise.ts'
import { deskTime, systemHoursOf } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import type { Vault } from '../ports.ts'
import { dueReason, type DueReason, type RetentionRules } from './due-records.ts'
import { openCasesOf } from './open-cases-of.ts'

/** What retention works with. */
export interface RetentionParts extends DeskParts {
  readonly vault: Pick<Vault, 'purge'>
  /** Records the head of the section in charge (管理者, 要綱4条3項2号) keeps back, with a reason. */
  readonly retentionHolds: () => readonly RetentionHold[]
}

/** What was destroyed. */
export interface Destroyed {
  readonly records: number
  /** Records that were due and could not be destroyed, or not be read; they are tried again at the next call. */
  readonly failed: number
  readonly problems: readonly Problem[]
}

/** The days of the desk file. */
export const retentionRulesOf = ({ desk }: Catalogue): RetentionRules => ({
  finished: Object.fromEntries(desk['record-kinds'].map((kind) => [kind.id, kind['retention-days']])),
  suspended: desk.retention['suspended-days'],
})

/**
 * Destroys what is past its time and makes it undecryptable for good (廃棄): to be called at closing and at each sign-in,
 * with the right to close the day. A visit with an open case stays until the case ends. What is left in the audit is that it was done, by whom and how many, never what. While
 * the clock is suspect nothing is destroyed. The purge runs also when nothing was due, so that what an earlier call could
 * not finish is finished. Problems: `operation-not-granted`, those of the store and of `Vault.purge`.
 */
export async function destroyDue(parts: RetentionParts, principal: Principal): Promise<Result<Destroyed>> {
  const granted = await authorise(parts, principal, 'closing')
  if (!granted.ok) return granted
  const { source, today } = deskTime(parts)
  if (source === 'suspect') return success({ records: 0, failed: 0, problems: [] })
  const rules = retentionRulesOf(parts.catalogue)
  const heldAtMost = parts.catalogue.desk.retention['held-days-at-most']
  const holds = parts.retentionHolds()
  const problems: Problem[] = []
  let records = 0
  let failed = 0
  for (const kind of Object.keys(rules.finished)) {
    const listed = await parts.records.list(kind)
    if (!listed.ok) return listed
    for (const { stream } of listed.value) {
      if (isKeptBack(holds, stream, today, heldAtMost)) continue
      const read = await parts.records.read(stream)
      const due = read.ok ? dueReason(read.value, today, rules, systemHoursOf(parts.catalogue)) : undefined
      const isAwaited = read.ok && due !== undefined && (await openCasesOf(parts, read.value)).length > 0
      const done = due === undefined || isAwaited ? undefined : await destroy(parts, principal, stream, due)
      if (done?.ok === true) records += 1
      for (const result of [read, done]) {
        if (result === undefined || result.ok) continue
        failed += 1
        problems.push(...result.problems)
      }
    }
  }
  const purged = await parts.vault.purge()
  if (!purged.ok) return purged
  if (records > 0) {
    const noted = await parts.audit.append([auditAct({ action: 'purge', records }, circumstances(parts, principal))])
    if (!noted.ok) return noted
  }
  return success({ records, failed, problems })
}

async function destroy(
  parts: RetentionParts,
  principal: Principal,
  stream: string,
  because: DueReason,
): Promise<Result<unknown>> {
  const key = await parts.records.keyOf(stream)
  if (!key.ok) return key
  const entry: AuditContent = {
    v: 1,
    action: 'record-destroyed',
    ...circumstances(parts, principal),
    record: recordReference(stream, (text) => parts.hash.commit(key.value, text)),
    codes: { because },
    counts: {},
  }
  return parts.records.destroy(stream, [entry])
}

const circumstances = ({ clock, terminal }: RetentionParts, principal: Principal) => {
  const { epochMs, source } = clock.now()
  const deputy = principal.onBehalfOf === undefined ? {} : { onBehalfOf: principal.onBehalfOf }
  return { terminal, actor: principal.user, ...deputy, at: epochMs, timeSource: source }
}
