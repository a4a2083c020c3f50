import { joined, randomBytes, utf8, type Bytes } from './bytes.ts'

/** 96 bits, as AES-GCM is meant to be used; random, since several tabs seal under one key. */
const IV_LENGTH = 12

/** A new initialisation vector, to be used once. */
export const newVector = (): Bytes => randomBytes(IV_LENGTH)

/** The initialisation vector of something sealed. */
export const vectorOf = (sealed: Bytes): Bytes => sealed.slice(0, IV_LENGTH)

/** An AES-256-GCM key of 32 bytes. */
export const sealingKey = (secret: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', secret, 'AES-GCM', false, ['encrypt', 'decrypt'])

/** Seals bytes: a new random IV, then ciphertext and tag. They open only with the same `place`. */
export const sealBytes = async (
  key: CryptoKey,
  place: string,
  content: Bytes,
  iv: Bytes = newVector(),
): Promise<Bytes> => {
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8(place) }, key, content)
  return joined(iv, new Uint8Array(sealed))
}

/** What was sealed; undefined when the key, the place or a single bit is another. */
export const openBytes = async (key: CryptoKey, place: string, sealed: Bytes): Promise<Bytes | undefined> => {
  try {
    const algorithm = { name: 'AES-GCM', iv: sealed.slice(0, IV_LENGTH), additionalData: utf8(place) }
    return new Uint8Array(await crypto.subtle.decrypt(algorithm, key, sealed.slice(IV_LENGTH)))
  } catch {
    return undefined
  }
}

/** `sealBytes` with a key used once. */
export const sealUnder = async (secret: Bytes, place: string, content: Bytes): Promise<Bytes> =>
  sealBytes(await sealingKey(secret), place, content)

/** `openBytes` with a key used once. */
export const openUnder = async (secret: Bytes, place: string, sealed: Bytes): Promise<Bytes | undefined> =>
  openBytes(await sealingKey(secret), place, sealed)
