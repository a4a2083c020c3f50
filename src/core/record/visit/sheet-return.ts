/** How a sheet came back (署名済・手書き訂正・受領): signed, corrected by hand and signed, or received by the resident for good. */
export const SHEET_RETURNS = ['signed', 'corrected', 'received'] as const

/** What became of a sheet that was handed over. */
export type SheetReturn = (typeof SHEET_RETURNS)[number]
