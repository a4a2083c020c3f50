import type { TerminalSettings } from '#adapters/browser'
import { eraseDexieStore } from '#adapters/dexie'
import { SAMPLE_PASSWORD, sampleStaff } from '#app/office/sample-staff'
import type { SampleMember } from '#app/office/sample-member'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Setup } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Problem, Result } from '#core/value'
import { phrase } from '#locales'
import { hasWholeStaff } from './has-whole-staff.ts'
import { openTerminal, storeName, type OpenTerminal } from './open-terminal.ts'

/** The pack of the sample city: one click, a store of its own. */
const SAMPLE_PACK = 'mihon-city'

/** The set-ups of this terminal, each opened once in this page. */
export interface Terminals {
  readonly open: (setup: Setup) => Promise<Result<OpenTerminal>>
  /** Whether one was opened here; it stays so until the page is left. */
  readonly opened: (setup: Setup) => OpenTerminal | undefined
}

/** The sample city's staff as its words name it. */
export const sampleCityStaff = (): readonly SampleMember[] =>
  sampleStaff((user) => phrase('ja', `office.sampleStaff.${user}`), phrase('ja', 'office.sampleReason'))

/** The set-ups as the settings have them. Problems: those of `openTerminal` and of founding; `terminal-not-set-up`. */
export function createTerminals(
  settings: () => TerminalSettings | undefined,
  faces: DeskParts['faces'],
  closed: (problem: Problem) => void,
): Terminals {
  const opening = new Map<Setup, Promise<Result<OpenTerminal>>>()
  const opened = new Map<Setup, OpenTerminal>()

  const begin = async (setup: Setup): Promise<Result<OpenTerminal>> => {
    const known = settings()
    const pack = setup === 'sample' ? SAMPLE_PACK : known?.pack
    if (pack === undefined) return failure(problem('terminal-not-set-up'))
    const terminal = setup === 'sample' ? phrase('ja', 'desk.sampleTerminal') : (known?.terminal ?? '')
    const result = await openTerminal({ setup, pack, terminal, faces, closed })
    if (!result.ok) return result
    const ready =
      setup === 'sample'
        ? await foundSample(result.value, () => openTerminal({ setup, pack, terminal, faces, closed, beginAnew: true }))
        : result
    if (!ready.ok) {
      result.value.store.close()
      return ready
    }
    opened.set(setup, ready.value)
    return ready
  }

  return {
    opened: (setup) => opened.get(setup),
    open: async (setup) => {
      const result = await (opening.get(setup) ?? remember(setup, begin(setup)))
      // What could not be opened is tried anew: the disk may have been full, the settings wrong.
      if (!result.ok) opening.delete(setup)
      return result
    },
  }

  function remember(setup: Setup, pending: Promise<Result<OpenTerminal>>): Promise<Result<OpenTerminal>> {
    opening.set(setup, pending)
    return pending
  }
}

/**
 * The sample city has its invented staff from the first moment; of two tabs only one founds it. A founding that was cut short
 * is erased and begun anew: nothing of it was ever real.
 */
async function foundSample(
  terminal: OpenTerminal,
  anew: () => Promise<Result<OpenTerminal>>,
): Promise<Result<OpenTerminal>> {
  const { setup } = terminal
  const founding = async (): Promise<Result<OpenTerminal>> => {
    const founded = await terminal.office.founded()
    if (!founded.ok) return founded
    const isWhole = founded.value ? await hasWholeStaff(terminal.store.shelf, sampleCityStaff()) : success(false)
    if (!isWhole.ok || isWhole.value) return isWhole.ok ? success(terminal) : isWhole
    const empty = founded.value ? await eraseAndOpen(terminal, anew) : success(terminal)
    if (!empty.ok) return empty
    const done = await empty.value.office.foundSample(sampleCityStaff(), SAMPLE_PASSWORD)
    return done.ok ? empty : done
  }
  return (await navigator.locks.request(`madoguchi-${setup}-founding`, founding)) as Result<OpenTerminal>
}

async function eraseAndOpen(
  { setup, store }: OpenTerminal,
  anew: () => Promise<Result<OpenTerminal>>,
): Promise<Result<OpenTerminal>> {
  store.close()
  const erased = await eraseDexieStore(storeName(setup))
  return erased.ok ? anew() : erased
}
