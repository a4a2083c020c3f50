import type { AccountRow, OpenedAccount, Vault, VaultShelf } from '#app/ports'
import { failure, problem, success, type Problem, type Result } from '#core/value'
import type { Keyring, OpenedKeys } from './keyring.ts'
import { createKeptForShift } from './kept-for-shift.ts'
import { purgeEpoch, recoveryRow, settleEpochs, type PurgeStep } from './purge.ts'
import { COMMON_DOMAINS, RECOVERY } from './session.ts'
import { createTries } from './tries.ts'
import { unlocking } from './unlocking.ts'
import { verifySignature } from './verify-signature.ts'

/** What a vault is opened with. */
export interface VaultOptions {
  readonly keys: Keyring
  readonly shelf: VaultShelf
  /** Of the store; everything wrapped is bound to it. */
  readonly generation: string
  /** Epoch milliseconds. */
  readonly now: () => number
  /** Milliseconds of a clock that nobody can set. */
  readonly monotonic: () => number
  /** Runs the work while no other tab runs such work; tabs of a browser share a lock. */
  readonly exclusively?: <T>(work: () => Promise<T>) => Promise<T>
  /** Told each step of a purge. */
  readonly afterPurgeStep?: (step: PurgeStep) => void | Promise<void>
}

/** The vault of a terminal on the page's side: it has rows, counters and the memory of a shift, and never a key. */
export const openVault = (options: VaultOptions): Vault => {
  const { keys, shelf, generation, now, monotonic, exclusively = (work) => work() } = options
  const tries = createTries(shelf, monotonic)
  const kept = createKeptForShift(now, monotonic)
  let opened: OpenedAccount | undefined
  void tries.observe()

  const enter = async (user: string, { domains, keepsake }: OpenedKeys): Promise<Result<OpenedAccount>> => {
    if (keepsake !== undefined) kept.keep('passkey', keepsake)
    const settled = await exclusively(() => settleEpochs({ keys, shelf }))
    opened = { user, domains, ...(settled.ok ? {} : { problems: settled.problems }) }
    return success(opened)
  }

  const own = async (): Promise<Result<AccountRow>> => {
    if (opened === undefined) return failure(problem('vault-locked'))
    const found = await shelf.look(opened.user)
    if (!found.ok) return found
    return found.value.account === undefined ? failure(problem('account-unknown', {})) : success(found.value.account)
  }

  const changeOwn = async (change: (account: AccountRow) => Promise<Result<AccountRow>>): Promise<Result<void>> => {
    const account = await own()
    if (!account.ok) return account
    const changed = await change(account.value)
    return changed.ok ? shelf.change({ accounts: [changed.value] }) : changed
  }

  return {
    founded: async () => {
      const users = await shelf.users()
      return users.ok ? success(users.value.length > 0) : users
    },

    found: async (founder, domains) => {
      const users = await shelf.users()
      if (!users.ok) return users
      if (users.value.length > 0) return failure(problem('vault-already-founded'))
      const founded = await keys.found(founder, domains, generation)
      if (!founded.ok) return founded
      const { accounts, wraps, epoch, recovery } = founded.value
      const written = await shelf.change({ accounts, wraps, epoch })
      if (!written.ok) {
        await keys.close()
        return written
      }
      opened = { user: founder.user, domains: [...new Set([...COMMON_DOMAINS, ...domains])].toSorted() }
      return success({ recovery, signingKey: accounts[0]?.signingKey ?? '' })
    },

    forgetFounding: async () => {
      opened = undefined
      await keys.close()
      return shelf.forget()
    },

    ...unlocking({ keys, shelf, generation, tries, kept, enter }),

    opened: () => opened,

    lock: async () => {
      opened = undefined
      await keys.close()
    },

    setPin: async (pin, until) => {
      const keepsake = await keys.keepForPin(pin)
      if (!keepsake.ok) return keepsake
      kept.keep('pin', keepsake.value, until)
      return success(undefined)
    },

    changePassword: async (current, next) => {
      const account = await own()
      if (!account.ok) return account
      const begun = await tries.begin(account.value.user, 'password')
      if (!begun.ok) return begun
      const changed = await changeOwn((row) => keys.changePassword(row, current, next))
      const isWrong = !changed.ok && changed.problems.some(({ code }: Problem) => code === 'secret-wrong')
      if (!isWrong) await tries.wentWell(account.value.user, 'password')
      return changed
    },

    addPasskey: (prf) => changeOwn((row) => keys.addPasskey(row, prf)),

    issueAccount: async (user) => {
      const found = await shelf.look(user)
      if (!found.ok) return found
      const recovery = await recoveryRow(shelf)
      if (!recovery.ok) return recovery
      if (user === '' || user === RECOVERY) return failure(problem('account-unknown'))
      const issued = await keys.issue(user, (found.value.account?.revision ?? 0) + 1, recovery.value)
      if (!issued.ok) return issued
      const { account, wraps, code } = issued.value
      const written = await shelf.change({ accounts: [account], wraps, withoutWraps: { user } })
      if (!written.ok) return written
      await tries.wentWell(user, 'password')
      return success({ user, code, signingKey: account.signingKey })
    },

    shareDomains: async (user, domains) => {
      const found = await shelf.look(user)
      if (!found.ok) return found
      if (found.value.account === undefined) return failure(problem('account-unknown'))
      const [self, recovery] = [await own(), await recoveryRow(shelf)]
      if (!self.ok) return self
      if (!recovery.ok) return recovery
      const { account, keyIds } = found.value
      const wraps = await keys.share(account, self.value, domains, recovery.value, keyIds)
      return wraps.ok ? shelf.change({ wraps: wraps.value }) : wraps
    },

    heldDomains: async (user, domains) => {
      const [found, keyIds] = [await shelf.look(user), await keys.keyIdsOf(domains)]
      if (!found.ok) return found
      if (!keyIds.ok) return keyIds
      const held = new Set(found.value.wraps.map(({ keyId }) => keyId))
      return success(domains.filter((_, index) => held.has(keyIds.value[index] ?? '')))
    },

    withdrawDomains: async (user, domains) => {
      const keyIds = await keys.keyIdsOf(
        domains.filter((domain) => !COMMON_DOMAINS.some((common) => common === domain)),
      )
      return keyIds.ok ? shelf.change({ withoutWraps: { user, keyIds: keyIds.value } }) : keyIds
    },

    sign: keys.sign,
    verify: verifySignature,
    sealDraft: keys.sealDraft,
    openDraft: keys.openDraft,

    purge: () =>
      exclusively(() =>
        purgeEpoch({
          keys,
          shelf,
          ...(options.afterPurgeStep === undefined ? {} : { after: options.afterPurgeStep }),
        }),
      ),
  }
}
