import type { Epoch, OpenedText, SealContext, SealedPlace, SealedText, WrappedSecret } from '#app/ports'
import { success } from '#core/value'
import { hex, isSame, textOf, utf8, type Bytes } from './bytes.ts'
import { derive } from './derive.ts'
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
import { newVector, openBytes, sealBytes, sealingKey, vectorOf } from './sealing.ts'
import type { HeldKey } from './session.ts'

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
  const keyFor = ({ keyId, secret: domain }: HeldKey, secret: RecordSecret | undefined) =>
    cached(secret === undefined ? keyId : `${keyId}|${hex(secret)}`, async () =>
      sealingKey(secret === undefined ? await derive(domain, 'audit') : await eventSecret(domain, secret)),
    )

  /**
   * Heads hang on the record's secret, which every account opens, and on place, key id and vector of the rest: so an event
   * of a domain that somebody does not hold is known to stand there, and no row is hidden by another key's id.
   */
  const headKey = (secret: RecordSecret): Promise<CryptoKey> =>
    cached(`heads|${hex(secret)}`, async () => sealingKey(await derive(secret, 'heads')))
  const headPlace = (place: string, vector: Bytes): string => `${place}|${hex(vector)}`

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
          items.map(async ({ place, domain, text, head = '' }): Promise<SealedText> => {
            const held = heldKey(session, domain)
            const { keyId } = held
            const secret = recordSecret(secrets, place)
            const where = placeText(place, context.generation, keyId)
            const iv = newVector()
            const [sealed, sealedHead] = await Promise.all([
              sealBytes(await keyFor(held, secret), where, utf8(text), iv),
              secret && sealBytes(await headKey(secret), headPlace(where, iv), utf8(head)),
            ])
            return sealedHead === undefined ? { keyId, sealed } : { keyId, sealed, head: sealedHead }
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
          items.map(async ({ place, keyId, sealed, head }): Promise<OpenedText> => {
            const where = placeText(place, context.generation, keyId)
            const secret = recordSecret(secrets, place)
            const held = byId.get(keyId)
            if (secret !== undefined && held === undefined) {
              const key = await headKey(secret)
              const opened = head && (await openBytes(key, headPlace(where, vectorOf(sealed)), head))
              return opened === undefined ? 'damaged' : { withheld: textOf(opened) }
            }
            if (held === undefined) return 'damaged'
            const opened = await openBytes(await keyFor(held, secret), where, sealed)
            return opened === undefined ? 'damaged' : { text: textOf(opened) }
          }),
        ),
      )
    },
  }
}
