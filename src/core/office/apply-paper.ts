import type { OfficeEvent } from './office-payloads.ts'
import type { OfficeState } from './office-state.ts'

/** What an event about paper leaves: for each terminal, printer and form what was decided last. Any other event leaves the state as it is. */
export const applyPaper = (state: OfficeState, event: OfficeEvent): OfficeState => {
  if (event.type !== 'paper-aligned') return state
  const { form, printer, readings, used } = event.payload
  const { terminal, actor: by, recordedAt: at } = event
  const others = state.alignments.filter(
    (each) => each.terminal !== terminal || each.printer !== printer || each.form !== form,
  )
  return { ...state, alignments: [...others, { form, printer, readings, used, terminal, by, at }] }
}
