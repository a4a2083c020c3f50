import type { AccountRow } from '#app/ports'
import { success } from '#core/value'
import { createAccountKeys, withSlots } from './account-keys.ts'
import { randomBytes, utf8, type Bytes } from './bytes.ts'
import { derive } from './derive.ts'
import { accountMark, createDomainKeys, wrapFor } from './domain-keys.ts'
import { createEpoch } from './epoch-key.ts'
import type { Keyring } from './keyring.ts'
import { begin, Refusal, type KeyringState } from './keyring-state.ts'
import { checkPassword } from './password-rule.ts'
import { createCode, parseCode } from './readable-code.ts'
import { createPair, type PairBytes } from './sealed-for.ts'
import { COMMON_DOMAINS, RECOVERY } from './session.ts'
import { passwordSlot } from './slots.ts'

/** 160 bits, in eight groups of four letters. */
const RECOVERY_GROUPS = 8
const NOTHING: Bytes = new Uint8Array(0)

/** The key pair that a recovery key on paper stands for. */
export const recoveryPair = async (code: string): Promise<PairBytes> =>
  createPair(await derive(utf8(parseCode(code)), 'recovery key'))

/** Refuses a password that is too weak. */
export const demandPassword = (...given: Parameters<typeof checkPassword>): void => {
  const [weak] = checkPassword(...given)
  if (weak !== undefined) throw new Refusal(weak.code, weak.params)
}

/** The first account and all keys of a terminal. */
export const founding = (state: KeyringState): Pick<Keyring, 'found'> => ({
  found: async ({ user, password }, domains, generation) => {
    demandPassword(user, password, 'alone')
    if (user === '' || user === RECOVERY) throw new Refusal('account-unknown')
    const office = randomBytes(32)
    const recovery = createCode(RECOVERY_GROUPS)
    const pair = await recoveryPair(recovery)
    const keys = await createDomainKeys([...new Set([...COMMON_DOMAINS, ...domains])], office)
    const epoch = await createEpoch('a', { office, recovery: pair.public, generation, slots: state.slots })

    const paper = { user: RECOVERY, signingKey: '', sealingKey: pair.public }
    const recoveryRow: AccountRow = {
      ...paper,
      revision: 1,
      mark: await accountMark(office, paper),
      privateKeys: NOTHING,
      recovery: NOTHING,
      slots: {},
    }
    const created = await createAccountKeys(user, office, pair.public, generation)
    const { slots, secrets } = await passwordSlot(user, password, created, state.cost, generation)
    const account = withSlots(created.row, 1, slots)
    const wraps = await Promise.all(
      [account, recoveryRow].flatMap((holder) =>
        [...keys].map(([domain, key]) => wrapFor(holder, domain, key, generation)),
      ),
    )
    const own = wraps.filter((wrap) => wrap.user === user)
    await begin(state, { account, wraps: own, generation }, secrets)
    return success({ accounts: [account, recoveryRow], wraps, epoch, recovery })
  },
})
