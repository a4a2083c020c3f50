import * as v from 'valibot'
import { day, factId, id, localized, text } from '../shape.ts'

/** A name as it is read, in katakana. */
const kana = v.pipe(v.string(), v.regex(/^[\u30A1-\u30FC\u3000 0-9\uFF10-\uFF19]+$/, 'not-katakana'))

/** One facility (施設) as it was from one day to another; a change of kind or name is another entry. */
const facility = v.strictObject({
  name: text,
  kana,
  /** One of the values of the fact. */
  kind: id,
  address: text,
  from: day,
  /** Last day; absent: still. */
  to: v.optional(day),
  note: v.optional(localized),
})

/**
 * `facilities.yaml`: the facilities of the address rule (住所地特例) that residents of this city move into and out of, by kind, as
 * dated local data; choosing one answers the fact. Who is not on the list is asked after at the sections named.
 */
export const facilitiesFormat = v.strictObject({
  format: v.literal('madoguchi/facilities@1'),
  /** The fact whose values the kinds are. */
  fact: factId,
  /** Whom to ask when a facility is not on the list: sections of the desk. */
  ask: v.pipe(v.array(id), v.minLength(1, 'empty-list')),
  facilities: v.array(facility),
})

/** `facilities.yaml`, read. */
export type FacilitiesFile = v.InferOutput<typeof facilitiesFormat>
