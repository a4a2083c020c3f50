import type { Passkeys } from '#adapters/browser'
import { SAMPLE_CLERK, SAMPLE_PASSWORD } from '#app/office/sample-staff'
import type { Entrance, SignedIn as Entered } from '#app/office/sign-in'
import type { Secret } from '#app/ports/vault'
import { keepSampleListCurrent } from '#app/protection/open-protection'
import type { Principal } from '#core/access'
import type { Duty } from '#core/hours'
import type { Setup } from '#core/record'
import { failure, problem } from '#core/value'
import type { Result } from '#core/value'
import type { LockCause, Reopening, SignedIn } from '../ui/desk/desk-access.ts'
import type { OpenTerminal } from './open-terminal.ts'
import type { Terminals } from './terminals.ts'

/** How long a PIN opens what was locked: a shift, in milliseconds. */
const SHIFT = 8 * 60 * 60_000

/** How many ticks, one a second, lie between two looks at whether the audit is due to be signed. */
const CHECKPOINT_TICKS = 60

const EXTENSION_USED = { action: 'extension-used' } as const

/** Who works at this page now, at which set-up. */
export interface Sessions {
  /** The set-up somebody is, or was last, signed in to; undefined before. */
  readonly terminal: () => OpenTerminal | undefined
  readonly signIn: (setup: Setup, user: string, secret: Secret) => Promise<Result<SignedIn>>
  readonly signInToSample: (user?: string) => Promise<Result<SignedIn>>
  readonly signOut: () => Promise<void>
  readonly lock: (because: LockCause) => Promise<void>
  readonly reopen: (reopening: Reopening) => Promise<Result<SignedIn>>
  readonly ways: () => { readonly pin: boolean; readonly passkey: boolean }
  readonly setPin: (pin: string) => Promise<Result<void>>
  /** Undefined where it cannot be done: no such device, or the sample city, whose staff have no secret of their own. */
  readonly addPasskey: () => (() => Promise<Result<void>>) | undefined
  readonly duties: () => readonly Duty[]
  /** Does something as whoever is signed in, with their rights of this moment. Problem: `not-signed-in`. */
  readonly as: <T>(act: (terminal: OpenTerminal, principal: Principal) => Promise<Result<T>>) => Promise<Result<T>>
}

/** The sessions of this page, one at a time. */
export function createSessions(terminals: Terminals, passkeys: Passkeys): Sessions {
  let active: OpenTerminal | undefined
  let user = ''
  let hasPin = false
  let ticks = 0

  const entered = async (terminal: OpenTerminal, result: Result<Entered>): Promise<Result<SignedIn>> => {
    if (!result.ok) return result
    const { principal } = result.value
    if (principal.user !== user) hasPin = false
    active = terminal
    user = principal.user
    await terminal.store.sealReadable()
    const mark = await terminal.audit.mark()
    if (mark.ok) terminal.clock.raise(mark.value)
    await keepSampleListCurrent(terminal.parts, principal)
    // What was missed until now is met by the sign-in itself; from here on the seconds count.
    terminal.duties()
    return result
  }

  /** Whoever made a passkey here is asked for it beside their password. */
  const withPasskey = async (
    { office }: OpenTerminal,
    wanted: string,
    secret: Secret,
    entrance: Entrance,
  ): Promise<Result<Entered>> => {
    if (secret.type !== 'password' || !passkeys.has(wanted)) return office.signIn(wanted, secret, entrance)
    const prf = await passkeys.ask(wanted)
    if (!prf.ok) return prf
    return office.signIn(wanted, { type: 'passkey', prf: prf.value, password: secret.password }, entrance)
  }

  const signIn = async (setup: Setup, wanted: string, secret: Secret): Promise<Result<SignedIn>> => {
    const terminal = await terminals.open(setup)
    if (!terminal.ok) return terminal
    return entered(terminal.value, await withPasskey(terminal.value, wanted, secret, 'sign-in'))
  }

  return {
    terminal: () => active,
    signIn,
    signInToSample: (wanted = SAMPLE_CLERK) =>
      signIn('sample', wanted, { type: 'password', password: SAMPLE_PASSWORD }),
    signOut: async () => {
      hasPin = false
      active?.parts.plans?.forget()
      if (active?.vault.opened() === undefined) return
      await active.audit.checkpoint()
      await active.office.signOut()
    },
    lock: async (because) => {
      active?.parts.plans?.forget()
      if (active?.vault.opened() === undefined) return
      await active.audit.note({ action: 'locked', because }, { user })
      await active.vault.lock()
    },
    reopen: async (reopening) => {
      if (active === undefined) return failure(problem('not-signed-in'))
      if (reopening.type !== 'passkey') return entered(active, await withPasskey(active, user, reopening, 'unlocked'))
      const prf = await passkeys.ask(user)
      if (!prf.ok) return prf
      return entered(active, await active.office.signIn(user, { type: 'passkey', prf: prf.value }, 'unlocked'))
    },
    ways: () => ({ pin: hasPin, passkey: passkeys.has(user) }),
    setPin: async (pin) => {
      if (active === undefined) return failure(problem('not-signed-in'))
      const set = await active.vault.setPin(pin, active.clock.now().epochMs + SHIFT)
      hasPin ||= set.ok
      return set
    },
    addPasskey: () => {
      if (!passkeys.isPossible || active?.setup !== 'real') return undefined
      const { vault } = active
      return async () => {
        const made = await passkeys.make(user)
        if (!made.ok) return made
        const added = await vault.addPasskey(made.value.prf)
        if (added.ok) passkeys.keep(user, made.value.id)
        return added
      }
    },
    duties: () => {
      if (active === undefined) return []
      const { audit, clock, vault } = active
      const suspicion = clock.observe()
      if (suspicion !== undefined) {
        const seconds = Math.round(suspicion.behind / 1000)
        void audit.note({ action: 'clock-suspect', by: suspicion.by, seconds }, { user })
      }
      const duties = active.duties()
      if (duties.some(({ type }) => type === 'extension-used')) void audit.note(EXTENSION_USED, { user })
      ticks += 1
      if (ticks % CHECKPOINT_TICKS === 0 && vault.opened() !== undefined) void audit.checkpointIfDue()
      return duties
    },
    as: async (act) => {
      if (active === undefined) return failure(problem('not-signed-in'))
      const principal = await active.office.principal()
      return principal.ok ? act(active, principal.value) : principal
    },
  }
}
