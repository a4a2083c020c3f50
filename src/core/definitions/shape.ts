import * as v from 'valibot'
import { dayFromIso } from '#core/value'

/*
 * The pieces all formats are made of. Every scalar of a file arrives as the text that was written (failsafe YAML), so that
 * 01100 stays a municipality code; a piece gives it its type. The message of a check is a problem code.
 */

/** Text that is not empty. */
export const text = v.pipe(v.string(), v.minLength(1, 'empty-text'))

/** An id: lower case Latin letters, digits and hyphens. */
export const id = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'not-an-id'))

/** The id of a fact: entity, dot, id. */
export const factId = v.pipe(
  v.string(),
  v.regex(/^(person|household|event|visit)\.[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'not-a-fact-id'),
)

/** A fact with an optional side, `person.relationship@after`; the side is checked against the vocabulary. */
export const factReference = v.pipe(
  v.string(),
  v.regex(/^(person|household|event|visit)\.[a-z][a-z0-9]*(-[a-z0-9]+)*(@(before|after))?$/, 'not-a-fact-reference'),
)

/** A fact that holds a date, or a fixed day of the law (施行日): `event.date`, `2026-04-01`. An impossible date is found with the facts. */
export const dateReference = v.pipe(
  v.string(),
  v.regex(
    /^(\d{4}-\d{2}-\d{2}|(person|household|event|visit)\.[a-z][a-z0-9]*(-[a-z0-9]+)*(@(before|after))?)$/,
    'not-a-fact-reference',
  ),
)

/** A full calendar date, as a day number. */
export const day = v.pipe(
  v.string(),
  v.check((written) => dayFromIso(written) !== undefined, 'not-a-date'),
  v.transform((written) => dayFromIso(written) ?? 0),
  v.metadata({ title: 'date' }),
)

/** A day of the year, `MM-DD`. */
export const monthDay = v.pipe(
  v.string(),
  v.check((written) => /^\d\d-\d\d$/.test(written) && dayFromIso(`2000-${written}`) !== undefined, 'not-a-month-day'),
  v.metadata({ title: 'month-day' }),
)

/** A whole number from 0. */
export const count = v.pipe(
  v.string(),
  v.regex(/^(0|[1-9][0-9]{0,8})$/, 'not-a-number'),
  v.transform(Number),
  v.metadata({ title: 'count' }),
)

/** `yes` or `no`, as a boolean. */
export const yesNo = v.pipe(
  v.picklist(['yes', 'no'], 'not-yes-or-no'),
  v.transform((written) => written === 'yes'),
  v.metadata({ title: 'yes-no' }),
)

/** A text in the languages of the window: Japanese always, plain Japanese (やさしい日本語) and English where written. */
export const localized = v.strictObject({ ja: text, 'ja-easy': v.optional(text), en: v.optional(text) })

/** A text in the languages of the window. */
export type Localized = v.InferOutput<typeof localized>

/** A condition, still as written: {@link parseCondition} reads it with the vocabulary at hand. */
export const condition = v.pipe(v.unknown(), v.metadata({ title: 'condition' }))

/** From when until when (both inclusive) something is in force. */
export const effective = v.strictObject({ from: day, until: v.optional(day) })

/** Article of a law or by-law (法令・条). */
export const lawReference = v.strictObject({ law: text, article: text })

/** Where a fact of the law was read: a page by title, address and date read. */
export const pageSource = v.strictObject({ title: text, address: text, read: day })

/** One text or a list of texts, each of the given shape; always a list afterwards. */
export function oneOrMany(schema: v.GenericSchema<string, string>) {
  return v.pipe(
    v.union([schema, v.pipe(v.array(schema), v.minLength(1, 'empty-list'))]),
    v.transform((written): readonly string[] => (typeof written === 'string' ? [written] : written)),
  )
}
