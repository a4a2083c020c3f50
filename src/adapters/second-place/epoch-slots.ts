import type { EpochSlots } from '#app/ports'
import type { PlaceFiles } from './place-files.ts'
import { readCopy, writeCopy } from './whole-copy.ts'

/** Every slot is as long as this, so that zeros reach over all that ever lay in it. */
const SLOT_LENGTH = 256
const HALF_LENGTH = 32

const fileOf = (slot: 'a' | 'b'): string => `epoch-${slot}`

/** The two slots of the epoch's outer half: overwritten in place, never replaced by another file. */
export const createEpochSlots = (files: PlaceFiles): EpochSlots => ({
  read: async (slot) => {
    const found = await readCopy(await files.read(fileOf(slot)))
    if (found === undefined) return undefined
    const { content } = found
    return { half: content.slice(0, HALF_LENGTH), epoch: new TextDecoder().decode(content.slice(HALF_LENGTH)) }
  },
  write: async (slot, { epoch, half }) => {
    const id = new TextEncoder().encode(epoch)
    const content = new Uint8Array(HALF_LENGTH + id.length)
    content.set(half)
    content.set(id, HALF_LENGTH)
    const copy = await writeCopy(1, content)
    const whole = new Uint8Array(SLOT_LENGTH)
    whole.set(copy)
    await files.write(fileOf(slot), whole)
  },
  zero: (slot) => files.write(fileOf(slot), new Uint8Array(SLOT_LENGTH)),
})
