/** Opens the phrase card of a visit that waits. */
export const PHRASE_KEYS = 'Ctrl+F9'
/** Holds the visit at the window: one act, without a paper. */
export const HOLD_KEYS = 'Ctrl+F8'
