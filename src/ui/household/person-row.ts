import type { VisitView } from '#app/desk/visit-view'
import { factKey, isUnknown } from '#core/record'
import type { FactOrigin, FactRef, Side } from '#core/record'
import { phrase } from '#locales'
import { changing } from './entry-fields.ts'
import type { EntryField } from './entry-fields.ts'

/** A person as typed, one row of the table. JSON-able, so that a lock loses nothing of it. */
export interface PersonRow {
  readonly id: string
  /** By the key of the field, as written; empty where nothing is typed. */
  values: Record<string, string>
  /** Names and relationship were others before the event: then `earlier` counts for that side. */
  differs: boolean
  earlier: Record<string, string>
  /** The household at either side: an id, `none` for nowhere in this city, empty for what the event says. */
  home: Record<Side, string>
  /** Where the row comes from, when not from a paper read by the clerk. */
  origin?: FactOrigin
}

/** The written answer for a date of which nothing is known (不詳). */
export const NOTHING_KNOWN = phrase('ja', 'desk.household.nothingKnown')

const refOf = (person: string, fact: string, side?: Side): FactRef => ({
  subject: { type: 'person', id: person },
  fact,
  ...(side === undefined ? {} : { side }),
})

const written = (visit: VisitView, ref: FactRef): string => {
  const value = visit.facts[factKey(ref)]?.value
  if (value !== undefined && isUnknown(value)) return ref.fact === 'birth-date' ? NOTHING_KNOWN : ''
  return typeof value === 'string' ? value : ''
}

/** The row of a recorded person. */
export function rowOf(visit: VisitView, person: string, fields: readonly EntryField[]): PersonRow {
  const values: Record<string, string> = {}
  for (const { key, fact, side, timed } of fields) {
    values[key] =
      timed && side === undefined
        ? written(visit, refOf(person, fact, 'after')) || written(visit, refOf(person, fact, 'before'))
        : written(visit, refOf(person, fact, side))
  }
  const earlier: Record<string, string> = {}
  for (const { key, fact } of changing(fields)) {
    const [before, after] = (['before', 'after'] as const).map((side) => written(visit, refOf(person, fact, side)))
    if (before !== '' && after !== '' && before !== after) earlier[key] = before ?? ''
  }
  return {
    id: person,
    values,
    differs: Object.keys(earlier).length > 0,
    earlier,
    home: {
      before: written(visit, refOf(person, 'household', 'before')),
      after: written(visit, refOf(person, 'household', 'after')),
    },
  }
}

/** An empty row; what a family shares is carried from the row above (以下同じ), the first is the head of the household. */
export function emptyRow(id: string, above: PersonRow | undefined, fields: readonly EntryField[]): PersonRow {
  const carried = fields.filter(({ same, fact }) => same || fact === 'family-name')
  const values =
    above === undefined
      ? { relationship: 'head', nationality: 'japanese' }
      : Object.fromEntries(carried.map(({ key }) => [key, above.values[key] ?? '']))
  return { id, values: { ...values }, differs: false, earlier: {}, home: { before: '', after: '' } }
}

/** Whether anything was typed into a row beyond what it began with. */
export const isBlank = ({ values }: PersonRow): boolean =>
  ['given-name', 'name-kana', 'birth-date', 'sex'].every((key) => (values[key] ?? '').trim() === '')

/** `p1`, `p2`, … behind the greatest that is taken. */
export const nextPerson = (taken: readonly string[]): string =>
  `p${String(Math.max(0, ...taken.map((id) => Number(/^p(\d+)$/.exec(id)?.[1] ?? 0))) + 1)}`
