import type { VisitHandlers } from './handlers.ts'
import type { PrintedSheet, VisitState } from './visit-state.ts'

const settle = (state: VisitState, job: string, status: PrintedSheet['status']): VisitState => ({
  ...state,
  sheets: state.sheets.map((sheet) => (sheet.job === job ? { ...sheet, status } : sheet)),
})

/** Sheets sent to the printer and what became of them. */
export const applySheets: VisitHandlers<'sheet-printed' | 'sheet-confirmed' | 'sheet-voided'> = {
  'sheet-printed': (state, { reason: _, ...payload }, { recordedAt }) => ({
    ...state,
    sheets: [...state.sheets, { ...payload, status: 'awaiting', at: recordedAt }],
  }),
  'sheet-confirmed': (state, { job }) => settle(state, job, 'confirmed'),
  'sheet-voided': (state, { job }) => settle(state, job, 'voided'),
}
