import type { RecordCipher } from '#app/ports'
import { success } from '#core/value'

const bytes = (text: string) => new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>
const text = (sealed: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(sealed)
const hex = (secret: Uint8Array) => Array.from(secret, (byte) => byte.toString(16).padStart(2, '0')).join('')

/** Leaves what is stored readable. It holds the place of the vault's cipher until a set-up has a vault. */
export const passThroughCipher: RecordCipher = {
  isUnlocked: () => true,
  newRecord: async (stream, { epoch }, commitKey) =>
    success({
      stream,
      epoch: epoch?.id ?? '',
      wrapped:
        commitKey === undefined
          ? crypto.getRandomValues(new Uint8Array(32))
          : Uint8Array.from(commitKey.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)),
    }),
  commitKey: async ({ wrapped }) => success(hex(wrapped)),
  seal: async (items) =>
    success(items.map(({ text: content, head = '' }) => ({ keyId: '', sealed: bytes(content), head: bytes(head) }))),
  open: async (items) => success(items.map(({ sealed }) => ({ text: text(sealed) }))),
}
