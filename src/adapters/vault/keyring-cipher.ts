import type { Epoch, OpenedText, SealContext, SealedPlace, WrappedSecret } from '#app/ports'
import { success } from '#core/value'
import { isSame, joined, textOf, utf8, type Bytes } from './bytes.ts'
import { derive, markingKey } from './derive.ts'
import type { Keyring } from './keyring.ts'
import { currentEpochKey } from './keyring-epochs.ts'
import { heldKey, openSession, Refusal, type KeyringState } from './keyring-state.ts'
import {
  commitKeyOf,
  createSecret,
  eventSecret,
  unwrapSecret,
  wrapSecret,
  type RecordSecret,
} from './record-secrets.ts'
import { openBytes, sealBytes, sealingKey } from './sealing.ts'
import type { HeldKey } from './session.ts'

const MARK_LENGTH = 16
const MOST_CACHED = 2000

const placeText = ({ table, stream, id, seq }: SealedPlace, generation: string, keyId: string): string =>
  [table, stream, id, seq, generation, keyId].join('|')

/** Seals and opens what the record store keeps. */
export const cipherOperations = (state: KeyringState): Pick<Keyring, 'newRecord' | 'commitKey' | 'seal' | 'open'> => {
  const secretOf = async (kept: WrappedSecret, epoch: Epoch | undefined, generation: string): Promise<RecordSecret> => {
    openSession(state)
    const known = state.caches?.secrets.get(kept.stream)
    if (known?.epoch === kept.epoch && isSame(known.wrapped, kept.wrapped)) return known.secret
    if (epoch !== undefined && kept.epoch !== epoch.id) throw new Refusal('record-damaged', { seq: 0 })
    const secret = await unwrapSecret(kept, await currentEpochKey(state, epoch), generation)
    if (secret === undefined) throw new Refusal('record-damaged', { seq: 0 })
    state.caches?.secrets.set(kept.stream, { wrapped: kept.wrapped, epoch: kept.epoch, secret })
    return secret
  }

  const cached = (name: string, make: () => Promise<CryptoKey>): Promise<CryptoKey> => {
    const keys = state.caches?.keys
    if (keys === undefined) throw new Refusal('vault-locked')
    const known = keys.get(name)
    if (known !== undefined) return known
    if (keys.size > MOST_CACHED) keys.clear()
    const made = make()
    keys.set(name, made)
    return made
  }

  /** The key for a place: an event's hangs on its domain and its record, an audit entry's on the domain alone. */
  const keyFor = (place: SealedPlace, { keyId, secret: domain }: HeldKey, secret: RecordSecret | undefined) =>
    cached(secret === undefined ? keyId : `${keyId}|${place.stream}`, async () =>
      sealingKey(secret === undefined ? await derive(domain, 'audit') : await eventSecret(domain, secret)),
    )

  /**
   * Over place, key id and ciphertext, by a key that every account can work out: so that an event of a domain which
   * somebody does not hold is known to be whole, and no row is hidden from them by another key's id.
   */
  const markOf = async (secret: RecordSecret, stream: string, place: string, sealed: Bytes): Promise<Bytes> => {
    const key = await cached(`marks|${stream}`, async () => markingKey(await derive(secret, 'marks')))
    const marked = joined(utf8(place), sealed)
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, marked)).slice(0, MARK_LENGTH)
  }

  const secretsOf = async ({ secrets, epoch, generation }: SealContext) =>
    new Map(
      await Promise.all(secrets.map(async (kept) => [kept.stream, await secretOf(kept, epoch, generation)] as const)),
    )

  const recordSecret = (secrets: ReadonlyMap<string, RecordSecret>, { table, stream }: SealedPlace) => {
    if (table === 'audit') return undefined
    const secret = secrets.get(stream)
    if (secret === undefined) throw new Refusal('record-damaged', { seq: 0 })
    return secret
  }

  return {
    newRecord: async (stream, { epoch, generation }, commitKey) => {
      const key = await currentEpochKey(state, epoch)
      if (epoch === undefined) throw new Refusal('epoch-lost')
      return success(await wrapSecret(stream, createSecret(commitKey), epoch, key, generation))
    },

    commitKey: async (kept, { epoch, generation }) =>
      success(await commitKeyOf(await secretOf(kept, epoch, generation))),

    seal: async (items, context) => {
      const session = openSession(state)
      const secrets = await secretsOf(context)
      return success(
        await Promise.all(
          items.map(async ({ place, domain, text }) => {
            const held = heldKey(session, domain)
            const secret = recordSecret(secrets, place)
            const where = placeText(place, context.generation, held.keyId)
            const sealed = await sealBytes(await keyFor(place, held, secret), where, utf8(text))
            const mark = secret === undefined ? new Uint8Array(0) : await markOf(secret, place.stream, where, sealed)
            return { keyId: held.keyId, sealed: joined(mark, sealed) }
          }),
        ),
      )
    },

    open: async (items, context) => {
      const session = openSession(state)
      const secrets = await secretsOf(context)
      const byId = new Map([...session.held.values()].map((held) => [held.keyId, held]))
      return success(
        await Promise.all(
          items.map(async ({ place, keyId, sealed }): Promise<OpenedText> => {
            const where = placeText(place, context.generation, keyId)
            const secret = recordSecret(secrets, place)
            const content = secret === undefined ? sealed : sealed.slice(MARK_LENGTH)
            if (
              secret !== undefined &&
              !isSame(sealed.slice(0, MARK_LENGTH), await markOf(secret, place.stream, where, content))
            )
              return 'damaged'
            const held = byId.get(keyId)
            if (held === undefined) return 'withheld'
            const opened = await openBytes(await keyFor(place, held, secret), where, content)
            return opened === undefined ? 'damaged' : { text: textOf(opened) }
          }),
        ),
      )
    },
  }
}
