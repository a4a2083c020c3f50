/*
 * The bytes of each character in cp932, turned round from the decoder every browser has. Where two places hold one character,
 * Windows writes the first outside rows 0xED and 0xEE (NEC's selection of IBM's extension), and so do we.
 */

const TWICE = [0xed, 0xee]
const PRIVATE_LEAD = 0xf0

const leads = (): readonly number[] => [...range(0x81, 0x9f), ...range(0xe0, 0xfc)]
const trails = (): readonly number[] => [...range(0x40, 0x7e), ...range(0x80, 0xfc)]
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i)

let table: ReadonlyMap<string, readonly number[]> | undefined

/**
 * Character → its bytes. Made when first asked for. Control characters other than line ends and tab, and the private-use area
 * (外字), whose shapes are another on every system, are not in it.
 */
export const cp932Table = (): ReadonlyMap<string, readonly number[]> => {
  table ??= build()
  return table
}

const build = (): ReadonlyMap<string, readonly number[]> => {
  const decoder = new TextDecoder('shift_jis', { fatal: true, ignoreBOM: true })
  const found = new Map<string, readonly number[]>()
  const put = (bytes: readonly number[]): void => {
    const text = decoded(decoder, bytes)
    if (text !== undefined && !found.has(text)) found.set(text, bytes)
  }
  for (const byte of [0x09, 0x0a, 0x0d, ...range(0x20, 0x7e), ...range(0xa1, 0xdf)]) put([byte])
  const own = leads().filter((lead) => !TWICE.includes(lead) && (lead < PRIVATE_LEAD || lead > 0xf9))
  for (const lead of own) for (const trail of trails()) put([lead, trail])
  return found
}

const decoded = (decoder: TextDecoder, bytes: readonly number[]): string | undefined => {
  try {
    const text = decoder.decode(new Uint8Array(bytes))
    return [...text].length === 1 ? text : undefined
  } catch {
    return undefined
  }
}
