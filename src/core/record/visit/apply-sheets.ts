import type { VisitHandlers } from './handlers.ts'
import { withInForce } from './sheet-copies.ts'
import type { PrintedSheet, VisitState } from './visit-state.ts'

const changed = (state: VisitState, job: string, change: Partial<PrintedSheet>): VisitState => ({
  ...state,
  sheets: state.sheets.map((sheet) => (sheet.job === job ? { ...sheet, ...change } : sheet)),
})

/** Sheets sent to the printer and what became of them. */
export const applySheets: VisitHandlers<
  | 'sheet-printed'
  | 'form-taken-on-paper'
  | 'sheet-confirmed'
  | 'sheet-voided'
  | 'sheet-recalled'
  | 'sheet-returned'
  | 'sheet-compared'
> = {
  'sheet-printed': (state, { reason: _, ...payload }, { recordedAt, actor }) => ({
    ...state,
    sheets: [...state.sheets, { ...payload, status: 'awaiting', by: actor, at: recordedAt }],
  }),
  // It is out already, and signed: what the resident gave away.
  'form-taken-on-paper': (state, payload, { recordedAt, actor }) => ({
    ...state,
    sheets: [
      ...state.sheets,
      {
        ...payload,
        class: 'resident-form',
        copy: 1,
        contentHash: '',
        status: 'confirmed',
        returned: 'signed',
        handwritten: true,
        by: actor,
        at: recordedAt,
      },
    ],
  }),
  'sheet-confirmed': (state, { job }) => ({ ...state, sheets: withInForce(state.sheets, job) }),
  'sheet-voided': (state, { job, reason }) => changed(state, job, { status: 'voided', voidedFor: reason.code }),
  'sheet-recalled': (state, { job }) => changed(state, job, { status: 'recalled' }),
  'sheet-returned': (state, { job, how }) => changed(state, job, { returned: how }),
  'sheet-compared': (state, { job }, { recordedAt: at, actor: by }) => changed(state, job, { compared: { by, at } }),
}
