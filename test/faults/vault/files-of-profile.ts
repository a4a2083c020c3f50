import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const filesOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()

/** All files of a profile that hold the page's database. */
export const databaseFiles = (profile: string): readonly string[] =>
  filesOf(join(profile, 'Default', 'IndexedDB')).filter((file) => !/LOCK$|LOG(\.old)?$/.test(file))

/** The files that hold a marker in one of the ways a text is written. */
export const findsIn = (profile: string, markers: readonly string[]): readonly string[] => {
  const needles = markers.flatMap((marker) => [
    Buffer.from(marker, 'utf8'),
    Buffer.from(marker, 'utf16le'),
    Buffer.from(marker, 'utf16le').swap16(),
    shiftJis(marker),
    // Base64 of a text somewhere inside another: the middle, whatever came before it.
    ...[0, 1, 2].map((before) => Buffer.from(base64Middle(Buffer.from(marker, 'utf8'), before), 'ascii')),
  ])
  return filesOf(profile)
    .filter((file) => {
      const bytes = readFileSync(file)
      return needles.some((needle) => bytes.includes(needle))
    })
    .map((file) => file.slice(profile.length + 1))
}

const base64Middle = (bytes: Buffer, before: number): string =>
  Buffer.concat([Buffer.alloc(before), bytes])
    .toString('base64')
    .slice(4, -4)

/** Shift_JIS of the markers' characters. */
const shiftJis = (text: string): Buffer => {
  const pairs: Readonly<Record<string, readonly number[]>> = {
    印: [0x88, 0xf3],
    見: [0x8c, 0xa9],
    本: [0x96, 0x7b],
    太: [0x91, 0xbe],
    郎: [0x98, 0x59],
  }
  return Buffer.from([...text].flatMap((char) => pairs[char] ?? [char.charCodeAt(0)]))
}
