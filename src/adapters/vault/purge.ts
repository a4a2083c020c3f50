import type { AccountRow, VaultShelf } from '#app/ports'
import { failure, problem, success, type Result } from '#core/value'
import type { Keyring } from './keyring.ts'
import { RECOVERY } from './session.ts'

/** What is on the disk after each step: the new half, the records under it, the proof that they open, the old half gone. */
export const PURGE_STEPS = ['half-written', 'rewrapped', 'checked', 'overwritten'] as const
/** A step of a purge. */
export type PurgeStep = (typeof PURGE_STEPS)[number]

/** What a purge works with. `after` is told each step. */
export interface PurgeParts {
  readonly keys: Keyring
  readonly shelf: VaultShelf
  readonly after?: (step: PurgeStep) => void | Promise<void>
}

/** The row of the recovery key. */
export const recoveryRow = async (shelf: VaultShelf): Promise<Result<AccountRow>> => {
  const found = await shelf.look(RECOVERY)
  if (!found.ok) return found
  return found.value.account === undefined ? failure(problem('vault-damaged')) : success(found.value.account)
}

/**
 * Makes what was destroyed undecryptable for good (廃棄): a new epoch half goes into the other slot, the live records'
 * secrets go under the new epoch in one transaction, each is opened from what lies on the disk, and only then is the old
 * half overwritten. Stopped anywhere, `settleEpochs` finishes or undoes it. A record begun meanwhile makes it start over.
 */
export const purgeEpoch = async (parts: PurgeParts): Promise<Result<{ readonly records: number }>> => {
  const { keys, shelf, after = () => undefined } = parts
  const before = await shelf.secrets()
  if (!before.ok) return before
  const { epoch: from, secrets } = before.value
  if (from === undefined) return failure(problem('epoch-lost'))
  const recovery = await recoveryRow(shelf)
  if (!recovery.ok) return recovery
  const to = await keys.nextEpoch(from, recovery.value)
  if (!to.ok) return to
  await after('half-written')
  const rewrapped = await keys.rewrap(from, to.value, secrets)
  if (!rewrapped.ok) return rewrapped
  const replaced = await shelf.replaceEpoch({ epoch: from.id, secrets }, { epoch: to.value, secrets: rewrapped.value })
  if (!replaced.ok) return replaced.problems.some(({ code }) => code === 'vault-changed') ? purgeEpoch(parts) : replaced
  await after('rewrapped')
  const now = await shelf.secrets()
  const opens = now.ok ? await keys.checkSecrets(to.value, now.value.secrets) : now
  if (!opens.ok) {
    // The old half is still there: back to it.
    await shelf.replaceEpoch({ epoch: to.value.id, secrets: rewrapped.value }, { epoch: from, secrets })
    return opens
  }
  await after('checked')
  const cleared = await keys.clearOtherSlot(to.value)
  if (!cleared.ok) return cleared
  await after('overwritten')
  return success({ records: secrets.length })
}

/**
 * At the start of work: what a stopped purge left in the other slot is overwritten, once every live record opens under the
 * epoch in force. Problems: `epoch-lost` when its outer half is gone (the recovery key brings it back), `record-damaged`.
 */
export const settleEpochs = async ({ keys, shelf }: PurgeParts): Promise<Result<boolean>> => {
  const now = await shelf.secrets()
  if (!now.ok) return now
  if (now.value.epoch === undefined) return success(false)
  const opens = await keys.checkSecrets(now.value.epoch, now.value.secrets)
  return opens.ok ? keys.clearOtherSlot(now.value.epoch) : opens
}
