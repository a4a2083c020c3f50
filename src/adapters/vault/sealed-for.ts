import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'
import { bytesOf, joined, utf8, type Bytes } from './bytes.ts'

// HPKE (RFC 9180), base mode: whoever has an account's public key can hand it a key, and only that account opens it.
const suite = new CipherSuite({
  kem: new DhkemP256HkdfSha256(),
  kdf: new HkdfSha256(),
  aead: new Aes256Gcm(),
})
const INFO = utf8('madoguchi')
/** Length of the encapsulated key, an uncompressed point of P-256. */
const POINT_LENGTH = 65

/** A key pair of an account as bytes: the public point, the private scalar. */
export interface PairBytes {
  readonly public: Bytes
  readonly private: Bytes
}

const pairBytes = async (pair: CryptoKeyPair): Promise<PairBytes> => ({
  public: bytesOf(await suite.kem.serializePublicKey(pair.publicKey)),
  private: bytesOf(await suite.kem.serializePrivateKey(pair.privateKey)),
})

/** A new pair; the same again from the same 32 bytes when they are given. */
export const createPair = async (seed?: Bytes): Promise<PairBytes> =>
  pairBytes(await (seed === undefined ? suite.kem.generateKeyPair() : suite.kem.deriveKeyPair(seed.buffer)))

/** Seals for the holder of a public key; opens only with the same `place`. */
export const sealFor = async (publicKey: Bytes, place: string, content: Bytes): Promise<Bytes> => {
  const recipientPublicKey = await suite.kem.deserializePublicKey(publicKey)
  const { enc, ct } = await suite.seal({ recipientPublicKey, info: INFO }, content, utf8(place))
  return joined(new Uint8Array(enc), new Uint8Array(ct))
}

/** Opens private keys once and then many seals. */
export const opener = async (
  privateKey: Bytes,
): Promise<(place: string, sealed: Bytes) => Promise<Bytes | undefined>> => {
  const recipientKey = await suite.kem.deserializePrivateKey(privateKey)
  return async (place, sealed) => {
    try {
      const enc = sealed.slice(0, POINT_LENGTH)
      return bytesOf(await suite.open({ recipientKey, enc, info: INFO }, sealed.slice(POINT_LENGTH), utf8(place)))
    } catch {
      return undefined
    }
  }
}
