import type { Catalogue } from '#core/definitions'
import type { Principal } from '#core/access'
import type { DeskView, VisitLine } from '#app/desk/commands'
import type { Desk } from '#app/desk/open-desk'
import type { VisitView } from '#app/desk/visit-view'
import { failure, problem, success } from '#core/value'
import type { DeskAccess, SafetyAccess, SignedIn } from '#ui/desk/desk-access.ts'
import type { CaseAccess, DayBookAccess } from '#ui/desk/case-access.ts'
import type { DayAccess } from '#ui/desk/day-access.ts'
import type { IntakeAccess } from '#ui/desk/intake-access.ts'

/** The morning all invented days are. */
export const MORNING = Date.UTC(2026, 3, 3, 1, 0)

/** An invented visit that has come as far as its household. */
export const visitView = (change: Partial<VisitView> = {}): VisitView => ({
  stream: 'real/visit/v1',
  version: 4,
  phase: 'open',
  ticket: '23',
  receivedOn: '2026-04-03',
  identity: {},
  companions: [],
  visitor: { id: 'v1', name: '見本 太郎', contact: '0000-00-0000', capacity: 'self', documentsShown: [] },
  protection: { source: 'clerk', answer: 'none', initials: '北', at: MORNING },
  persons: [],
  households: [],
  events: [],
  facts: {},
  choices: {},
  checks: {},
  dispositions: {},
  notes: [],
  glyphs: {},
  entries: {},
  cases: [],
  sheets: [],
  open: true,
  allowed: [],
  plan: [],
  moot: [],
  identityNeeds: [],
  problems: [],
  ...change,
})

const line = (ticket: string, phase: VisitLine['phase'], receivedOn: string): VisitLine => ({
  visit: `real/visit/${ticket}`,
  ticket,
  phase,
  receivedOn,
  lastAt: MORNING,
})

/** A desk that answers with invented visits and records nothing. */
export function fakeDesk(
  catalogue: Catalogue | undefined,
  change: Partial<DeskView> = {},
  visit: VisitView = visitView(),
): Desk {
  const view: DeskView = {
    hours: { state: 'open', minutes: 660, closesAt: MORNING + 660 * 60_000 },
    closing: false,
    clockSuspect: false,
    today: '2026-04-03',
    sections: {},
    city: '見本市',
    sample: true,
    terminal: '1番窓口A',
    problems: [],
    ...change,
  }
  return {
    execute: async (command) =>
      success({ visit: command.type === 'open-visit' ? { ...visit, ticket: command.ticket } : visit }),
    visit: async () => success(visit),
    visits: async () => success([line('21', 'open', '2026-04-03'), line('22', 'awaiting-protection', '2026-04-03')]),
    interrupted: async () => success([line('105', 'suspended', '2026-04-02')]),
    closeDay: async () => success({ suspended: 0, failed: 0 }),
    preview: async () => success({ entries: [], moot: [], recall: [] }),
    explain: async () => failure(problem('nothing-to-explain')),
    doubts: async () => success([]),
    entryData: async () => success({ systems: [] }),
    entryFile: async () => failure(problem('entry-file-empty')),
    stockForms: async () => success([]),
    alignmentSheet: async () => failure(problem('form-missing', { form: '' })),
    paperIntake: async () =>
      success({
        colleagues: [{ user: 'kitada', name: '見本 北田', section: 'residents' }],
        stops: [{ id: 's1', from: MORNING - 3_600_000, to: MORNING, reason: '架空の停電' }],
      }),
    blankForms: async () => success([]),
    printBlank: async () => failure(problem('form-missing', { form: '' })),
    sheets: async () => success({ sheets: [], overtaken: [], comparing: [] }),
    state: () => view,
    content: { catalogue: catalogue as Catalogue, schemes: {} },
  }
}

/** Nothing can be read, and no character is found. */
const NO_INTAKE: IntakeAccess = {
  readHousehold: async () => failure(problem('not-signed-in')),
  readAnnounced: async () => failure(problem('not-signed-in')),
  searchCharacters: async () => [],
  readCharacters: async () => success([]),
  findAddresses: async () => success(undefined),
  showFace: async () => undefined,
}

/** Nobody has anything to say of the day. */
const NO_NOTICES: DayAccess = { notices: async () => success([]), execute: async () => success([]) }

/** No case lasts. */
const NO_CASES: CaseAccess = {
  list: async () => success([]),
  search: async () => success([]),
  view: async () => failure(problem('case-missing')),
  execute: async () => failure(problem('case-missing')),
}

/** Nobody may read the book. */
const NO_BOOKS: DayBookAccess = {
  read: async () => failure(problem('operation-not-granted', { operation: 'day-book' })),
  print: async () => failure(problem('operation-not-granted', { operation: 'day-book' })),
}

/** What the screens need, around an invented desk and safety core. */
export function fakeDeskAccess(parts: {
  readonly desk: Desk
  readonly safety: SafetyAccess
  readonly principal: Principal
  readonly signedIn?: SignedIn
  readonly terminal?: { readonly pack: string; readonly terminal: string } | undefined
  readonly intake?: IntakeAccess
  readonly day?: DayAccess
  readonly cases?: CaseAccess
  readonly books?: DayBookAccess
}): DeskAccess {
  let terminal = parts.terminal
  return {
    obstacles: [],
    packs: async () => [{ id: 'national', name: '全国共通', invented: false }],
    terminal: () => terminal,
    keepTerminal: (kept) => (terminal = kept),
    blankCharacters: async () => [],
    open: async () =>
      success({
        desk: parts.desk,
        principal: parts.principal,
        ...(parts.signedIn === undefined ? {} : { signedIn: parts.signedIn }),
      }),
    printer: () => ({
      prepare: async (jobs) => ({ jobs: jobs.map(() => ({ pages: 1, problems: [] })), problems: [] }),
      show: () => {},
      print: async () => 'dialog-closed',
      moveTo: () => true,
      close: () => {},
    }),
    now: () => MORNING,
    day: parts.day ?? NO_NOTICES,
    cases: parts.cases ?? NO_CASES,
    books: parts.books ?? NO_BOOKS,
    gallery: { list: async () => success([]), sheet: async () => failure(problem('form-missing', { form: '' })) },
    intake: parts.intake ?? NO_INTAKE,
    safety: parts.safety,
  }
}
