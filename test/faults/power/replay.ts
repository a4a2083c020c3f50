import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { FileAct } from './parse-trace.ts'

interface Kept {
  cached: Buffer
  durable: Buffer
}

const put = (content: Buffer, offset: number, bytes: Buffer): Buffer => {
  const grown = Buffer.alloc(Math.max(content.length, offset + bytes.length))
  content.copy(grown)
  bytes.copy(grown, offset)
  return grown
}

const readOr = (path: string): Buffer => {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

/** How many of so many bytes that were written and not synced got to the disk all the same. */
export type Survivors = (unsynced: number) => number

/** What a disk has of a file: all that was synced, and of what was appended since as much as survived. */
const onDisk = ({ cached, durable }: Kept, survivors: Survivors): Buffer => {
  const isAppended = cached.length > durable.length && cached.subarray(0, durable.length).equals(durable)
  return isAppended ? cached.subarray(0, durable.length + survivors(cached.length - durable.length)) : durable
}

/**
 * A profile as a power cut at `time` leaves it: of each file what was synced and the `survivors` of what was appended since,
 * of the order of files all of it (creating, renaming and removing are taken as done, as a journalled file system does them in
 * order). `base` is the profile as it was before the trace, `traced` where the traced program had it.
 */
export const cutProfile = (
  { base, traced, acts }: { readonly base: string; readonly traced: string; readonly acts: readonly FileAct[] },
  time: number,
  into: string,
  survivors: Survivors,
): void => {
  rmSync(into, { recursive: true, force: true })
  cpSync(base, into, { recursive: true })
  const files = new Map<string, Kept | undefined>()
  const positions = new Map<string, number>()
  const snapshots = new Map<number, ReadonlyMap<string, Buffer>>()
  const begins = new Set(acts.flatMap((act) => (act.type === 'synced' ? [act.begun] : [])))
  const fileOf = (path: string): Kept => {
    const known = files.get(path)
    if (known !== undefined) return known
    const content = files.has(path) ? Buffer.alloc(0) : readOr(path.replace(traced, base))
    const made = { cached: content, durable: content }
    files.set(path, made)
    return made
  }

  for (const [index, act] of acts.entries()) {
    if (act.at > time) break
    if (begins.has(index))
      snapshots.set(index, new Map([...files].map(([path, kept]) => [path, kept?.cached ?? Buffer.alloc(0)])))
    const at = 'fd' in act ? `${act.fd} ${act.path}` : ''
    switch (act.type) {
      case 'opened': {
        const file = fileOf(act.path)
        if (act.truncated) file.cached = Buffer.alloc(0)
        positions.set(at, act.appending ? file.cached.length : 0)
        break
      }
      case 'written': {
        const file = fileOf(act.path)
        const offset = act.offset ?? positions.get(at) ?? file.cached.length
        file.cached = put(file.cached, offset, act.bytes)
        if (act.offset === undefined) positions.set(at, offset + act.bytes.length)
        break
      }
      case 'moved':
        positions.set(at, act.position)
        break
      case 'cut': {
        const file = fileOf(act.path)
        file.cached = put(file.cached.subarray(0, act.length), act.length, Buffer.alloc(0))
        break
      }
      case 'renamed':
        files.set(act.to, fileOf(act.path))
        files.set(act.path, undefined)
        break
      case 'removed':
        files.set(act.path, undefined)
        break
      case 'synced': {
        const file = files.get(act.path)
        if (file !== undefined) file.durable = snapshots.get(act.begun)?.get(act.path) ?? file.cached
      }
    }
  }
  for (const [path, kept] of files) {
    const target = path.replace(traced, into)
    if (kept === undefined) rmSync(target, { force: true })
    else {
      mkdirSync(dirname(target), { recursive: true })
      writeFileSync(target, onDisk(kept, survivors))
    }
  }
}
