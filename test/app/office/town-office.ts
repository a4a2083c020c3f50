import { browserHash, createIds, newKey } from '#adapters/browser'
import { passThroughCipher } from '../pass-through-cipher.ts'
import { nationalHolidays } from '#adapters/holidays'
import { createMemoryDatabase, openMemoryStore, type MemoryDatabase } from '#adapters/memory'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadCatalogue } from '#app/load-catalogue'
import type { GrantRequest, OfficeAnswer, OfficeCommand, OfficeView } from '#app/office/commands'
import type { Office } from '#app/office/office'
import { openOffice } from '#app/office/open-office'
import type { OfficeParts } from '#app/office/office-parts'
import type { OpenStore } from '#app/ports'
import type { Catalogue } from '#core/definitions'
import { dayFromIso, type Result } from '#core/value'
import { createFakeDisk, createFakeVault, type FakeDisk, type FakeVault } from '../fake-vault.ts'

/** What a result holds; a test ends with its problems otherwise. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** The codes of a failed result; empty for a success. */
export const codesOf = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map(({ code }) => code)

/** The desk of the sample city: its sections, roles and matrix. Its forms are left out, they play no part here. */
export const readDesk = async (): Promise<Catalogue> => {
  const files = value(await readFolder('procedures', '.yaml'))
  const { catalogue } = loadCatalogue({
    files,
    pack: 'mihon-city',
    read: readYaml,
    holidays: nationalHolidays(),
    forms: new Set(),
  })
  if (catalogue === undefined) throw new Error('the desk cannot be read')
  return catalogue
}

/** An instant by the clock of Japan: `jst('2026-04-01', 8)`. */
export const jst = (iso: string, hour = 0, minute = 0): number =>
  (dayFromIso(iso) ?? 0) * 86_400_000 + (hour * 60 + minute - 540) * 60_000

export const PASSWORD = 'a password of this test'

/** A terminal with its disk; each page over it has a vault and an office of its own. */
export interface Terminal {
  readonly catalogue: Catalogue
  readonly database: MemoryDatabase
  readonly store: OpenStore
  readonly disk: FakeDisk
  /** Epoch milliseconds; a test sets it. */
  now: number
  suspect: boolean
}

/** A page of a terminal. */
export interface Page {
  readonly office: Office
  readonly vault: FakeVault
  readonly parts: OfficeParts
  readonly cleared: string[]
}

/** A new terminal at 9:00 on 10 April 2026 by the clock of Japan. */
export const newTerminal = async (catalogue: Catalogue): Promise<Terminal> => {
  const database = createMemoryDatabase()
  const options = { database, setup: 'real', hash: browserHash, cipher: passThroughCipher, newKey } as const
  const store = value(await openMemoryStore(options))
  return { catalogue, database, store, disk: createFakeDisk(), now: jst('2026-04-10', 9), suspect: false }
}

/** Another page of the terminal. */
export const openPage = (terminal: Terminal): Page => {
  const vault = createFakeVault(terminal.disk)
  const cleared: string[] = []
  const clock = {
    now: () => ({ epochMs: terminal.now, source: terminal.suspect ? ('suspect' as const) : ('terminal' as const) }),
  }
  const parts: OfficeParts = {
    setup: 'real',
    terminal: 'T1',
    catalogue: terminal.catalogue,
    catalogueHash: 'c1',
    clock,
    ids: createIds(clock),
    hash: browserHash,
    records: terminal.store.records,
    audit: terminal.store.audit,
    vault,
    words: { list: (names) => names.join('・') },
    cleared: async (what) => {
      cleared.push(what)
    },
  }
  return { office: openOffice(parts), vault, parts, cleared }
}

/** A request with everything filled in. */
export const request = (changes: Partial<GrantRequest> = {}): GrantRequest => ({
  user: 'clerk-1',
  name: '窓口 一子',
  section: 'residents',
  role: 'system-user',
  authority: 'resident-desk',
  domains: ['resident-record', 'desk'],
  from: '2026-04-10',
  to: '2027-03-31',
  reason: '住民異動の受付',
  ...changes,
})

/** Gives a command as whoever is signed in. */
export const give = async (page: Page, command: OfficeCommand): Promise<Result<OfficeAnswer>> => {
  const principal = await page.office.principal()
  return principal.ok ? page.office.execute(command, principal.value) : principal
}

/** Signs somebody in with the password of these tests. */
export const enter = (page: Page, user: string) => page.office.signIn(user, { type: 'password', password: PASSWORD })

/** Uses a one-time code; the password of these tests is set. */
export const enterByCode = (page: Page, user: string, code: string) =>
  page.office.signIn(user, { type: 'code', code, newPassword: PASSWORD })

/** The id of the grant that waits for a person. */
export const waiting = async (page: Page, user: string): Promise<string> => {
  const principal = value(await page.office.principal())
  const view = value(await page.office.view(principal))
  return view.requests.find((each) => each.user === user)?.id ?? 'none'
}

/** Asked for by one, registered by the manager; the person sets their password. Ends with the manager signed in. */
export const appoint = async (page: Page, asking: string, terms: GrantRequest): Promise<void> => {
  if (page.vault.opened()?.user !== asking) value(await enter(page, asking))
  value(await give(page, { type: 'request-grant', request: terms }))
  if (page.vault.opened()?.user !== 'manager') value(await enter(page, 'manager'))
  const answer = value(await give(page, { type: 'register-grant', request: await waiting(page, terms.user) }))
  for (const { user, code } of answer.codes ?? []) value(await enterByCode(page, user, code))
  value(await enter(page, 'manager'))
}

/** An office with a manager, a deputy, a section's head and a clerk, all of the residents' section; the manager signed in. */
export const foundedOffice = async (catalogue: Catalogue): Promise<{ terminal: Terminal; page: Page }> => {
  const terminal = await newTerminal(catalogue)
  const page = openPage(terminal)
  value(
    await page.office.found({
      user: 'manager',
      name: '統括 管理',
      section: 'residents',
      password: PASSWORD,
      reason: '最初の管理者',
    }),
  )
  await appoint(page, 'manager', request({ user: 'head', name: '所属 長子', role: 'section-head', domains: [] }))
  await appoint(page, 'head', request({ user: 'deputy', name: '副統 括', role: 'deputy-manager', domains: [] }))
  await appoint(page, 'head', request())
  return { terminal, page }
}

/** What stands in the audit of the terminal: an entry a line, action, actor and codes. */
export const auditedAt = async ({ store }: Terminal): Promise<readonly string[]> =>
  value(await store.audit.read('T1')).map(({ content }) =>
    [content.action, content.actor, ...Object.values(content.codes)].join(' '),
  )

/** What whoever is signed in sees of the office. */
export const viewNow = async ({ office }: Page): Promise<OfficeView> =>
  value(await office.view(value(await office.principal())))

/** The first grant of a person, of those that whoever is signed in sees. */
export const grantOf = async (page: Page, user: string): Promise<string> =>
  (await viewNow(page)).people.find((each) => each.user === user)?.grants[0]?.id ?? 'none'
