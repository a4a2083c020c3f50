import * as v from 'valibot'
import { factReference, id, lawReference, localized, text, yesNo } from '../shape.ts'

/** What a column can be that is no fact of its own. */
export const importParts = [
  /** Tells which rows are one household (世帯番号). Compared, never recorded. */
  'household-key',
  /** Whether somebody is under protection measures (支援措置): `none`, `protected`, `unknown`. */
  'protection',
  /** Of an announced visit (来庁予定): its day, its time, and the kind of life event. */
  'visit-day',
  'visit-time',
  'visit-event',
  'visit-name',
] as const

/** Written value → value of the vocabulary, or another written value of the field. */
const valueMap = v.record(v.string(), text)

const fact = factReference

/** One field of a source: what it means, whichever column a city has it in. Exactly one of `fact`, `splits-into`, `part`. */
const field = v.strictObject({
  id,
  label: localized,
  fact: v.optional(fact),
  /** Family and given name in one column, split at its first space. */
  'splits-into': v.optional(v.strictTuple([fact, fact])),
  part: v.optional(v.picklist(importParts)),
  required: v.optional(yesNo, 'no'),
  /** Usually the same in every row of a family (以下同じ). */
  'same-below': v.optional(yesNo, 'no'),
  values: v.optional(valueMap, {}),
})

/** Where household or announced visits come from: one file, a row for each person or for each visit. */
const source = v.strictObject({
  id,
  name: localized,
  rows: v.picklist(['person', 'visit']),
  /** What the facts count as once they are in the record. */
  origin: v.picklist(['register', 'document', 'import']),
  law: v.optional(v.array(lawReference), []),
  fields: v.pipe(v.array(field), v.minLength(1, 'empty-list')),
})

const column = v.strictObject({
  /** The header exactly as it stands in the file. */
  header: text,
  field: id,
  /** Codes of this city's system → what the field writes. */
  values: v.optional(valueMap, {}),
  /** What an empty cell says. Without it an empty cell says nothing. */
  empty: v.optional(text),
  /** For dates of seven digits: first digit → name of the era. */
  eras: v.optional(v.record(v.string(), text), {}),
})

/** The columns of one source as this city's system writes them. */
const layout = v.strictObject({
  source: id,
  columns: v.pipe(v.array(column), v.minLength(1, 'empty-list')),
})

/** `imports.yaml`: files that are read at the window. The base pack says what fields there are, the overlay in which columns they stand. */
export const importsFormat = v.strictObject({
  format: v.literal('madoguchi/imports@1'),
  sources: v.optional(v.array(source), []),
  layouts: v.optional(v.array(layout), []),
})

/** `imports.yaml`, read. */
export type ImportsFile = v.InferOutput<typeof importsFormat>
