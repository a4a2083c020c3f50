const CODE = /^[a-z][a-z0-9-]{0,63}$/
const SERIAL = /^[A-Z]{1,4}-?[A-Z0-9-]{1,20}$/
const FACT = /^[a-z][a-z0-9-]{0,63}(?:\.[a-z][a-z0-9-]{0,63})?$/
const ID = /^[0-9A-Za-z-]{1,64}$/
const DIGEST = /^[0-9a-f]{64}$/
const BASE64URL = /^[0-9A-Za-z_-]{1,128}$/
const USER = /^[^\p{Cc}\p{Zl}\p{Zp}]{1,64}$/u

/** What is written instead of something that is not shaped like a code, so that no sentence or name slips in. */
export const IRREGULAR = 'irregular'

const only =
  (shape: RegExp) =>
  (text: string): string =>
    shape.test(text) ? text : IRREGULAR

/** A code of the content or of the product; anything else becomes `irregular`. */
export const asCode = only(CODE)

/** The number on a sheet, which links the entry to paper; anything else becomes `irregular`. */
export const asSerial = only(SERIAL)

/** The id of a fact, `person.pension-category`; anything else becomes `irregular`. */
export const asFact = only(FACT)

/** A random id; anything else becomes `irregular`. */
export const asId = only(ID)

/** A SHA-256 in hexadecimal; anything else becomes `irregular`. */
export const asDigest = only(DIGEST)

/** A signature or a public key in base64url; anything else becomes `irregular`. */
export const asBase64url = only(BASE64URL)

/** A user id: at most 64 characters without control characters or line breaks; anything else becomes `irregular`. */
export const asUser = only(USER)

/** A whole number from 0 to 2^53; anything else becomes 0. */
export const asCount = (count: number): number => (Number.isSafeInteger(count) && count >= 0 ? count : 0)
