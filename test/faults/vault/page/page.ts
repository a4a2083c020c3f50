import { browserHash, newKey } from '#adapters/browser'
import { openDexieStore, type DexieStore } from '#adapters/dexie'
import { openVault } from '#adapters/vault'
import { openVaultWorker } from '#adapters/vault-worker'
import type { Vault } from '#app/ports'
import { checkChain } from '#core/audit'
import type { Problem, Result } from '#core/value'
import { act, auditOf, visitEvent, visitEvents, visitStream } from '../../../adapters/contract/sample-visit.ts'
import { measure, paceOf, type Pace } from './pace.ts'

/** As it crosses to the test. */
export type Answer<T> = { readonly value: T } | { readonly codes: readonly string[] }

const answer = <T>(result: Result<T>): Answer<T> =>
  result.ok ? { value: result.value } : { codes: result.problems.map(({ code }: Problem) => code) }

const PASSWORD = 'tsukue-no-ue-no-ao-6'
const DOMAINS = ['desk', 'pension']

let opened: { readonly store: DexieStore; readonly vault: Vault } | undefined
const closed: string[] = []
let pace: Pace | undefined

const now = () => {
  if (opened === undefined) throw new Error('nothing is open')
  return opened
}

const fact = (stream: string, seq: number, text: string) =>
  visitEvent(stream, seq, {
    type: 'fact-stated',
    payload: { subject: { type: 'person', id: 'p1' }, fact: `note-${seq}`, value: text, origin: 'visitor' },
  })

/** What a test does with the page. */
const terminal = {
  /** Opens the database, with the worker's second place. */
  open: async (name: string, beginAnew = false): Promise<Answer<readonly string[]>> => {
    const worker = openVaultWorker(name)
    const store = await openDexieStore({
      name,
      setup: 'real',
      hash: browserHash,
      newKey,
      cipher: worker.keys,
      secondPlace: worker.secondPlace,
      beginAnew,
      closed: ({ code }) => void closed.push(code),
    })
    if (!store.ok) return answer(store)
    const { shelf, generation } = store.value
    const vault = openVault({
      keys: worker.keys,
      shelf,
      generation,
      now: () => Date.now(),
      monotonic: () => performance.now(),
      exclusively: (work) => navigator.locks.request('purge', work) as ReturnType<typeof work>,
    })
    opened = { store: store.value, vault }
    return { value: store.value.losses().map(({ code }) => code) }
  },
  /** Founds, or signs in. */
  enter: async (): Promise<Answer<readonly string[]>> => {
    const { vault } = now()
    const founded = await vault.founded()
    if (!founded.ok) return answer(founded)
    if (!founded.value) {
      const made = await vault.found({ user: 'u1', password: PASSWORD }, DOMAINS)
      return made.ok ? { value: [] } : answer(made)
    }
    const entered = await vault.unlock('u1', { type: 'password', password: PASSWORD })
    return entered.ok ? { value: (entered.value.problems ?? []).map(({ code }) => code) } : answer(entered)
  },
  /** Opens a visit. */
  begin: async (id: string): Promise<Answer<unknown>> => {
    const stream = visitStream(id)
    const events = visitEvents(stream, 1, 1)
    const key = await now().store.records.keyOf(stream)
    if (!key.ok) return answer(key)
    return answer(await now().store.records.append(stream, 0, events, auditOf(events, key.value)))
  },
  /** States texts, one event each, all in one write. */
  state: async (id: string, after: number, texts: readonly string[]): Promise<Answer<unknown>> => {
    const stream = visitStream(id)
    const events = texts.map((text, index) => fact(stream, after + index + 1, text))
    return answer(await now().store.records.append(stream, after, events, auditOf(events)))
  },
  /** The texts a visit states. */
  texts: async (id: string): Promise<Answer<readonly string[]>> => {
    const read = await now().store.records.read(visitStream(id))
    if (!read.ok) return answer(read)
    return { value: read.value.slice(1).map(({ payload }) => (payload as { readonly value: string }).value) }
  },
  versions: async (): Promise<Answer<readonly (readonly [string, number])[]>> => {
    const listed = await now().store.records.list('visit')
    return listed.ok
      ? { value: listed.value.map(({ stream, version }) => [stream.split('/')[2] ?? '', version] as const) }
      : answer(listed)
  },
  /** What is wrong with the audit's chain. */
  audit: async (): Promise<Answer<readonly string[]>> => {
    const read = await now().store.audit.read('T1')
    return read.ok ? { value: checkChain('T1', read.value, browserHash.digest).map(({ code }) => code) } : answer(read)
  },
  note: async (): Promise<Answer<unknown>> => answer(await now().store.audit.append([act('login')])),
  destroy: async (id: string): Promise<Answer<unknown>> =>
    answer(await now().store.records.destroy(visitStream(id), [act('record-destroyed')])),
  purge: async (): Promise<Answer<unknown>> => answer(await now().vault.purge()),
  lock: async (): Promise<void> => now().vault.lock(),
  settled: async (): Promise<Answer<unknown>> => answer(await now().store.settled()),
  /** Medians in milliseconds of writing plainly and sealed. */
  pace: async (rounds: number) => {
    pace ??= await paceOf(now().store)
    return measure(pace, rounds)
  },
  /** Writes so many times in one of the ways. */
  run: async (way: keyof Pace, times: number): Promise<void> => {
    pace ??= await paceOf(now().store)
    for (let n = 0; n < times; n += 1) await pace[way]()
  },
  closed: (): readonly string[] => closed,
  close: (): void => now().store.close(),
}

/** The page as a test reaches it. */
export type Terminal = typeof terminal

Reflect.set(window, 'terminal', terminal)
document.title = 'ready'
