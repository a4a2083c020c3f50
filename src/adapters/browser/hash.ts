import type { Hash } from '#app/ports'
import { sha256 } from './sha256.ts'

const BLOCK = 64

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

const fromHex = (text: string): Uint8Array =>
  Uint8Array.from({ length: Math.floor(text.length / 2) }, (_, i) => Number.parseInt(text.slice(i * 2, i * 2 + 2), 16))

const join = (a: Uint8Array, b: Uint8Array): Uint8Array => {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** HMAC (RFC 2104) with SHA-256. */
const hmac = (key: Uint8Array, bytes: Uint8Array): Uint8Array => {
  const block = new Uint8Array(BLOCK)
  block.set(key.length > BLOCK ? sha256(key) : key)
  const inner = sha256(
    join(
      block.map((byte) => byte ^ 0x36),
      bytes,
    ),
  )
  return sha256(
    join(
      block.map((byte) => byte ^ 0x5c),
      inner,
    ),
  )
}

/** SHA-256 and HMAC-SHA-256 of UTF-8 text, in lower-case hexadecimal. */
export const browserHash: Hash = {
  digest: (text) => hex(sha256(new TextEncoder().encode(text))),
  commit: (key, text) => hex(hmac(fromHex(key), new TextEncoder().encode(text))),
}
