import { utf8, type Bytes } from './bytes.ts'

const EMPTY: Bytes = new Uint8Array(0)

/** HKDF-SHA-256 (RFC 5869): 32 bytes for one purpose, which `info` names. */
export const derive = async (secret: Bytes, info: string, salt: Bytes = EMPTY): Promise<Bytes> => {
  const key = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits'])
  const bits = await crypto.subtle.deriveBits(
    { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`madoguchi ${info}`) },
    key,
    256,
  )
  return new Uint8Array(bits)
}

/** HMAC-SHA-256 of a text. */
export const keyedMark = async (secret: Bytes, text: string): Promise<Bytes> => {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(text)))
}
