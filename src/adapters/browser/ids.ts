import type { Clock, Ids } from '#app/ports'

const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const RANDOM_DIGITS = 16

const timeDigits = (epochMs: number): string =>
  Array.from({ length: 10 }, (_, i) => DIGITS[Math.floor(epochMs / 32 ** (9 - i)) % 32]).join('')

const successor = (digits: readonly number[]): readonly number[] => {
  const next = [...digits]
  for (let i = next.length - 1; i >= 0; i -= 1) {
    if ((next[i] ?? 0) < 31) {
      next[i] = (next[i] ?? 0) + 1
      return next
    }
    next[i] = 0
  }
  return next
}

/**
 * Ids of 26 characters that sort by time (ULID): 48 bits of milliseconds, 80 random bits. Each is greater than the one
 * before, also within a millisecond and when the clock is set back; two tabs differ by their random part. `random` gives
 * whole numbers from 0 to 31.
 */
export const createIds = (clock: Clock, random: (count: number) => readonly number[] = randomDigits): Ids => {
  let time = -1
  let tail: readonly number[] = []
  return {
    next: () => {
      const now = clock.now().epochMs
      tail = now > time ? random(RANDOM_DIGITS) : successor(tail)
      time = Math.max(now, time)
      return timeDigits(time) + tail.map((digit) => DIGITS[digit]).join('')
    },
  }
}

const randomDigits = (count: number): readonly number[] =>
  Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => byte % 32)
