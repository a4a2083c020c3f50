import { csvReader } from '#adapters/csv'
import { qrCode } from '#adapters/qr'
import { closingSheet } from '#app/audit/closing-sheet'
import { readRenewalCsv } from '#app/office/read-renewal-csv'
import { SAMPLE_PASSWORD } from '#app/office/sample-staff'
import { followRecords } from '#app/protection/follow-records'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { phrase, renewalHeaders } from '#locales'
import type { SafetyAccess } from '../ui/desk/desk-access.ts'
import type { Sessions } from './create-sessions.ts'
import { loadPack } from './load-pack.ts'
import { secondPerson } from './second-person.ts'
import { sampleCityStaff, type Terminals } from './terminals.ts'

/** Minutes of idleness after which the screen locks, while no desk is open. */
const LOCK_MINUTES = 3
/** Entries of the audit shown at once. */
const MOST_ENTRIES = 300
/** What says that the store is not the one this terminal knew. */
const LOSSES = ['store-lost', 'store-replaced', 'store-of-other-setup', 'second-place-lost']

const NOBODY = failure(problem('not-signed-in'))

/** What the screens need of the safety core, over the terminals and the sessions of this page. */
export function safetyAccess(terminals: Terminals, sessions: Sessions): SafetyAccess {
  return {
    storeLoss: async (setup) => {
      const terminal = await terminals.open(setup)
      if (terminal.ok) return terminal.value.store.losses()
      return terminal.problems.filter(({ code }) => LOSSES.includes(code))
    },
    founded: async (setup) => {
      const terminal = await terminals.open(setup)
      return terminal.ok ? terminal.value.office.founded() : terminal
    },
    sections: async (pack) => {
      const content = await loadPack(pack)
      if (!content.ok) return content
      return success(content.value.catalogue.desk.sections.map(({ id, name }) => ({ id, name: name.ja })))
    },
    found: async (setup, founder, keepRecovery) => {
      const terminal = await terminals.open(setup)
      if (!terminal.ok) return terminal
      const { office } = terminal.value
      // A tab that has made the keys and shows the recovery key is not to have them taken away by another.
      const found = async (lock: Lock | null): Promise<Result<void>> => {
        if (lock === null) return failure(problem('founding-elsewhere'))
        const reason = phrase('ja', 'office.foundingReason')
        const founded = await office.found({ ...founder, reason, keepRecovery })
        if (!founded.ok) return founded
        await office.signOut()
        return success(undefined)
      }
      return (await navigator.locks.request(
        `madoguchi-${setup}-founding`,
        { ifAvailable: true },
        found,
      )) as Result<void>
    },
    signIn: sessions.signIn,
    signOut: sessions.signOut,
    lock: sessions.lock,
    reopen: sessions.reopen,
    refreshPrincipal: () => sessions.as((_terminal, principal) => Promise.resolve(success(principal))),
    duties: sessions.duties,
    lockMinutes: () => sessions.terminal()?.content.catalogue.desk['lock-minutes'] ?? LOCK_MINUTES,
    ways: sessions.ways,
    setPin: sessions.setPin,
    get addPasskey() {
      return sessions.addPasskey()
    },
    changePassword: async (current, next) => sessions.terminal()?.vault.changePassword(current, next) ?? NOBODY,
    sealDraft: async (text) => sessions.terminal()?.vault.sealDraft(text) ?? NOBODY,
    openDraft: async (sealed) => sessions.terminal()?.vault.openDraft(sealed) ?? NOBODY,
    office: {
      view: () => sessions.as(({ office }, principal) => office.view(principal)),
      execute: (command) => sessions.as(({ office }, principal) => office.execute(command, principal)),
      readRenewalCsv: (file) =>
        sessions.as(async ({ content }) =>
          readRenewalCsv(
            { reader: csvReader, catalogue: content.catalogue, headers: renewalHeaders },
            file.name,
            new Uint8Array(await file.arrayBuffer()),
          ),
        ),
    },
    protection: {
      list: () => sessions.as(({ protection }, principal) => protection.list(principal)),
      execute: (command) => sessions.as(({ protection }, principal) => protection.execute(command, principal)),
      holds: () => sessions.as(({ protection }, principal) => protection.holds(principal)),
    },
    retention: {
      list: () => sessions.as(({ retention }, principal) => retention.list(principal)),
      execute: (command) => sessions.as(({ retention }, principal) => retention.execute(command, principal)),
    },
    audit: {
      head: () =>
        sessions.as(async ({ audit }) => {
          const checked = await audit.check()
          if (!checked.ok) return checked
          const { terminal, head, at, problems } = checked.value
          return success({ terminal, ...head, problems, ...(at === undefined ? {} : { at }) })
        }),
      view: (from) => sessions.as(({ audit }, principal) => audit.lines(principal, { from, most: MOST_ENTRIES })),
      export: ({ user, password }) =>
        sessions.as(async (terminal, principal) => {
          const second = await secondPerson(terminal, user, password)
          return second.ok ? terminal.audit.export(principal, second.value) : second
        }),
      closingSheet: () =>
        sessions.as(({ parts, store }, principal) => closingSheet(parts, principal, { log: store.audit, qrCode })),
    },
    follow: (setup, told) => {
      const terminal = terminals.opened(setup)
      return terminal === undefined ? () => {} : followRecords(terminal.store, told)
    },
    sampleStaff: () => {
      const terminal = sessions.terminal()
      if (terminal?.setup !== 'sample') return []
      const roles = terminal.content.catalogue.desk.roles
      return sampleCityStaff().map(({ user, name, role }) => ({
        user,
        name,
        role: roles.find(({ id }) => id === role)?.name.ja ?? role,
      }))
    },
    switchSample: async (user) => {
      await sessions.signOut()
      return sessions.signIn('sample', user, { type: 'password', password: SAMPLE_PASSWORD })
    },
  }
}
