import type { Epoch, EpochSlots } from '#app/ports'
import { base64url, isSame, randomBytes, type Bytes } from './bytes.ts'
import { derive } from './derive.ts'
import { opener, sealFor } from './sealed-for.ts'
import { openUnder, sealUnder } from './sealing.ts'

const HALF_LENGTH = 32

const halfPlace = (id: string, generation: string): string => `epochs|${id}|half|${generation}`
const recoveryPlace = (id: string, generation: string): string => `epochs|${id}|recovery|${generation}`

/** What an epoch is made with. */
export interface EpochParts {
  readonly office: Bytes
  /** Public key of the recovery key. */
  readonly recovery: Bytes
  readonly generation: string
  readonly slots: EpochSlots
}

/** A new epoch: its outer half is in the slot and on the disk, its inner half in the row that is returned. */
export const createEpoch = async (
  slot: 'a' | 'b',
  { office, recovery, generation, slots }: EpochParts,
): Promise<Epoch> => {
  const id = base64url(randomBytes(16))
  const outer = randomBytes(HALF_LENGTH)
  await slots.write(slot, { epoch: id, half: outer })
  return {
    id,
    slot,
    half: await sealUnder(office, halfPlace(id, generation), randomBytes(HALF_LENGTH)),
    recovery: await sealFor(recovery, recoveryPlace(id, generation), outer),
  }
}

/** The key of an epoch; undefined when one of its halves is gone. */
export const epochKey = async (
  { id, slot, half }: Epoch,
  { office, generation, slots }: Pick<EpochParts, 'office' | 'generation' | 'slots'>,
): Promise<Bytes | undefined> => {
  const inner = await openUnder(office, halfPlace(id, generation), half)
  const outer = await slots.read(slot)
  return inner === undefined || outer?.epoch !== id ? undefined : derive(outer.half, 'epoch', inner)
}

/** Brings the outer half back from the recovery key, where the slot was lost; false when the key is not the right one. */
export const recoverEpoch = async (
  { id, slot, recovery }: Epoch,
  recoveryPrivate: Bytes,
  { generation, slots }: Pick<EpochParts, 'generation' | 'slots'>,
): Promise<boolean> => {
  const half = await (await opener(recoveryPrivate))(recoveryPlace(id, generation), recovery)
  if (half === undefined) return false
  const there = await slots.read(slot)
  if (there?.epoch !== id || !isSame(there.half, half)) await slots.write(slot, { epoch: id, half })
  return true
}
