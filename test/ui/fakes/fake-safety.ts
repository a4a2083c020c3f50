import type { Principal } from '#core/access'
import type { AuditLine } from '#core/audit'
import type { OfficeCommand } from '#app/office/commands'
import type { ProtectionCommand } from '#app/protection/commands'
import { failure, problem, success } from '#core/value'
import type { RetentionCommand } from '#app/retention/commands'
import type { SafetyAccess, SignedIn } from '#ui/desk/desk-access.ts'
import { renewal, sampleOffice } from './fake-office.ts'
import { sampleRetention } from './fake-retention.ts'
import { sampleProtection } from './fake-protection.ts'

/** What opens every invented account. */
export const PASSWORD = 'mihon no aikotoba desu'

/** Everything the matrix knows, so that a screen shows all it has. */
const ALL = [
  'visit', 'grant', 'revocation', 'renewal', 'password-reset', 'deputy', 'hours-extension', 'maintenance-stop',
  'emergency-stop', 'clock', 'protection-set', 'protection-lift', 'protection-list', 'hold', 'audit', 'closing', 'store-loss', 'retention',
].flatMap((operation) => ['request', 'execute', 'approve', 'view'].map((act) => `${operation}.${act}`)) // prettier-ignore

/** An invented clerk who may do everything unless told otherwise. */
export const principal = (change: Partial<Principal> = {}): Principal => ({
  user: 'kita-m',
  terminal: '1番窓口A',
  authority: 'one-stop-desk',
  section: 'residents',
  roles: ['system-user'],
  domains: ['resident-record', 'desk'],
  operations: ALL,
  ...change,
})

/** An invented clerk who has just signed in. */
export const signedIn = (change: Partial<SignedIn> = {}): SignedIn => ({
  principal: principal(),
  name: '北 窓子',
  notices: [],
  ...change,
})

/** A safety core that keeps what it was told, for screens looked at and tested alone. */
export interface FakeSafety {
  readonly access: SafetyAccess
  readonly commands: (OfficeCommand | ProtectionCommand | RetentionCommand)[]
  /** What was called, in order: `lock`, `sign-out`. */
  readonly calls: string[]
}

/** Builds one; `change` replaces what a test is about. */
export function fakeSafety(who: SignedIn = signedIn(), change: Partial<SafetyAccess> = {}): FakeSafety {
  const commands: (OfficeCommand | ProtectionCommand | RetentionCommand)[] = []
  const calls: string[] = []
  const office = sampleOffice(who.principal.operations)
  const list = sampleProtection()
  let pin: string | undefined
  const byPassword = (password: string) =>
    password === PASSWORD ? success(who) : failure(problem('secret-wrong', { triesLeft: 4 }))
  const access: SafetyAccess = {
    storeLoss: async () => [],
    founded: async () => success(true),
    sections: async () =>
      success([
        { id: 'residents', name: '市民課' },
        { id: 'children', name: '子育て支援課' },
      ]),
    found: async (_setup, _founder, keepRecovery) =>
      (await keepRecovery('7K3M-9QXT-2HVR-8WBN-4CJD-6FPZ-5YGA-1ESU'))
        ? success(undefined)
        : failure(problem('recovery-not-kept')),
    signIn: async (_setup, _user, secret) => (secret.type === 'password' ? byPassword(secret.password) : success(who)),
    ways: () => ({ pin: pin !== undefined, passkey: false }),
    signOut: async () => void calls.push('sign-out'),
    lock: async (because) => void calls.push(`lock ${because}`),
    reopen: async (reopening) => {
      if (reopening.type === 'passkey') return success(who)
      if (reopening.type === 'password') return byPassword(reopening.password)
      return reopening.pin === pin ? success(who) : failure(problem('secret-wrong', { triesLeft: 2 }))
    },
    refreshPrincipal: async () => success(who.principal),
    duties: () => [],
    lockMinutes: () => 3,
    setPin: async (chosen) => {
      pin = chosen
      return success(undefined)
    },
    changePassword: async (now) =>
      now === PASSWORD ? success(undefined) : failure(problem('secret-wrong', { triesLeft: 4 })),
    sealDraft: async (text) => success(`sealed ${btoa(encodeURIComponent(text))}`),
    openDraft: async (sealed) => success(decodeURIComponent(atob(sealed.slice('sealed '.length)))),
    office: {
      view: async () => success(office),
      execute: async (command) => {
        commands.push(command)
        return success({
          office,
          ...(command.type === 'register-grant' || command.type === 'issue-reset-code'
            ? { codes: [{ user: 'nishi-j', code: 'H4K9-27QM' }] }
            : {}),
          ...(command.type === 'register-grant' ? { notice: { code: 'grant-registered', params: NOTICE } } : {}),
        })
      },
      readRenewalCsv: async (file) =>
        file.name.includes('bad')
          ? failure(
              {
                ...problem('csv-cell-missing', { line: 3, column: '終了日' }),
                at: { file: file.name, line: 3, column: 8 },
              },
              { ...problem('role-not-of-desk', { role: '係長' }), at: { file: file.name, line: 7, column: 4 } },
            )
          : success(renewal(24)),
    },
    protection: {
      list: async () => success(list),
      execute: async (command) => {
        commands.push(command)
        return success(list)
      },
      holds: async () => success([{ visit: 'v1', version: 4, ticket: '23', since: Date.UTC(2026, 3, 3, 1, 20) }]),
    },
    retention: {
      list: async () => success(sampleRetention()),
      execute: async (command) => {
        commands.push(command)
        return success(sampleRetention())
      },
    },
    audit: {
      head: async () =>
        success({
          terminal: '1番窓口A',
          seq: 1204,
          hash: 'a3f1'.repeat(16),
          at: Date.UTC(2026, 3, 3, 1),
          problems: [],
        }),
      view: async (from) =>
        success(
          Array.from({ length: 12 }, (_, index): AuditLine => ({
            terminal: '1番窓口A',
            seq: from + index,
            at: Date.UTC(2026, 3, 3, 0, index),
            timeSource: 'terminal' as const,
            actor: index % 3 === 0 ? 'minami-t' : 'kita-m',
            ...(index === 5 ? { onBehalfOf: 'higashi-k' } : {}),
            action: ['sign-in', 'visit/visit-opened', 'visit/identity-checked', 'refused'][index % 4] ?? '',
            codes: codesOf(index),
            counts: {},
          })),
        ),
      export: async ({ password }) =>
        password === PASSWORD
          ? success({ name: 'audit-1-1204.ndjson', text: '{}\n' })
          : failure(problem('secret-wrong', { triesLeft: 4 })),
      closingSheet: async () =>
        success({ terminal: '1番窓口A', day: '2026-04-03', entries: 143, seq: 1204, hash: 'a3f1'.repeat(16) }),
    },
    follow: () => () => {},
    sampleStaff: () => [],
    switchSample: async () => success(who),
    ...change,
  }
  return { access, commands, calls }
}

const NOTICE = {
  section: '市民課',
  name: '西 次郎',
  user: 'nishi-j',
  role: 'システム使用者',
  authority: '総合受付（ワンストップ）',
  domains: '住民記録、健康保険',
  from: '令和8年5月1日',
  to: '令和9年3月31日',
}

const codesOf = (index: number): Readonly<Record<string, string>> =>
  index % 4 === 2 ? { outcome: 'verified', scheme: 'standard' } : {}
