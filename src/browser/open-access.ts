import { createPasskeys, type TerminalSettings } from '#adapters/browser'
import { fetchFont, openPrintFaces } from '#adapters/fonts'
import { createFramePrinter } from '#adapters/print-frame'
import { holdsCluster } from '#core/printing'
import type { Setup } from '#core/record'
import { problem, success } from '#core/value'
import type { Problem, Result } from '#core/value'
import { phrase } from '#locales'
import type { DeskAccess, OpenedDesk } from '../ui/desk/desk-access.ts'
import { afterDrawing } from './after-drawing.ts'
import { caseAccess, dayBookAccess } from './case-access.ts'
import { createSessions } from './create-sessions.ts'
import { dayAccess } from './day-access.ts'
import { galleryAccess } from './gallery-access.ts'
import { intakeAccess } from './intake-access.ts'
import { listPacks } from './load-pack.ts'
import { safetyAccess } from './safety-access.ts'
import { createTerminals } from './terminals.ts'

/** Characters of real names that only a large face holds: 𠮷 and a hentaigana (変体仮名). */
const TELLING_CHARACTERS = ['\u{20BB7}', '\u{1B002}']

/** What the page has before its desk. */
interface Page {
  readonly obstacles: readonly Problem[]
  readonly settings: {
    readonly read: () => TerminalSettings | undefined
    readonly keep: (settings: TerminalSettings) => void
  }
  /** Told when the store was closed by a newer page. */
  readonly closed: (problem: Problem) => void
}

/** The desks of this page with everything they are made of, for the screens; nothing is opened yet. */
export function openAccess({ obstacles, settings, closed }: Page): DeskAccess {
  const faces = openPrintFaces(fetchFont)
  const terminals = createTerminals(settings.read, async () => (await faces.installed()).faces, closed)
  const passkeys = createPasskeys(window.localStorage, 'madoguchi-passkeys', phrase('ja', 'shell.product'))
  const sessions = createSessions(terminals, passkeys)

  async function open(setup: Setup): Promise<Result<OpenedDesk>> {
    const standing = await sessions.as(async (terminal, principal) => success({ terminal, principal }))
    if (standing.ok && standing.value.terminal.setup === setup)
      return success({ desk: afterDrawing(standing.value.terminal.desk), principal: standing.value.principal })
    const signedIn = setup === 'sample' ? await sessions.signInToSample() : undefined
    if (signedIn === undefined) return { ok: false, problems: [problem('not-signed-in')] }
    if (!signedIn.ok) return signedIn
    const terminal = await terminals.open(setup)
    if (!terminal.ok) return terminal
    return success({
      desk: afterDrawing(terminal.value.desk),
      principal: signedIn.value.principal,
      signedIn: signedIn.value,
    })
  }

  return {
    obstacles,
    packs: listPacks,
    terminal: settings.read,
    keepTerminal: settings.keep,
    blankCharacters: async () => {
      const { faces: installed } = await faces.installed()
      return TELLING_CHARACTERS.filter(
        (cluster) => !installed.some(({ files }) => files.some((file) => holdsCluster(file, cluster))),
      )
    },
    open,
    printer: (host, title) => createFramePrinter({ faces, host, title, seen: true }),
    now: () => sessions.terminal()?.clock.now().epochMs ?? Date.now(),
    day: dayAccess(sessions),
    cases: caseAccess(sessions),
    books: dayBookAccess(sessions),
    gallery: galleryAccess(sessions),
    intake: intakeAccess(sessions, faces),
    safety: safetyAccess(terminals, sessions),
  }
}
