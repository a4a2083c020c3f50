import type { OpenStore } from '#app/ports'
import type { Setup } from '#core/record'
import type { Result } from '#core/value'

/** One technology under test. Stores opened by one harness share one database, as two tabs do. */
export interface Harness {
  readonly open: (setup?: Setup) => Promise<Result<OpenStore>>
  /** Makes the next write fail after the record's events were written and before it is committed. */
  readonly breakNextWrite: () => void
  /** Empties the database under the open stores, as clearing site data does. */
  readonly wipe: () => Promise<void>
  /** All that lies in the database, as text. */
  readonly dump: () => Promise<string>
  /** Whether a value can be read there by anybody. */
  readonly readable: boolean
}

/** A store that was opened; a test ends with its problems otherwise. */
export const opened = async (harness: Harness, setup?: Setup): Promise<OpenStore> => {
  const store = await harness.open(setup)
  if (!store.ok) throw new Error(JSON.stringify(store.problems))
  return store.value
}

/** The codes a result failed with; none when it did not. */
export const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.problems.map((problem) => problem.code)

/** What a result holds; a test ends with its problems otherwise. */
export const value = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

/** All that a store gives out, to be compared with itself later. */
export const everything = async (store: OpenStore) => ({
  changes: value(await store.records.changesSince(0)),
  list: value(await store.records.list('visit')),
  audit: await Promise.all(
    value(await store.audit.terminals()).map(async (terminal) => value(await store.audit.read(terminal))),
  ),
})
