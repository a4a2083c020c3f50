import { entryKey } from './entered-row.ts'
import type { VisitHandlers } from './handlers.ts'

/** What was entered into the core systems (基幹系). */
export const applyEntries: VisitHandlers<'entry-recorded' | 'entry-withdrawn'> = {
  'entry-recorded': (state, payload, { recordedAt: at }) => ({
    ...state,
    entries: { ...state.entries, [entryKey(payload)]: { ...payload, at } },
  }),
  'entry-withdrawn': (state, payload) => {
    const { [entryKey(payload)]: _, ...entries } = state.entries
    return { ...state, entries }
  },
}
