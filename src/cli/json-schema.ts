/** A JSON Schema (draft 07) or a part of one, as plain data. */
export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/*
 * Content is read as the text that was written, but an editor reads `300` as a number and, by YAML 1.1, `yes` as a boolean.
 * So that it does not call good content wrong, these pieces allow both readings.
 */

/** Any text, such as an editor may take for a number or a boolean. */
export const TEXT: JsonSchema = { type: ['string', 'number', 'boolean'], minLength: 1 }

/** `yes` or `no`. */
export const YES_NO: JsonSchema = { anyOf: [{ enum: ['yes', 'no'] }, { type: 'boolean' }] }

/** A full date. */
export const DATE: JsonSchema = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' }

/** A day of every year. */
export const MONTH_DAY: JsonSchema = { type: 'string', pattern: '^\\d{2}-\\d{2}$' }

/** A whole number by the pattern of its digits. */
export const whole = (pattern: string): JsonSchema => ({ type: ['integer', 'string'], pattern })
