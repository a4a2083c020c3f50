import type { Remembered, RememberedHead, SecondPlace } from '#app/ports'
import { failure, problem, success, type Result } from '#core/value'
import type { PlaceFiles } from './place-files.ts'
import { readCopy, writeCopy } from './whole-copy.ts'

const COPIES = ['remembered-a', 'remembered-b'] as const

const later = (
  a: Readonly<Record<string, RememberedHead>>,
  b: Readonly<Record<string, RememberedHead>>,
): Readonly<Record<string, RememberedHead>> => {
  const heads: Record<string, RememberedHead> = { ...a }
  for (const [terminal, head] of Object.entries(b)) if (head.seq >= (heads[terminal]?.seq ?? 0)) heads[terminal] = head
  return heads
}

/** Of two tabs that remember the same store, neither takes anything back. A store made anew replaces the one before. */
const merged = (before: Remembered | undefined, now: Remembered): Remembered =>
  before?.generation === now.generation
    ? {
        generation: now.generation,
        heads: later(before.heads, now.heads),
        highWater: Math.max(before.highWater, now.highWater),
      }
    : now

const answered = async <T>(work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return success(await work())
  } catch (error) {
    return failure(problem('second-place-failed', { name: error instanceof Error ? error.name : 'unknown' }))
  }
}

/**
 * What is remembered of a store, in two copies written by turns: one of them is whole whenever the power goes. Within one
 * generation heads and time only go up.
 */
export const createSecondPlace = (files: PlaceFiles): SecondPlace => {
  const latest = async () => {
    const copies = await Promise.all(
      COPIES.map(async (name) => ({ name, copy: await readCopy(await files.read(name)) })),
    )
    return copies.toSorted((a, b) => (b.copy?.turn ?? 0) - (a.copy?.turn ?? 0))[0]
  }
  const parsed = (content: Uint8Array | undefined): Remembered | undefined =>
    content === undefined ? undefined : (JSON.parse(new TextDecoder().decode(content)) as Remembered)

  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }

  return {
    recall: () => answered(async () => parsed((await latest())?.copy?.content)),
    remember: (remembered) =>
      inTurn(() =>
        answered(async () => {
          const before = await latest()
          const now = merged(parsed(before?.copy?.content), remembered)
          const name = before?.copy !== undefined && before.name === COPIES[0] ? COPIES[1] : COPIES[0]
          const content = new TextEncoder().encode(JSON.stringify(now)) as Uint8Array<ArrayBuffer>
          await files.write(name, await writeCopy((before?.copy?.turn ?? 0) + 1, content))
        }),
      ),
  }
}
