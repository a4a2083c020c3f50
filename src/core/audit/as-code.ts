const CODE = /^[a-z][a-z0-9-]{0,63}$/
const SERIAL = /^[A-Z]{1,4}-?[A-Z0-9-]{1,20}$/

/** What is written instead of something that is not shaped like a code, so that no sentence or name slips in. */
export const IRREGULAR = 'irregular'

/** A code of the content or of the product; anything else becomes `irregular`. */
export const asCode = (text: string): string => (CODE.test(text) ? text : IRREGULAR)

/** The number on a sheet, which links the entry to paper; anything else becomes `irregular`. */
export const asSerial = (text: string): string => (SERIAL.test(text) ? text : IRREGULAR)
