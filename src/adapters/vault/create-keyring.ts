import type { EpochSlots } from '#app/ports'
import type { Keyring } from './keyring.ts'
import { accountOperations } from './keyring-accounts.ts'
import { cipherOperations } from './keyring-cipher.ts'
import { epochOperations } from './keyring-epochs.ts'
import { founding } from './keyring-founding.ts'
import { openingOperations } from './keyring-opening.ts'
import { answering, DONE, type KeyringState } from './keyring-state.ts'
import { FULL_COST, type DerivationCost } from './password-key.ts'

/** What a keyring works with. */
export interface KeyringOptions {
  readonly slots: EpochSlots
  /** Lower only where nothing is protected: in tests. */
  readonly cost?: DerivationCost
}

/** Makes a keyring without an open account. */
export const createKeyring = ({ slots, cost = FULL_COST }: KeyringOptions): Keyring => {
  const state: KeyringState = { slots, cost, session: undefined, caches: undefined }
  const operations = answering({
    ...founding(state),
    ...openingOperations(state),
    ...accountOperations(state),
    ...epochOperations(state),
    ...cipherOperations(state),
    close: async () => {
      state.session = undefined
      state.caches = undefined
      return DONE
    },
  })
  return { ...operations, isUnlocked: () => state.session !== undefined }
}
