import { describe, expect, it } from 'vitest'
import { createEpochSlots, createSecondPlace, memoryFiles, type PlaceFiles } from '#adapters/second-place'
import type { Remembered } from '#app/ports'

const remembered = (seq: number, generation = 'g1'): Remembered => ({
  generation,
  heads: { T1: { seq, hash: `h${seq}` } },
  highWater: 1000 + seq,
})
const recalled = async (files: PlaceFiles): Promise<unknown> => {
  const result = await createSecondPlace(files).recall()
  return result.ok ? result.value : result.problems
}

describe('what is remembered', () => {
  it('is nothing at first, then what was remembered last', async () => {
    const files = memoryFiles()
    expect(await recalled(files)).toBeUndefined()
    for (let seq = 1; seq <= 5; seq += 1) {
      await createSecondPlace(files).remember(remembered(seq))
      expect(await recalled(files)).toEqual(remembered(seq))
    }
  })

  it('only goes forward within a generation, and begins anew with another', async () => {
    const files = memoryFiles()
    const [a, b] = [createSecondPlace(files), createSecondPlace(files)]
    await a.remember(remembered(5))
    await b.remember({
      generation: 'g1',
      heads: { T1: { seq: 3, hash: 'x' }, T2: { seq: 1, hash: 'y' } },
      highWater: 7,
    })
    expect(await recalled(files)).toEqual({
      generation: 'g1',
      heads: { T1: { seq: 5, hash: 'h5' }, T2: { seq: 1, hash: 'y' } },
      highWater: 1005,
    })
    await b.remember(remembered(1, 'g2'))
    expect(await recalled(files)).toEqual(remembered(1, 'g2'))
  })

  it('survives a write torn at any byte: the one before is still whole', async () => {
    const whole = new Map<string, Uint8Array<ArrayBuffer>>()
    const place = createSecondPlace(memoryFiles(whole))
    await place.remember(remembered(1))
    await place.remember(remembered(2))
    let length = 1
    for (let cut = 0; cut < length; cut += 7) {
      const files = new Map([...whole].map(([name, bytes]) => [name, bytes.slice()] as const))
      const inner = memoryFiles(files)
      const torn: PlaceFiles = {
        read: inner.read,
        write: async (name, content) => {
          length = content.length
          await inner.write(name, content.slice(0, cut))
          throw new Error('power cut')
        },
      }
      expect(await createSecondPlace(torn).remember(remembered(3))).toMatchObject({ ok: false })
      expect([remembered(2), remembered(3)]).toContainEqual(await recalled(inner))
    }
    expect(length).toBeGreaterThan(100)
  })

  it('of a damaged copy is not believed', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>()
    const place = createSecondPlace(memoryFiles(files))
    await place.remember(remembered(1))
    await place.remember(remembered(2))
    for (const name of ['remembered-a', 'remembered-b']) {
      const bytes = files.get(name)
      if (bytes !== undefined) bytes[60] = (bytes[60] ?? 0) ^ 1
    }
    expect(await recalled(memoryFiles(files))).toBeUndefined()
  })
})

describe('the slots of an epoch', () => {
  it('give back what was written, and after zeroing nothing of it is in the file', async () => {
    const files = new Map<string, Uint8Array<ArrayBuffer>>()
    const slots = createEpochSlots(memoryFiles(files))
    expect(await slots.read('a')).toBeUndefined()
    const half = new Uint8Array(32).fill(9)
    await slots.write('a', { epoch: 'e1', half })
    expect(await slots.read('a')).toEqual({ epoch: 'e1', half })
    expect(await slots.read('b')).toBeUndefined()
    await slots.zero('a')
    expect(await slots.read('a')).toBeUndefined()
    expect([...(files.get('epoch-a') ?? [1])].every((byte) => byte === 0)).toBe(true)
  })
})
