import type { VisitHandlers } from './handlers.ts'
import type { PrintedSheet } from './visit-state.ts'

/** What went to the printer before it was known whose visit this is may bear an address. */
const overtaken = (sheet: PrintedSheet): PrintedSheet =>
  sheet.status === 'awaiting' ? { ...sheet, overtaken: true } : sheet

/** What the back desk answered, and for which forms a second clerk agreed to the address. */
export const applyHold: VisitHandlers<'hold-resolved' | 'address-confirmed'> = {
  'hold-resolved': (state, { outcome, matters }) => {
    const { cleared, continued, refused } = state.hold
    return {
      ...state,
      hold: {
        cleared: outcome === 'not-the-person' ? [...new Set([...cleared, ...matters])] : cleared,
        continued: outcome === 'is-the-person' ? [...new Set([...continued, ...matters])] : continued,
        refused: refused || outcome === 'refused',
      },
      sheets: outcome === 'is-the-person' ? state.sheets.map(overtaken) : state.sheets,
    }
  },
  'address-confirmed': (state, { form }) => ({
    ...state,
    addressConfirmed: [...new Set([...state.addressConfirmed, form])],
  }),
}
