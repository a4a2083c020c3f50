import * as v from 'valibot'
import { dayFromIso } from '#core/value'

// Read with YAML's failsafe schema every scalar is a string, so the numbers and switches convert here.

export const text = v.pipe(v.string(), v.minLength(1, 'empty-text'))
export const kebabId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'not-an-id'))
/** Also the name by which a template places the field, hence underscores: JsRender would read a hyphen as minus. */
export const fieldId = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, 'not-a-field-id'))
/** Millimetres or points, to a tenth. */
export const decimal = v.pipe(v.string(), v.regex(/^\d{1,3}(\.\d)?$/, 'not-a-number'), v.transform(Number))
/** A place on a sheet, millimetres to a hundredth: rows printed with an odd pitch add up. */
export const position = v.pipe(v.string(), v.regex(/^\d{1,3}(\.\d{1,2})?$/, 'not-a-number'), v.transform(Number))
/** From 1 to 99. */
export const count = v.pipe(v.string(), v.regex(/^[1-9]\d?$/, 'not-a-number'), v.transform(Number))
export const yesNo = v.pipe(
  v.picklist(['yes', 'no'], 'not-yes-or-no'),
  v.transform((written) => written === 'yes'),
)
export const day = v.pipe(
  v.string(),
  v.check((written) => dayFromIso(written) !== undefined, 'not-a-date'),
  v.transform((written) => dayFromIso(written) ?? 0),
)
