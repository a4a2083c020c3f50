import type { Epoch, WrappedSecret } from '#app/ports'
import { fromHex, hex, joined, randomBytes, type Bytes } from './bytes.ts'
import { derive } from './derive.ts'
import { openUnder, sealUnder } from './sealing.ts'

const SECRET_LENGTH = 32

const placeOf = (stream: string, epoch: string, generation: string): string => `keys|${stream}|${epoch}|${generation}`

/** A record's secret, and the key of its commitments where it was made before secrets were. */
export type RecordSecret = Bytes

/** A new secret; with `commitKey` it keeps the commitments of an older record. */
export const createSecret = (commitKey?: string): RecordSecret =>
  commitKey === undefined ? randomBytes(SECRET_LENGTH) : joined(randomBytes(SECRET_LENGTH), fromHex(commitKey))

/** Wraps a secret under an epoch. */
export const wrapSecret = async (
  stream: string,
  secret: RecordSecret,
  epoch: Pick<Epoch, 'id'>,
  key: Bytes,
  generation: string,
): Promise<WrappedSecret> => ({
  stream,
  epoch: epoch.id,
  wrapped: await sealUnder(key, placeOf(stream, epoch.id, generation), secret),
})

/** A secret as it was wrapped; undefined when it is not what was written there. */
export const unwrapSecret = (
  { stream, epoch, wrapped }: WrappedSecret,
  key: Bytes,
  generation: string,
): Promise<RecordSecret | undefined> => openUnder(key, placeOf(stream, epoch, generation), wrapped)

/** The key of a record's commitments, hexadecimal. */
export const commitKeyOf = async (secret: RecordSecret): Promise<string> =>
  hex(secret.length > SECRET_LENGTH ? secret.slice(SECRET_LENGTH) : await derive(secret, 'commit'))

/** The key that seals a record's events of one domain: the domain's and the record's secret together. */
export const eventSecret = (domain: Bytes, secret: RecordSecret): Promise<Bytes> =>
  derive(domain, 'events', secret.slice(0, SECRET_LENGTH))
