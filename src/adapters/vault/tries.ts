import type { TryKind, VaultShelf } from '#app/ports'
import { failure, problem, success, type Result } from '#core/value'

/** Seconds to wait after so many wrong tries in a row. At most seven tries in the first minute, and never more than ten. */
const WAITS = [0, 0, 0, 5, 10, 15, 30, 60, 120] as const
const LONGEST = 300

/** How long the next try waits after `count` wrong ones, seconds. It grows to five minutes and never becomes for ever. */
export const waitAfter = (count: number): number => WAITS[count] ?? LONGEST

/** How many wrong tries are left before the first wait. */
export const triesLeft = (count: number): number => Math.max(0, WAITS.indexOf(5) - count)

/** The back-off of one page. */
export interface Tries {
  /** Takes notice of the counters now, so that waiting begins when the terminal starts. */
  readonly observe: () => Promise<void>
  /** Counts a try before it is judged. Problems: `too-many-tries` {seconds}, and those of the shelf. */
  readonly begin: (user: string, kind: TryKind) => Promise<Result<number>>
  readonly wentWell: (user: string, kind: TryKind) => Promise<Result<void>>
}

/**
 * Slows guessing down. The count lies in the database; the waiting is measured by a clock that cannot be set (`monotonic`,
 * milliseconds), from when this page saw the count: setting the terminal's clock forward skips nothing, a new start waits
 * anew, and a try in another tab makes this one wait too.
 */
export const createTries = (shelf: VaultShelf, monotonic: () => number): Tries => {
  const seen = new Map<string, { readonly count: number; readonly since: number }>()

  const look = async (user: string, kind: TryKind): Promise<Result<{ count: number; since: number }>> => {
    const counted = await shelf.tries(user)
    if (!counted.ok) return counted
    const name = `${kind} ${user}`
    const count = counted.value[kind]
    const known = seen.get(name)
    const now = known?.count === count ? known : { count, since: monotonic() }
    seen.set(name, now)
    return success(now)
  }

  const begin = async (user: string, kind: TryKind): Promise<Result<number>> => {
    const known = await look(user, kind)
    if (!known.ok) return known
    const { count, since } = known.value
    const seconds = Math.ceil(waitAfter(count) - (monotonic() - since) / 1000)
    if (seconds > 0) return failure(problem('too-many-tries', { seconds }))
    const counted = await shelf.beginTry(user, kind, count)
    if (!counted.ok) return counted.problems.some(({ code }) => code === 'vault-changed') ? begin(user, kind) : counted
    seen.set(`${kind} ${user}`, { count: count + 1, since: monotonic() })
    return success(count + 1)
  }

  return {
    begin,
    observe: async () => {
      const users = await shelf.users()
      for (const user of users.ok ? users.value : []) {
        await look(user, 'password')
        await look(user, 'passkey')
      }
    },
    wentWell: async (user, kind) => {
      seen.delete(`${kind} ${user}`)
      return shelf.forgetTries(user, kind)
    },
  }
}
