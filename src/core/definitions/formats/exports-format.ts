import * as v from 'valibot'
import { factReference, id, lawReference, localized, text } from '../shape.ts'

/** What a field can be that is no fact of its own: the kind of life event, the ticket. */
export const exportParts = ['event-kind', 'ticket'] as const

const facts = v.pipe(v.array(factReference), v.minLength(1, 'empty-list'))

/** One field of a target: what it means, wherever a city's system asks for it. Exactly one of `fact`, `joins`, `either`, `part`. */
const field = v.strictObject({
  id,
  label: localized,
  fact: v.optional(factReference),
  /** Several texts as one, with `with` between them (氏と名). */
  joins: v.optional(facts),
  with: v.optional(v.string(), ''),
  /** The first of these that is known (新しい住所、無ければ今の住所). */
  either: v.optional(facts),
  part: v.optional(v.picklist(exportParts)),
  /** Not of the row's own person but of the one of their household after the event for whom this holds (世帯主). */
  'of-person': v.optional(v.strictObject({ fact: factReference, is: id })),
})

/** What a core system (基幹系) is told: one row for each person, household or life event. Exactly one of `for` and `events`. */
const target = v.strictObject({
  id,
  name: localized,
  rows: v.picklist(['person', 'household', 'event']),
  /** Procedures whose subjects are entered. */
  for: v.optional(v.pipe(v.array(id), v.minLength(1, 'empty-list'))),
  /** Kinds of life event that are entered, for whom they concern. */
  events: v.optional(v.pipe(v.array(id), v.minLength(1, 'empty-list'))),
  law: v.optional(v.array(lawReference), []),
  fields: v.pipe(v.array(field), v.minLength(1, 'empty-list')),
})

const codes = v.optional(v.record(v.string(), v.string()), {})

/** One core system of a city: its entry screen, and the file it takes in where it takes one. */
const system = v.strictObject({
  id,
  name: localized,
  target: id,
  /** The section (role) whose system it is. */
  section: id,
  /** How it writes a day: 2026-04-01, 20260401, or an era's code and six digits (5080401). */
  dates: v.picklist(['iso', 'eight-digits', 'seven-digits']),
  /** For seven digits: name of the era → its code. */
  eras: v.optional(v.record(v.string(), text), {}),
  /** The fields in the order of the entry screen, with this system's codes for the vocabulary's values. */
  screen: v.pipe(v.array(v.strictObject({ field: id, codes })), v.minLength(1, 'empty-list')),
  /** Absent: nothing leaves the screen as a file. */
  file: v.optional(
    v.strictObject({
      /** Those it takes in, the usual one first. */
      encodings: v.pipe(v.array(v.picklist(['utf-8', 'cp932'])), v.minLength(1, 'empty-list')),
      columns: v.pipe(v.array(v.strictObject({ header: text, field: id })), v.minLength(1, 'empty-list')),
    }),
  ),
})

/**
 * `exports.yaml`: data for the city's core systems (基幹系への入力データ). The base pack says what each kind of system is told, the
 * overlay how its own systems ask for it, and on which forms it wants a 2D code.
 */
export const exportsFormat = v.strictObject({
  format: v.literal('madoguchi/exports@1'),
  targets: v.optional(v.array(target), []),
  systems: v.optional(v.array(system), []),
  /** Forms on which the 2D code (二次元コード) they declare is printed; none by default. */
  'form-codes': v.optional(v.array(id), []),
})

/** `exports.yaml`, read. */
export type ExportsFile = v.InferOutput<typeof exportsFormat>
