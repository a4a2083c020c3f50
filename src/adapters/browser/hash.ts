import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Hash } from '#app/ports'

/**
 * SHA-256 (FIPS 180-4) and HMAC-SHA-256 (RFC 2104) of UTF-8 text, in lower-case hexadecimal. A library, since the
 * browser's own are asynchronous and a database transaction does not wait for them. A key that is not hexadecimal throws.
 */
export const browserHash: Hash = {
  digest: (text) => bytesToHex(sha256(utf8ToBytes(text))),
  commit: (key, text) => bytesToHex(hmac(sha256, hexToBytes(key), utf8ToBytes(text))),
}
