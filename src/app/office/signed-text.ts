import { canonical } from '#core/audit'
import type { Envelope } from '#core/record'

/**
 * What the signature of an office's event is made over: all that gives the event its meaning, in one and only one form. It
 * holds the stream, the place in it and the id, so that a signature put on another event is worth nothing.
 */
export const signedText = ({ stream, seq, id, actor, onBehalfOf, recordedAt, type, payload }: Envelope): string => {
  const { signature: _, ...unsigned } = payload as Readonly<Record<string, unknown>>
  return canonical({ stream, seq, id, actor, onBehalfOf, recordedAt, type, payload: unsigned })
}

/** The signature an event bears; empty when it bears none. */
export const signatureOf = ({ payload }: Envelope): string => {
  const signature = (payload as { readonly signature?: unknown } | null)?.signature
  return typeof signature === 'string' ? signature : ''
}
