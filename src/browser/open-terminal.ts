import { browserHash, createIds, createTrustedClock, newKey } from '#adapters/browser'
import type { TrustedClock } from '#adapters/browser'
import { openDexieStore, type DexieStore } from '#adapters/dexie'
import { drawCode } from '#adapters/qr'
import { openVault } from '#adapters/vault'
import { openVaultWorker, type VaultWorker } from '#adapters/vault-worker'
import { noteRefusals } from '#app/audit/note-refusals'
import { openAudit, type Audit } from '#app/audit/open-audit'
import { openCases, type CasesDesk } from '#app/cases/open-cases'
import { openDayBooks, type DayBooks } from '#app/day/day-book'
import { openDay, type DayDesk } from '#app/day/open-day'
import { dutyClock } from '#app/desk/desk-duties'
import type { DeskParts } from '#app/desk/desk-parts'
import { LastPlans } from '#app/desk/last-plans'
import type { Content } from '#app/desk/load-content'
import { openDesk, type Desk } from '#app/desk/open-desk'
import type { Office } from '#app/office/office'
import { openOffice } from '#app/office/open-office'
import type { Vault } from '#app/ports/vault'
import { openProtection, type OpenedProtection } from '#app/protection/open-protection'
import { watchProtection } from '#app/protection/protection-watch'
import { destroyDue, type RetentionParts } from '#app/retention/destroy-due'
import { openRetention, type RetentionDesk } from '#app/retention/open-retention'
import type { Duty } from '#core/hours'
import type { Setup } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Problem, Result } from '#core/value'
import { paperWords } from '#locales'
import { loadPack } from './load-pack.ts'
import { createRest } from './rest.ts'

/** A set-up of this terminal with everything it is made of. */
export interface OpenTerminal {
  readonly setup: Setup
  readonly content: Content
  readonly parts: DeskParts
  readonly store: DexieStore
  readonly vault: Vault
  readonly clock: TrustedClock
  readonly office: Office
  readonly desk: Desk
  readonly day: DayDesk
  readonly cases: CasesDesk
  readonly books: DayBooks
  readonly protection: OpenedProtection
  readonly retention: RetentionDesk
  readonly audit: Audit
  readonly duties: () => readonly Duty[]
}

/** What of a terminal is decided outside. */
export interface TerminalOptions {
  readonly setup: Setup
  readonly pack: string
  readonly terminal: string
  readonly faces: DeskParts['faces']
  /** What was there before was erased, and is not missed. */
  readonly beginAnew?: boolean
  /** Told when the store was closed from outside. */
  readonly closed: (problem: Problem) => void
}

/** The database and the folder beside it of a set-up. */
export const storeName = (setup: Setup): string => `madoguchi-${setup}`

/** Work that no two tabs of this terminal do at once. */
const exclusively =
  (name: string) =>
  <T>(work: () => Promise<T>): Promise<T> =>
    navigator.locks.request(name, work) as Promise<T>

/**
 * Opens a set-up: its content, its worker of keys, its store, and the use cases over them; nobody is signed in yet.
 * Problems: those of the content and of the store; `pack-is-invented` {pack}.
 */
export async function openTerminal(options: TerminalOptions): Promise<Result<OpenTerminal>> {
  const { setup, pack } = options
  const content = await loadPack(pack)
  if (!content.ok) return content
  if (setup === 'real' && content.value.catalogue.pack.municipality?.invented === 'yes')
    return failure(problem('pack-is-invented', { pack }))
  const worker = openVaultWorker(storeName(setup))
  const store = await openDexieStore({
    name: storeName(setup),
    setup,
    hash: browserHash,
    cipher: worker.keys,
    newKey,
    secondPlace: worker.secondPlace,
    closed: options.closed,
    beginAnew: options.beginAnew ?? false,
  })
  if (!store.ok) return store
  const recalled = await worker.secondPlace.recall()
  return success(
    assemble(options, content.value, worker, store.value, recalled.ok ? recalled.value?.highWater : undefined),
  )
}

function assemble(
  { setup, terminal, faces }: TerminalOptions,
  content: Content,
  { keys }: VaultWorker,
  store: DexieStore,
  mark: number | undefined,
): OpenTerminal {
  const clock = createTrustedClock()
  clock.raise(mark)
  const ids = createIds(clock)
  const vault = openVault({
    keys,
    shelf: store.shelf,
    generation: store.generation,
    now: () => clock.now().epochMs,
    monotonic: () => performance.now(),
    exclusively: exclusively(`madoguchi-${setup}-epoch`),
  })
  const { catalogue, hash: catalogueHash } = content
  const common = { setup, terminal, catalogue, catalogueHash, clock, ids, hash: browserHash, records: store.records }
  const office = openOffice({
    ...common,
    audit: store.audit,
    vault,
    words: { list: paperWords.list },
    cleared: async (what) => {
      if (what === 'clock') {
        clock.clear()
        await store.lowerHighWater(clock.mark())
      } else await store.acceptLosses()
    },
  })
  const audit = openAudit({
    ...common,
    generation: store.generation,
    log: store.audit,
    vault,
    matrix: catalogue.desk.operations,
    people: office.people,
  })
  const parts: DeskParts = {
    ...common,
    protection: watchProtection({ ...common, adjustments: office.adjustments }),
    problems: content.problems,
    schemes: content.schemes,
    forms: content.forms,
    faces,
    drawCode,
    plans: new LastPlans(),
    rest: createRest(),
    alignmentOf: office.alignmentOf,
    tables: async () => (await import('#adapters/csv')).csvWriter,
    adjustments: office.adjustments,
    colleagues: office.people,
    stops: office.stops,
    audit: store.audit,
    authorise: office.authorise,
    words: paperWords,
  }
  const retentionParts = { ...parts, vault, retentionHolds: office.retentionHolds }
  return {
    setup,
    content,
    parts,
    store,
    vault,
    clock,
    office,
    audit,
    desk: withEndOfDay(noteRefusals(openDesk(parts), audit), retentionParts, audit),
    day: openDay(parts),
    cases: openCases(parts),
    books: openDayBooks(parts),
    protection: openProtection(parts),
    retention: openRetention(retentionParts, office),
    duties: dutyClock(parts, mark),
  }
}

/** Once the day was ended, what is past its days is destroyed, and the audit is signed as far as it goes. */
const withEndOfDay = (desk: Desk, parts: RetentionParts, audit: Audit): Desk => ({
  ...desk,
  closeDay: async (principal) => {
    const closed = await desk.closeDay(principal)
    if (!closed.ok) return closed
    await destroyDue(parts, principal)
    await audit.checkpoint()
    return closed
  },
})
