import { ref, shallowRef, watch } from 'vue'
import type { EntryData, EntryFile, EntryRowView, EntrySystemView } from '#app/entry/entry-data'
import type { EntryFileQuery } from '#app/entry/write-entry-file'
import { entryKey } from '#core/record'
import type { EnteredBy, EnteredRow, VisitDraft } from '#core/record'
import type { Problem } from '#core/value'
import { useDeskStore } from '../desk/desk-store.ts'
import { useVisitStore } from '../desk/visit-store.ts'

/** The data of the visit on the screen for the core systems. It is held by the screen alone and goes with it, also when it locks. */
export function useEntryData() {
  const desk = useDeskStore()
  const store = useVisitStore()
  const data = shallowRef<EntryData>()
  const problems = shallowRef<readonly Problem[]>([])
  const loading = ref(true)
  /** The visit as the last own record left it: that is no news. */
  let own: object | undefined

  async function load(): Promise<void> {
    const { opened, principal } = desk
    const stream = store.visit?.stream
    if (opened === undefined || principal === undefined || stream === undefined) return
    const found = await opened.desk.entryData(stream, principal)
    loading.value = false
    // Somebody may have locked the screen, or left the visit, meanwhile.
    if (store.visit?.stream !== stream || desk.isLocked) return
    data.value = found.ok ? found.value : undefined
    problems.value = found.ok ? [] : found.problems
  }
  watch(
    () => store.visit,
    (visit) => {
      if (visit !== own) void load()
    },
    { immediate: true },
  )

  const enteredOf = (system: EntrySystemView, row: EntryRowView): EnteredRow | undefined =>
    store.visit?.entries[entryKey(refOf(system, row))]

  async function recordAll(...drafts: readonly VisitDraft[]): Promise<boolean> {
    const recorded = await store.record(...drafts)
    if (recorded) own = store.visit
    return recorded
  }

  return {
    data,
    problems,
    loading,
    /** What the record says of a row: entered, and whether its values are others since. */
    stateOf: (system: EntrySystemView, row: EntryRowView): 'open' | 'entered' | 'changed' => {
      const entered = enteredOf(system, row)
      if (entered === undefined) return 'open'
      return entered.contentHash === row.contentHash ? 'entered' : 'changed'
    },
    enter: (system: EntrySystemView, rows: readonly EntryRowView[], by: EnteredBy): Promise<boolean> =>
      recordAll(
        ...rows.map((row) => ({
          type: 'entry-recorded' as const,
          payload: { ...refOf(system, row), by, contentHash: row.contentHash },
        })),
      ),
    withdraw: (system: EntrySystemView, row: EntryRowView): Promise<boolean> =>
      recordAll({ type: 'entry-withdrawn', payload: refOf(system, row) }),
    /** The file, or undefined with its problems on the screen. */
    file: async (query: Omit<EntryFileQuery, 'visit'>): Promise<EntryFile | undefined> => {
      const { opened, principal } = desk
      if (opened === undefined || principal === undefined || store.visit === undefined) return undefined
      const made = await opened.desk.entryFile({ ...query, visit: store.visit.stream }, principal)
      problems.value = made.ok ? [] : made.problems
      return made.ok ? made.value : undefined
    },
  }
}

const refOf = (system: EntrySystemView, { subject, event }: EntryRowView) => ({
  system: system.id,
  subject,
  ...(event === undefined ? {} : { event }),
})
