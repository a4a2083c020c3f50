import type { TerminalSettings } from '#adapters/browser'
import type { Problem } from '#core/value'
import type { DeskAccess } from '../ui/desk/desk-access.ts'
import { late } from './late.ts'

/** Minutes of idleness after which the screen locks, while no desk is open. */
const LOCK_MINUTES = 3

/** What of the page is known before its desk is there. */
interface FirstKnown {
  readonly obstacles: readonly Problem[]
  readonly settings: {
    readonly read: () => TerminalSettings | undefined
    readonly keep: (settings: TerminalSettings) => void
  }
}

/**
 * The desk's access while the desk itself is fetched: the first screen stands on it at once and asks it anything. What cannot wait
 * is answered as for a page where nobody is signed in, which is what it is until then.
 */
export function lateAccess(whole: () => Promise<DeskAccess>, { obstacles, settings }: FirstKnown): DeskAccess {
  const safety = async () => (await whole()).safety
  return late(whole, {
    obstacles,
    terminal: settings.read,
    keepTerminal: settings.keep,
    printer: () => {
      throw new Error('nothing is printed before a desk is open')
    },
    now: () => Date.now(),
    day: late(async () => (await whole()).day, {}),
    cases: late(async () => (await whole()).cases, {}),
    books: late(async () => (await whole()).books, {}),
    intake: late(async () => (await whole()).intake, {}),
    gallery: late(async () => (await whole()).gallery, {}),
    safety: late(safety, {
      duties: () => [],
      lockMinutes: () => LOCK_MINUTES,
      ways: () => ({ pin: false, passkey: false }),
      follow: () => () => {},
      sampleStaff: () => [],
      office: late(async () => (await safety()).office, {}),
      protection: late(async () => (await safety()).protection, {}),
      retention: late(async () => (await safety()).retention, {}),
      audit: late(async () => (await safety()).audit, {}),
    }),
  })
}
