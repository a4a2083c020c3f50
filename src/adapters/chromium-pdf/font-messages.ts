import type { LoadedFont } from '#app/ports/printer'

import type { FontPiece } from './page-scripts.ts'

/** Fonts go over in pieces of text, since a page can be handed nothing but JSON. Bytes, a multiple of three for base64. */
const PIECE = 3 * 1024 * 1024

const base64 = (bytes: Uint8Array): string => {
  let binary = ''
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return btoa(binary)
}

/**
 * The fonts in messages of about one piece each: a hundred small files are few messages, a large file is several. `from` is how
 * many fonts the page has already.
 */
export const fontMessages = function* (fonts: readonly LoadedFont[], from: number): Generator<readonly FontPiece[]> {
  let message: FontPiece[] = []
  let size = 0
  for (const [index, { bytes, ...font }] of fonts.entries()) {
    const all = new Uint8Array(bytes)
    for (let at = 0; at < all.length; at += PIECE) {
      const part = all.subarray(at, at + PIECE)
      message.push({ index: from + index, font, total: all.length, at, piece: base64(part) })
      size += part.length
      if (size < PIECE) continue
      yield message
      message = []
      size = 0
    }
  }
  if (message.length > 0) yield message
}
