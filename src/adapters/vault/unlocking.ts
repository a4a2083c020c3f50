import type { OpenedAccount, TryKind, Vault, VaultShelf } from '#app/ports'
import { failure, problem, type Result } from '#core/value'
import type { KeptForShift } from './kept-for-shift.ts'
import type { Keyring, OpenedKeys } from './keyring.ts'
import { RECOVERY, type AccountPlace } from './session.ts'
import { triesLeft, type Tries } from './tries.ts'

/** What signing in works with. `enter` makes an account the open one. */
export interface UnlockingParts {
  readonly keys: Keyring
  readonly shelf: VaultShelf
  readonly generation: string
  readonly tries: Tries
  readonly kept: KeptForShift
  readonly enter: (user: string, opened: OpenedKeys) => Promise<Result<OpenedAccount>>
}

const isWrong = (result: Result<unknown>): boolean =>
  !result.ok && result.problems.some(({ code }) => code === 'secret-wrong')

/** Signing in (利用の開始): by password, password with passkey, one-time code, recovery key; within the shift by PIN or passkey alone. */
export const unlocking = ({ keys, shelf, generation, tries, kept, enter }: UnlockingParts): Pick<Vault, 'unlock'> => {
  const placeOf = async (user: string): Promise<Result<AccountPlace>> => {
    const found = await shelf.look(user)
    if (!found.ok) return found
    const { account, wraps } = found.value
    if (account === undefined || user === RECOVERY) return failure(problem('account-unknown'))
    return { ok: true, value: { account, wraps, generation } }
  }

  /** A row that was changed by the opening is written before anybody works with it. */
  const enterWith = async (user: string, opened: Result<OpenedKeys>): Promise<Result<OpenedAccount>> => {
    if (!opened.ok) return opened
    const { changed } = opened.value
    const written = changed === undefined ? undefined : await shelf.change({ accounts: [changed] })
    if (written?.ok === false) {
      await keys.close()
      return written
    }
    return enter(user, opened.value)
  }

  const counted = async (
    user: string,
    kind: TryKind,
    attempt: () => Promise<Result<OpenedKeys>>,
  ): Promise<Result<OpenedAccount>> => {
    const begun = await tries.begin(user, kind)
    if (!begun.ok) return begun
    const opened = await attempt()
    if (isWrong(opened)) return failure(problem('secret-wrong', { triesLeft: triesLeft(begun.value) }))
    await tries.wentWell(user, kind)
    return enterWith(user, opened)
  }

  const recover = async (place: AccountPlace, code: string, newPassword: string): Promise<Result<OpenedAccount>> => {
    const { user } = place.account
    const paper = await shelf.look(RECOVERY)
    if (!paper.ok) return paper
    const { account, wraps, epoch } = paper.value
    if (account === undefined) return failure(problem('vault-damaged'))
    const begun = await tries.begin(user, 'password')
    if (!begun.ok) return begun
    const opened = await keys.recover({ code, account, wraps }, place, newPassword, epoch)
    if (!opened.ok) return opened
    await tries.wentWell(user, 'password')
    const written = await shelf.change({ wraps: opened.value.wraps })
    if (!written.ok) return written
    return enterWith(user, opened)
  }

  return {
    unlock: async (user, secret) => {
      const place = await placeOf(user)
      if (!place.ok) return place
      switch (secret.type) {
        case 'password':
          return counted(user, 'password', () => keys.openByPassword(place.value, secret.password))
        case 'code':
          return counted(user, 'password', () => keys.openByCode(place.value, secret.code, secret.newPassword))
        case 'recovery':
          return recover(place.value, secret.code, secret.newPassword)
        case 'passkey': {
          const { password, prf } = secret
          if (password !== undefined)
            return counted(user, 'passkey', () => keys.openByPassword(place.value, password, prf))
          const taken = kept.take('passkey', user)
          if (taken === undefined) return failure(problem('password-needed'))
          return enterWith(user, await keys.openByPasskey(place.value, taken.keepsake, prf))
        }
        case 'pin': {
          const taken = kept.take('pin', user)
          if (taken === undefined) return failure(problem('pin-gone'))
          const opened = await keys.openByPin(place.value, taken.keepsake, secret.pin)
          if (isWrong(opened))
            return failure(
              taken.triesLeft > 0 ? problem('secret-wrong', { triesLeft: taken.triesLeft }) : problem('pin-gone'),
            )
          if (opened.ok) kept.renew()
          return enterWith(user, opened)
        }
      }
    },
  }
}
