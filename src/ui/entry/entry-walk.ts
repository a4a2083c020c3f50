import type { EntrySystemView } from '#app/entry/entry-data'

/** Where somebody stands in the data: a system, a row of it, a field; one past the last field is the end of the row. JSON-able. */
export interface EntryPlace {
  readonly system: string
  readonly row: string
  readonly field: number
}

/** The place if it is still there, else the first of its system, else the first of all. */
export function placeIn(systems: readonly EntrySystemView[], wanted: EntryPlace | undefined): EntryPlace | undefined {
  const system = systems.find(({ id }) => id === wanted?.system) ?? systems[0]
  const row = system?.rows.find(({ key }) => key === wanted?.row) ?? system?.rows[0]
  if (system === undefined || row === undefined) return undefined
  const same = row.key === wanted?.row && system.id === wanted.system
  return { system: system.id, row: row.key, field: same ? Math.min(wanted.field, row.cells.length) : 0 }
}

/** One field on or back; at the edges of the row it stays. */
export const stepField = (place: EntryPlace, by: 1 | -1, cells: number): EntryPlace => ({
  ...place,
  field: Math.max(0, Math.min(cells, place.field + by)),
})

/** The beginning of the row before or after; at the edges of the system it stays. */
export function stepRow({ rows }: EntrySystemView, place: EntryPlace, by: 1 | -1): EntryPlace {
  const at = rows.findIndex(({ key }) => key === place.row) + by
  const row = rows[at]
  return row === undefined ? place : { ...place, row: row.key, field: 0 }
}

/** The next row that is still to be entered, in this system and then in those after it; the place itself where there is none. */
export function nextOpen(
  systems: readonly EntrySystemView[],
  place: EntryPlace,
  isOpen: (system: EntrySystemView, row: EntrySystemView['rows'][number]) => boolean,
): EntryPlace {
  const all = systems.flatMap((system) => system.rows.map((row) => ({ system, row })))
  const here = all.findIndex(({ system, row }) => system.id === place.system && row.key === place.row)
  const found = [...all.slice(here + 1), ...all.slice(0, here)].find(({ system, row }) => isOpen(system, row))
  return found === undefined ? place : { system: found.system.id, row: found.row.key, field: 0 }
}
