import type { Epoch } from '#app/ports'
import { success } from '#core/value'
import type { Bytes } from './bytes.ts'
import { createEpoch, epochKey } from './epoch-key.ts'
import type { Keyring } from './keyring.ts'
import { paperKey } from './keyring-accounts.ts'
import { DONE, officeKey, openSession, Refusal, type KeyringState } from './keyring-state.ts'
import { unwrapSecret, wrapSecret } from './record-secrets.ts'

const other = (slot: Epoch['slot']): Epoch['slot'] => (slot === 'a' ? 'b' : 'a')

/** The key of an epoch, from memory or from its two halves; the refusal `epoch-lost` when one is gone. */
export const currentEpochKey = async (state: KeyringState, epoch: Epoch | undefined): Promise<Bytes> => {
  const session = openSession(state)
  const known = epoch === undefined ? undefined : state.caches?.epochs.get(epoch.id)
  if (known !== undefined) return known
  const { generation } = session
  const key =
    epoch === undefined
      ? undefined
      : await epochKey(epoch, { office: officeKey(session), generation, slots: state.slots })
  if (epoch === undefined || key === undefined) throw new Refusal('epoch-lost')
  state.caches?.epochs.set(epoch.id, key)
  return key
}

/** The steps of a purge (廃棄); what order they come in, and what is on the disk between them, is `purge`'s. */
export const epochOperations = (
  state: KeyringState,
): Pick<Keyring, 'nextEpoch' | 'rewrap' | 'checkSecrets' | 'clearOtherSlot'> => ({
  nextEpoch: async (current, recovery) => {
    const session = openSession(state)
    await currentEpochKey(state, current)
    return success(
      await createEpoch(other(current.slot), {
        office: officeKey(session),
        recovery: await paperKey(session, recovery),
        generation: session.generation,
        slots: state.slots,
      }),
    )
  },

  rewrap: async (from, to, secrets) => {
    const { generation } = openSession(state)
    const [before, after] = [await currentEpochKey(state, from), await currentEpochKey(state, to)]
    const wrapped = []
    for (const kept of secrets) {
      const secret = await unwrapSecret(kept, before, generation)
      if (secret === undefined) throw new Refusal('record-damaged', { seq: 0 })
      wrapped.push(await wrapSecret(kept.stream, secret, to, after, generation))
    }
    return success(wrapped)
  },

  checkSecrets: async (epoch, secrets) => {
    const session = openSession(state)
    // Not from memory: what counts is what lies in the two places now.
    state.caches?.epochs.delete(epoch.id)
    const key = await currentEpochKey(state, epoch)
    for (const kept of secrets)
      if ((await unwrapSecret(kept, key, session.generation)) === undefined)
        throw new Refusal('record-damaged', { seq: 0 })
    return DONE
  },

  clearOtherSlot: async ({ id, slot }) => {
    const there = await state.slots.read(other(slot))
    if (there === undefined || there.epoch === id) return success(false)
    await state.slots.zero(other(slot))
    if (state.caches !== undefined) {
      state.caches.secrets.clear()
      state.caches.keys.clear()
      for (const known of state.caches.epochs.keys()) if (known !== id) state.caches.epochs.delete(known)
    }
    return success(true)
  },
})
